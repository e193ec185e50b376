import type { ReactNode } from "react";
import { Frame } from "@/app/frame";

/** The pages before anyone is signed in. */
export default function SignInLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>;
}
