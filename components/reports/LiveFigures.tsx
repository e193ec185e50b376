"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState, useTransition } from "react";
import { classes } from "@/components/ui/classes";
import { quietCookie, quietHeader } from "@/lib/auth/quiet";

export type LiveFiguresProps = {
  /** Answers `{ version }`: a stamp that changes when the figures may have. */
  versionAddress: string;
  /** The stamp of the figures that the page was drawn with. */
  version: string;
  children: ReactNode;
};

/** How often the stamp is looked at, in milliseconds: a form that is submitted elsewhere shows within 5 seconds. */
const every = 3000;

/**
 * Keeps the figures of an open page in step with what is submitted: it looks at a stamp, and has the page drawn anew
 * when that has changed. With scripts off the page is as good, until it is loaded again.
 */
export function LiveFigures(props: LiveFiguresProps) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: 1 } } }));
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
  const { data, error } = useQuery({
    queryKey: ["version", versionAddress],
    queryFn: ({ signal }) => askVersion(versionAddress, signal),
    refetchInterval: ({ state }) => (state.error ? every * 10 : every),
    // The page is new itself; the first look is one interval later.
    initialData: version,
    staleTime: every,
  });

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
  if (failed) return "These figures are no longer kept up to date. Reload the page to see the newest.";
  if (!following) return "Reload the page to see what has been submitted since.";
  if (drawing) return "Live: new forms are being counted.";
  return changed ? "Live: brought up to date just now." : "Live: these figures change as forms are submitted.";
}

async function askVersion(address: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(address, { signal, cache: "no-store", headers: { [quietHeader]: "yes" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { version } = (await answer.json()) as { version: string };
  return version;
}

/** Marks what Next.js asks for in the next seconds as asked by the page itself, so that it keeps no session open. */
function beQuiet(seconds: number): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser.
  document.cookie = `${quietCookie}=yes; path=/; samesite=strict; max-age=${seconds}`;
}
