import type { Metadata } from "next";
import { shellLinks } from "@/app/addresses";
import { NotFoundMessage } from "@/components/ui/NotFoundMessage";

export const metadata: Metadata = { title: "Page not found" };

/** A record that is not there, or that this person may not see: the two look the same. */
export default function WorkNotFoundPage() {
  return <NotFoundMessage homeHref={shellLinks.home} />;
}
