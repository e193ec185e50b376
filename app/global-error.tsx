"use client";

import { shellLinks } from "@/app/addresses";
import { FaultMessage } from "@/components/ui/FaultMessage";
import { Shell } from "@/components/ui/Shell";
import "@/styles/insights.scss";

/** Stands in for the whole page, the root layout included, when the layout itself has broken. */
export default function GlobalErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en-GB" className="govuk-template">
      <head>
        <title>Sorry, something went wrong – Insights</title>
      </head>
      <body className="govuk-template__body insights-body">
        <Shell links={shellLinks}>
          <FaultMessage retry={reset} reference={error.digest} />
        </Shell>
      </body>
    </html>
  );
}
