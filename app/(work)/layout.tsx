import type { ReactNode } from "react";
import { Frame } from "@/app/frame";

/** The pages of the work itself, for those who are signed in. Each page asks by itself who may see it. */
export default function WorkLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>;
}
