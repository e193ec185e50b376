import type { Metadata } from "next";
import { shellLinks } from "@/app/addresses";
import { Frame } from "@/app/frame";
import { NotFoundMessage } from "@/components/ui/NotFoundMessage";

export const metadata: Metadata = { title: "Page not found" };

/** An address that leads nowhere. */
export default function NotFoundPage() {
  return (
    <Frame>
      <NotFoundMessage homeHref={shellLinks.home} />
    </Frame>
  );
}
