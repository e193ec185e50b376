/**
 * Records that are given several times, of periods that overlap, read by somebody who has all of the files and can tell
 * which records are of one case. Here a study lets them; elsewhere nearly every record is like no other by what it says.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import type { SignedCertificate } from "@/lib/releases/package/certificate";
import type { DataPackage } from "@/lib/releases/package/datapackage";
import { asCsv, readJson, recordsCertified, recordsCounted, rowsFrom } from "@/lib/releases/package/testing";
import { verifyPackage } from "@/lib/releases/package/verify";
import { findRelease, type NewRelease } from "../queries/releases";
import { countedForms, releaseCases } from "../schema";
import { testDatabase } from "../testing";
import { effectOfLevels } from "./effect";
import { made, releasingChildren, sentence } from "./testing";
import { holdsWithdrawn } from "./withdrawn";

vi.setConfig({ testTimeout: 600_000 });

const database = testDatabase();
const { folder, day, who, bringIn, request, prepare, given, withdraw } = releasingChildren(database);

const quarters = {
  spring: { fromDay: "2024-04-01", toDay: "2024-06-30" },
  summer: { fromDay: "2024-07-01", toDay: "2024-09-30" },
  half: { fromDay: "2024-04-01", toDay: "2024-09-30" },
  year: { fromDay: "2024-04-01", toDay: "2025-03-31" },
} as const;

interface Held {
  readonly place: string;
  readonly id: string;
  readonly access: NewRelease["access"];
}
const held: Held[] = [];

async function give(period: Partial<NewRelease>, access: NewRelease["access"] = "controlled"): Promise<Held> {
  const study = { longitudinalStudy: "A made-up study", longitudinalReason: "To follow made-up children" };
  const one = { access, ...(await given({ ...period, access, ...study })) };
  held.push(one);
  return one;
}

/** The fewest cases that share all that stands in these files: in which of them each is, and what is written there. */
async function fewestTogether(releases: readonly Held[]): Promise<number> {
  const files = releases.map(({ place }, index) => {
    const { resources } = readJson<DataPackage>(place, "datapackage.json");
    const intake = resources.find(({ path }) => path === "data/intake.csv");
    const names = intake?.schema.fields
      .filter(({ role }) => role === "quasi-identifier")
      .map(({ name }) => `"${name}"`);
    return `select "case", '${index} ' || concat_ws('|', ${names?.join()}) as line from ${asCsv(place, "data/intake.csv")}`;
  });
  const [found] = await rowsFrom(
    `with lines as (${files.join(" union all ")}),
       together as (select "case", string_agg(line, ' / ' order by line) as lines from lines group by "case")
     select min(size)::int as fewest from (select count(*) as size from together group by lines)`,
  );
  return found?.fewest as number;
}

/** Answers that one release does not tell of a case, and those of them that a later one tells, by column. */
async function answersHidden(earlier: Held, later: Held): Promise<{ hidden: number; told: string[] }> {
  const columnsOf = ({ place }: Held) =>
    readJson<SignedCertificate>(place, "certificate.json")
      .columns.filter(({ form, says }) => form === "child.intake" && !says.includes("Withheld wherever"))
      .flatMap(({ role, column }) => (column !== null && role !== "quasi-identifier" ? [column] : []));
  const also = new Set(columnsOf(later));
  const columns = columnsOf(earlier).filter((column) => also.has(column));
  const [from, then] = [earlier, later].map(({ place }) => asCsv(place, "data/intake.csv"));
  const isHidden = (column: string) => `${column} in ('[c]', 'otherAnswers')`;
  const rows = await rowsFrom(
    columns
      .map(
        (column) =>
          `select '${column}' as name, count(*)::int as hidden, count(*) filter (not ${isHidden(`b."${column}"`)})::int as told
           from ${from} a join ${then} b using ("case") where ${isHidden(`a."${column}"`)}`,
      )
      .join(" union all "),
  );
  return {
    hidden: rows.reduce((sum, row) => sum + Number(row.hidden), 0),
    told: rows.filter(({ told }) => told !== 0).map(({ name }) => String(name)),
  };
}

async function casesIn({ place }: Held): Promise<string[]> {
  const rows = await rowsFrom(`select "case" from ${asCsv(place, "data/intake.csv")} order by 1`);
  return rows.map((row) => String(row.case));
}

/** One child more, whose case opened in July and whose form comes late. */
const oneMore = (seed: string) =>
  bringIn(
    made(1, ["north-example"], seed).map((line) => ({
      ...line,
      case: { ...line.case, openedOn: "2024-07-01", closedOn: null },
      forms: line.forms.filter(({ form }) => form === "child.intake").map((form) => ({ ...form, date: "2024-07-01" })),
    })),
  );

const everyReader = async (): Promise<void> => {
  expect(await fewestTogether(held)).toBeGreaterThanOrEqual(5);
  const open = held.filter(({ access }) => access === "public");
  if (open.length > 0) expect(await fewestTogether(open)).toBeGreaterThanOrEqual(10);
};

