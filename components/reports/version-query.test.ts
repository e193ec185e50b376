import { onlineManager, QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { versionQuery } from "./version-query";

const query = versionQuery("/api/dashboard/version", "first");
let client: QueryClient;

beforeEach(() => {
  client = new QueryClient();
});

afterEach(() => {
  onlineManager.setOnline(true);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** What the page knows after one look. */
async function look() {
  await client.fetchQuery({ ...query, staleTime: 0 }).catch(() => undefined);
  const [known] = client.getQueryCache().getAll();
  if (!known) throw new Error("Nothing was looked at.");
  return known as typeof known & { state: { data: string | undefined } };
}

function answering(answer: () => Promise<Response>) {
  vi.stubGlobal("fetch", answer);
}

it("a page whose browser is offline knows that it could not look, and tries again within 5 seconds", async () => {
  answering(() => Promise.reject(new TypeError("Failed to fetch")));
  onlineManager.setOnline(false);
  const known = await look();
  expect(known.state.fetchStatus).toBe("idle");
  expect(known.state.error).not.toBeNull();
  expect(intervalOf(known)).toBeLessThanOrEqual(5000);
});

it("a page that is not answered tries less often after a minute, and as often as before once it is", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  answering(async () => Response.json({ version: "first" }));
  await look();
  answering(async () => new Response(null, { status: 503 }));
  expect(intervalOf(await look())).toBeLessThanOrEqual(5000);
  vi.advanceTimersByTime(61_000);
  expect(intervalOf(await look())).toBe(30_000);
  answering(async () => Response.json({ version: "second" }));
  const known = await look();
  expect(known.state).toMatchObject({ data: "second", error: null });
  expect(intervalOf(known)).toBeLessThanOrEqual(5000);
});

function intervalOf(known: Awaited<ReturnType<typeof look>>): number {
  return query.refetchInterval(known as Parameters<typeof query.refetchInterval>[0]);
}
