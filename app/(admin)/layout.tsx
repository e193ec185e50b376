import type { ReactNode } from "react";
import { Frame } from "@/app/frame";

/** The pages about accounts and services, for those who are signed in. Each page asks by itself who may see it. */
export default function AdministrationLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>;
}
