"use client";

import { FaultMessage } from "@/components/ui/FaultMessage";

export default function WorkErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <>
      <title>Sorry, something went wrong – Insights</title>
      <FaultMessage retry={reset} reference={error.digest} />
    </>
  );
}
