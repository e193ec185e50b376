/**
 * Releases the records of all adults of a nation, to a folder that is removed again, beside a bare COPY of the same columns.
 * Prints the milliseconds of both, and the greatest memory that releasing took, in megabytes.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { eq } from "drizzle-orm";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { asSystem } from "@/db/caller";
import { prepareDatabase } from "@/db/prepare";
import { requestRelease } from "@/db/queries/releases";
import { prepareRelease } from "@/db/releases/prepare";
import { users } from "@/db/schema";
import { say } from "@/lib/cli/output";
import { placeOfData } from "@/lib/env";
import { lastQuarterEnded } from "@/lib/releases/quarters";
import { today } from "@/lib/time";
import { adultIdva } from "@/releases/adult-idva";

export interface ReleaseMeasured {
  readonly milliseconds: number;
  readonly bare: number;
  readonly peakMegabytes: number;
}

const from = "2000-04-01";
const to = lastQuarterEnded(today());
const folder = await mkdtemp(join(tmpdir(), "insights-release-bench-"));
const { db, close } = await prepareDatabase(placeOfData());
try {
  const { releaseId, by } = await asSystem(db, async (tx) => {
    const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, "analyst@bench.example"));
    const person = (user as { id: string }).id;
    const wanted = "Measuring how long it takes";
    const id = await requestRelease(tx, {
      kind: "records",
      dataset: adultIdva.id,
      fromDay: from,
      toDay: to,
      access: "controlled",
      fiveSafes: { project: wanted, people: wanted, setting: wanted, data: wanted, outputs: wanted },
      requestedBy: person,
    });
    return { releaseId: id, by: person };
  });
  const bare = await bareCopy();
  const began = performance.now();
  await prepareRelease(db, { releaseId, by, folder, now: new Date(), progress: (now) => say(now) });
  const measured: ReleaseMeasured = {
    milliseconds: performance.now() - began,
    bare,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(measured));
} finally {
  await close();
  await rm(folder, { recursive: true, force: true });
}

/** The columns from which records are made, of the same forms, as the database gives them; they are thrown away. */
async function bareCopy(): Promise<number> {
  const { population, formsLeftOut = [] } = adultIdva;
  const leaving = population.forms.map(({ id }) => id).filter((id) => !formsLeftOut.some(({ form }) => form === id));
  const client = new pg.Client({ connectionString: placeOfData().databaseUrl });
  await client.connect();
  try {
    await client.query("set jit = off");
    const began = performance.now();
    const rows = client.query(
      copyTo(`copy (
        select counted.case_id, counted.client_id, clients.household_id, counted.described_on, cases.local_authority_code,
          counted.codes
        from counted_forms counted join cases on cases.id = counted.case_id join clients on clients.id = counted.client_id
        where counted.consented and counted.form in (${leaving.map((id) => `'${id}'`).join()})
          and counted.described_on between '${from}' and '${to}') to stdout`),
    );
    await pipeline(rows, new Writable({ write: (_piece, _encoding, done) => done() }));
    return performance.now() - began;
  } finally {
    await client.end();
  }
}