describe("whoever has all releases of the same cases", () => {
  it("does not find the one who came late, in two quarters that were each given before", async () => {
    const [spring, summer] = [await give(quarters.spring), await give(quarters.summer)];
    await oneMore("LATE");
    const half = await give(quarters.half);
    const before = new Set([...(await casesIn(spring)), ...(await casesIn(summer))]);
    const fresh = (await casesIn(half)).filter((name) => !before.has(name));
    // Whoever came late is shown among as many others who were left out before, or not at all.
    if (fresh.length > 0) expect(fresh.length).toBeGreaterThanOrEqual(5);
    expect((await casesIn(half)).length).toBeGreaterThan(0.5 * before.size);
    await everyReader();
  });

  it("finds nobody by the one case by which two releases differ", async () => {
    const first = await give(quarters.half);
    await oneMore("MORE");
    const second = await give(quarters.half);
    const [before, after] = [await casesIn(first), await casesIn(second)];
    expect(after.filter((name) => !before.includes(name))).toEqual([]);
    await everyReader();
  });

  it("does not find who has withdrawn since: others are left out with them", async () => {
    const before = held.at(-1) as Held;
    const [kept] = await database.system((tx) =>
      tx.select().from(releaseCases).where(sql`${releaseCases.releaseId} = ${before.id}`),
    );
    const number = Buffer.from(kept?.cases ?? "").subarray(0, 8);
    const [one] = await database.system((tx) =>
      tx
        .select({ id: countedForms.caseId })
        .from(countedForms)
        .where(sql`substring(sha256(convert_to(case_id::text, 'UTF8')) for 8) = ${number}`)
        .limit(1),
    );
    const isWithdrawn = async () =>
      database.system(async (tx) => holdsWithdrawn(tx, await findRelease(tx, { id: before.id })));
    expect(await isWithdrawn()).toBe(false);
    await withdraw(one?.id ?? "");
    // Who gives the earlier one again is warned: its package holds them still.
    expect(await isWithdrawn()).toBe(true);
    const after = await give(quarters.half);
    const [names, still] = [await casesIn(before), await casesIn(after)];
    expect(names.filter((name) => !still.includes(name)).length).toBeGreaterThanOrEqual(5);
    await everyReader();
  });

  it("reads nothing in a wider release that a narrow one withheld, nor as one of the public", async () => {
    await give(quarters.year, "public");
    await everyReader();
    await give(quarters.half, "public");
    await give(quarters.year);
    await everyReader();
  });

  it("reads in none of them a rare answer that an earlier one did not tell", async () => {
    let hidden = 0;
    for (const [place, earlier] of held.entries())
      for (const later of held.slice(place + 1)) {
        // What only everybody was not told, researchers may be.
        if (earlier.access === "public" && later.access === "controlled") continue;
        const found = await answersHidden(earlier, later);
        hidden += found.hidden;
        expect(found.told).toEqual([]);
      }
    expect(hidden).toBeGreaterThan(100);
  });

  it("can read in the certificate what was thought of, and how many were left out for it", async () => {
    const { place, id } = held.at(-1) as Held;
    expect((await verifyPackage(place, who().key, day)).failures).toEqual([]);
    expect(await recordsCounted(place)).toEqual(recordsCertified(place));
    const { records, rows } = readJson<SignedCertificate>(place, "certificate.json");
    expect(records?.heldAgainst).toEqual(held.slice(0, -1).map((_, index) => `R-000${index + 1}`));
    const intakes = rows.find(({ file }) => file === "data/intake.csv");
    expect(intakes?.out).toEqual([{ why: expect.stringContaining("R-0001"), rows: records?.recordsLeftOut }]);
    // Only who left is remembered: who was left out is not known to anybody.
    const [kept] = await database.system((tx) =>
      tx.select().from(releaseCases).where(sql`${releaseCases.releaseId} = ${id}`),
    );
    expect(kept?.count).toBe(intakes?.written);
    const page = readFileSync(join(place, "certificate.html"), "utf8");
    expect(page).toContain("Some of these cases were given before, in R-0001");
  });

  it("is thought of too where another coarseness is tried out", async () => {
    const id = await request(quarters.year);
    const draft = await prepare(id);
    const waiting = await database.system((tx) => findRelease(tx, { id }));
    const blocks = await effectOfLevels(folder, waiting, {});
    const row = blocks
      .flatMap((block) => (block.kind === "table" ? block.rows : []))
      .find(([title]) => title === "Records left out");
    expect(row?.slice(1)).toEqual(Array(2).fill(String(draft.records?.recordsLeftOut)));
    expect(JSON.stringify(blocks)).toContain("Some of these cases were given before, in R-0001");
  });

  it("is given nothing of cases that were given before it was kept how they were shown", async () => {
    await database.owner("update release_cases set combinations = null");
    expect(await sentence(prepare(await request(quarters.year)))).toContain(
      "was given of some of the same cases, before it was kept how it shows them",
    );
  });
});
