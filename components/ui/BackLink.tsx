import type { ReactNode } from "react";
import { Link } from "@/components/ui/Link";

/** The way back to the page before, for a page within a flow. Goes in the `before` of a Page. */
export function BackLink({ href, children = "Back" }: { href: string; children?: ReactNode }) {
  return (
    <nav aria-label="Back">
      <Link bare className="govuk-back-link" href={href}>
        {children}
      </Link>
    </nav>
  );
}
