"use client";

import { shellLinks } from "@/app/addresses";
import { FaultMessage } from "@/components/ui/FaultMessage";
import { Shell } from "@/components/ui/Shell";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Shell links={shellLinks}>
      <title>Sorry, something went wrong – Insights</title>
      <FaultMessage retry={reset} reference={error.digest} />
    </Shell>
  );
}
