import type { Metadata } from "next";
import { shellLinks } from "@/app/addresses";
import { NotFoundMessage } from "@/components/ui/NotFoundMessage";
import { Shell } from "@/components/ui/Shell";

export const metadata: Metadata = { title: "Page not found" };

/** An address that leads nowhere, and also a record that this person may not see: the two must look the same. */
export default function NotFoundPage() {
  return (
    <Shell links={shellLinks}>
      <NotFoundMessage homeHref={shellLinks.home} />
    </Shell>
  );
}
