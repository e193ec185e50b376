import type { ReactNode } from "react";
import { shellLinks } from "@/app/addresses";
import { Shell } from "@/components/ui/Shell";

/** The pages that anyone may read, signed in or not. */
export default function InformationLayout({ children }: { children: ReactNode }) {
  return <Shell links={shellLinks}>{children}</Shell>;
}
