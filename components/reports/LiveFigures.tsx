"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState, useTransition } from "react";
import { versionQuery } from "@/components/reports/version-query";
import { classes } from "@/components/ui/classes";
import { quietCookie } from "@/lib/auth/quiet";

export type LiveFiguresProps = {
  /** Answers `{ version }`: a stamp that changes when the figures may have. */
  versionAddress: string;
  /** The stamp of the figures that the page was drawn with. */
  version: string;
  children: ReactNode;
};

/**
 * Keeps the figures of an open page in step with what is submitted: it looks at a stamp, and has the page drawn anew
 * when that has changed. With scripts off the page is as good, until it is loaded again.
 */
export function LiveFigures(props: LiveFiguresProps) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Following {...props} />
    </QueryClientProvider>
  );
}

function Following({ versionAddress, version, children }: LiveFiguresProps) {
  const router = useRouter();
  const [drawing, draw] = useTransition();
  const [changes, setChanges] = useState(0);
  // As drawn by the server, the page follows nothing: it does once its script has begun.
  const [following, follow] = useState(false);
  const { data, error } = useQuery(versionQuery(versionAddress, version));

  useEffect(() => follow(true), []);

  useEffect(() => {
    if (data === version) return;
    beQuiet(10);
    draw(() => router.refresh());
    setChanges((count) => count + 1);
  }, [data, version, router]);

  useEffect(() => {
    if (!drawing) beQuiet(0);
  }, [drawing]);

  return (
    <>
      <p className="insights-live" role="status">
        <span
          className={classes("insights-live__mark", following && !error && "insights-live__mark--on")}
          aria-hidden="true"
        />
        {sentence({ following, failed: error !== null, drawing, changed: changes > 0 })}
      </p>
      {children}
    </>
  );
}

type State = { following: boolean; failed: boolean; drawing: boolean; changed: boolean };

function sentence({ following, failed, drawing, changed }: State): string {
  if (failed)
    return "Not live: these figures are not kept up to date just now. If that does not pass, reload the page.";
  if (!following) return "Reload the page to see what has been submitted since.";
  if (drawing) return "Live: new forms are being counted.";
  return changed ? "Live: brought up to date just now." : "Live: these figures change as forms are submitted.";
}

/** Marks what Next.js asks for in the next seconds as asked by the page itself, so that it keeps no session open. */
function beQuiet(seconds: number): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser.
  document.cookie = `${quietCookie}=yes; path=/; samesite=strict; max-age=${seconds}`;
}
