import type { ReactNode } from "react";
import { Frame } from "@/app/frame";

/** The pages that anyone may read, signed in or not. */
export default function InformationLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>;
}
