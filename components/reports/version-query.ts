/** How an open page looks at the stamp of its figures. */
import type { QueryObserverOptions } from "@tanstack/react-query";
import { quietHeader } from "@/lib/auth/quiet";

/** How often the stamp is looked at, in milliseconds: a form that is submitted elsewhere shows within 5 seconds. */
const every = 3000;

/** For how long a page that cannot look goes on trying as often, and how often it tries from then on. */
const patience = 60_000;
const patiently = 30_000;

/**
 * @param address answers `{ version }`
 * @param version the stamp of the figures that the page was drawn with
 */
export function versionQuery(address: string, version: string) {
  return {
    queryKey: ["version", address],
    queryFn: ({ signal }: { signal: AbortSignal }) => askVersion(address, signal),
    refetchInterval: ({ state }) =>
      state.error !== null && Date.now() - state.dataUpdatedAt > patience ? patiently : every,
    // A browser that says that it is offline is asked too: to wait for it in silence would leave "Live" on the page.
    networkMode: "always",
    refetchOnReconnect: "always",
    // The next look is soon enough, and until then the page says that this one failed.
    retry: false,
    // The page is new itself; the first look is one interval later.
    initialData: version,
    staleTime: every,
  } as const satisfies QueryObserverOptions<string>;
}

async function askVersion(address: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(address, { signal, cache: "no-store", headers: { [quietHeader]: "yes" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { version } = (await answer.json()) as { version: string };
  return version;
}
