import pg from "pg";
import { Refusal } from "@/lib/cli/output";
import { runTool, startServer } from "../child";
import { keptPlace, makePlace } from "../place";
import { type Result, resultOf } from "../result";
import { Visitor } from "../visitor";
import type { Nation } from "./build";
import type { ReleaseMeasured } from "./release";

/**
 * The dashboards that are measured: what they are called, and how often each is looked at. Of services, each look comes after
 * a change, so that all is counted anew; and then once more without one, which is most looks.
 */
const dashboards = [
  { name: "dashboard-service-median", who: "median", query: "", runs: 100, changed: true },
  { name: "dashboard-service-median-again", who: "median", query: "", runs: 100, changed: false },
  { name: "dashboard-service-largest", who: "largest", query: "", runs: 100, changed: true },
  { name: "dashboard-service-largest-again", who: "largest", query: "", runs: 100, changed: false },
  { name: "dashboard-national-year", who: "analyst", query: "?group=adult&period=last-year", runs: 20, changed: false },
  { name: "dashboard-national-all-time", who: "analyst", query: "?group=adult&period=all", runs: 20, changed: false },
] as const;

/** How often the bare counts are made, which may take half a minute each. */
const bareRuns = 3;

/**
 * Builds a made-up nation on the server and measures the dashboards of its services and of all of them, each beside the
 * bare SQL for the same counts, and the release of all its adults' records beside a bare COPY.
 *
 * @param scale 1 for the whole nation
 * @param keep the database in which the nation stays and is found again; undefined for one that is removed at the end
 */
export async function nationalDashboards(
  scale: number,
  runs: number | undefined,
  keep: string | undefined,
): Promise<readonly Result[]> {
  if (!process.env.DATABASE_URL)
    throw new Refusal("A nation is measured on a PostgreSQL server: set DATABASE_URL to the address of one.");
  const place = await (keep === undefined ? makePlace() : keptPlace(keep));
  try {
    const env = { ...place.env, NEXTAUTH_URL: "http://localhost:3000" };
    const nation = await runTool<Nation>("national/build.ts", [String(scale)], env);
    const served = await serve(place.env, nation, runs);
    const bare = await runTool<Readonly<Record<string, readonly number[]>>>(
      "national/bare.ts",
      [nation.median.serviceId, nation.largest.serviceId, String(bareRuns)],
      env,
    );
    const release = await runTool<ReleaseMeasured>("national/release.ts", [], env);
    return [
      ...dashboards.map(({ name }) =>
        resultOf({
          name,
          unit: "ms",
          better: "less",
          ours: served.get(name) ?? [],
          baseline: { name: "bare SQL for the same counts", figures: bare[name.replace(/-again$/, "")] ?? [] },
        }),
      ),
      resultOf({
        name: "release-national",
        unit: "ms",
        better: "less",
        ours: [release.milliseconds],
        baseline: { name: "bare COPY of the same rows", figures: [release.bare] },
      }),
      resultOf({
        name: "release-national-memory",
        unit: "MB",
        better: "less",
        ours: [release.peakMegabytes],
        baseline: { name: "the limit that was set", figures: [1024] },
      }),
    ];
  } finally {
    await place.remove();
  }
}

async function serve(
  env: Readonly<Record<string, string>>,
  nation: Nation,
  runs: number | undefined,
): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>();
  const server = await startServer(["bin/start.mjs"], env);
  const database = new pg.Client({ connectionString: env.DATABASE_URL });
  await database.connect();
  await database.query("set role app_system");
  try {
    for (const { name, who, query, runs: usual, changed } of dashboards) {
      const visitor = new Visitor(server.address, nation[who].cookie);
      const own: number[] = [];
      // The first few make the server ready, and are not counted.
      for (let run = -3; run < (runs ?? usual); run += 1) {
        // Whatever is written in a service has such an event, by which its pages see that something has changed.
        if (changed)
          await database.query(
            "insert into audit_events (service_id, action, subject_type) values ($1, 'case.edit', 'case')",
            [nation[who].serviceId],
          );
        const { status, milliseconds } = await visitor.get(`/dashboard${query}`);
        if (status !== 200) throw new Error(`${name} was not drawn (${status}).`);
        if (run >= 0) own.push(milliseconds);
      }
      times.set(name, own);
    }
  } finally {
    await database.end();
    await server.stop();
  }
  return times;
}
