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
 * a form was amended, so that all is counted anew; and then once more without one, which is most looks.
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
        baseline: { name: "bare COPY of the same columns", figures: [release.bare] },
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

/** So many looks make the server ready, and are not counted: its code is translated as it is used. */
const warming = 16;

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
  // As the application's own connections: db/open.ts says why.
  await database.query("set jit = off");
  try {
    for (const { name, who, query, runs: usual, changed } of dashboards) {
      const visitor = new Visitor(server.address, nation[who].cookie);
      const amend = changed ? await amending(database, nation[who].serviceId) : async () => {};
      const own: number[] = [];
      for (let run = -warming; run < (runs ?? usual); run += 1) {
        await amend();
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

/**
 * A change as an amended form makes it: of the service's latest intake one answer goes, and comes back with the next. The
 * figures change with it, and so does the stamp by which a page sees that they did.
 */
async function amending(database: pg.Client, serviceId: string): Promise<() => Promise<void>> {
  const { rows } = await database.query<{ form_id: string; codes: number[] }>(
    `select form_id, codes from counted_forms where service_id = $1 and form = 'adult.intake'
      order by described_on desc, form_id limit 1`,
    [serviceId],
  );
  const [intake] = rows;
  if (!intake) throw new Error("The service has no intake.");
  let isWhole = true;
  return async () => {
    isWhole = !isWhole;
    const codes = isWhole ? intake.codes : intake.codes.slice(0, -1);
    await database.query("update counted_forms set codes = $2 where form_id = $1", [intake.form_id, codes]);
    await database.query(
      "insert into audit_events (service_id, action, subject_type) values ($1, 'form.submit', 'form')",
      [serviceId],
    );
  };
}
