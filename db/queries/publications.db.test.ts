import { beforeAll, describe, expect, it } from "vitest";
import { type Frozen, freeze } from "@/lib/report-files/edition";
import { formats } from "@/lib/report-files/formats";
import { smallDocument } from "@/lib/report-files/testing";
import type { Caller } from "../caller";
import { makePerson, makeService, testDatabase } from "../testing";
import type { Tx } from "../types";
import { recordAudit } from "./audit";
import { decide, keepPrepared, listPublications, preparedEdition, publishedEdition } from "./publications";

const database = testDatabase();
const audited = (tx: Tx) => recordAudit(tx, { action: "test", subjectType: "publication" });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "not refused",
    (error: Error) => `${error.message} ${(error.cause as Error | undefined)?.message ?? ""}`,
  );

const figures: Frozen = {
  document: smallDocument,
  quotes: ["It helped."],
  revised: [],
  revisedStatements: [],
  recounted: [],
};

let first: Caller;
let second: Caller;
let administrator: Caller;
let manager: Caller;

beforeAll(() =>
  database.system(async (tx) => {
    const serviceId = await makeService(tx);
    first = await makePerson(tx, { role: "analyst", name: "First Analyst" });
    second = await makePerson(tx, { role: "analyst", name: "Second Analyst" });
    administrator = await makePerson(tx, { role: "administrator" });
    manager = await makePerson(tx, { role: "manager", serviceId });
  }),
);

const prepare = (
  year: string,
  more: { revision?: number; reason?: string | null; frozen?: Frozen; by?: Caller } = {},
) =>
  database.as(more.by ?? first, async (tx) => {
    await audited(tx);
    const { revision = 1, reason = null, frozen = figures } = more;
    return keepPrepared(tx, { dataset: "children", year, revision, reason, frozen: freeze(frozen) });
  });
const decideAs = (caller: Caller, id: string, status: "published" | "discarded") =>
  database.as(caller, async (tx) => {
    await audited(tx);
    await decide(tx, id, status);
  });
const read = (caller: Caller, year: string, revision?: number) =>
  database.as(caller, (tx) => publishedEdition(tx, { dataset: "children", year, revision }));

describe("publishing a year", () => {
  it("takes two people: whoever prepared it cannot approve it, whatever the application asks", async () => {
    const id = await prepare("2001-02");
    expect(await refusal(decideAs(first, id, "published"))).toMatch(/row-level security|publications_two_people/);
    expect(await read(first, "2001-02")).toBeNull();
    await decideAs(second, id, "published");
    const edition = await read(first, "2001-02");
    expect(edition).toMatchObject({ ...figures, revisions: [{ number: 1, reason: null }] });
    const [listed] = await database.as(second, (tx) => listPublications(tx, { year: "2001-02" }));
    expect(listed).toMatchObject({ preparedBy: { name: "First Analyst" }, decidedBy: "Second Analyst" });
  });

  it("freezes it: nothing of it is rewritten or removed, even by the owner of the table", async () => {
    const id = await prepare("2002-03");
    await decideAs(second, id, "published");
    const owner = (query: string) => refusal(database.owner(query));
    expect(await owner(`update publications set frozen = '{}' where id = '${id}'`)).toContain("kept as it is");
    expect(await owner(`update publications set status = 'discarded' where id = '${id}'`)).toContain("kept as it is");
    expect(await owner(`delete from publications where id = '${id}'`)).toContain("kept as it is");
    expect(await owner("truncate publications")).toMatch(/refused/);
  });

  it("gives the same files to the byte, each time it is read", async () => {
    const id = await prepare("2003-04");
    await decideAs(second, id, "published");
    for (const { write } of Object.values(formats)) {
      const files = await Promise.all(
        [first, second].map(async (caller) => {
          const edition = await read(caller, "2003-04");
          if (!edition) throw new Error("It is not published.");
          const parts: Uint8Array[] = [];
          for await (const part of write(edition)) parts.push(part);
          return Buffer.concat(parts);
        }),
      );
      expect(files[0]?.equals(files[1] as Buffer)).toBe(true);
    }
  });

  it("lets what was prepared go, by anyone who may approve it, and be prepared anew", async () => {
    const id = await prepare("2004-05");
    expect(await refusal(prepare("2004-05", { by: second }))).toMatch(/publications_/);
    await decideAs(first, id, "discarded");
    await expect(database.as(second, (tx) => preparedEdition(tx, id))).rejects.toThrow();
    const again = await prepare("2004-05", { by: second });
    expect((await database.as(first, (tx) => preparedEdition(tx, again))).preparedBy).toBe(second.userId);
  });
});

describe("a correction", () => {
  it("has a reason and marks, and leaves the publication before it readable", async () => {
    await decideAs(second, await prepare("2005-06"), "published");
    expect(await refusal(prepare("2005-06", { revision: 2 }))).toContain("publications_reason");
    const reason = "A service had entered two cases twice.";
    const revised = [{ table: "referral-route", row: 0, column: 0 }];
    const id = await prepare("2005-06", { revision: 2, reason, frozen: { ...figures, revised } });
    expect((await read(first, "2005-06"))?.revisions).toHaveLength(1);
    await decideAs(second, id, "published");
    expect(await read(first, "2005-06")).toMatchObject({ revised, revisions: [{ number: 1 }, { number: 2, reason }] });
    expect(await read(first, "2005-06", 1)).toMatchObject({ revised: [], revisions: [{ number: 1 }] });
    expect(await read(first, "2005-06", 3)).toBeNull();
  });
});

describe("who may see what is published", () => {
  it("is staff: an administrator what is approved, a manager nothing of all services together", async () => {
    const waiting = await prepare("2006-07");
    await decideAs(second, await prepare("2007-08"), "published");
    const years = (caller: Caller) =>
      database.as(caller, async (tx) => (await listPublications(tx)).map(({ year }) => year));
    expect(await years(first)).toEqual(expect.arrayContaining(["2006-07", "2007-08"]));
    expect(await years(administrator)).toContain("2007-08");
    expect(await years(administrator)).not.toContain("2006-07");
    expect(await years(manager)).toEqual([]);
    for (const caller of [administrator, manager]) {
      expect(await refusal(prepare("2008-09", { by: caller }))).toContain("row-level security");
      await expect(decideAs(caller, waiting, "published")).rejects.toThrow();
    }
  });

  it("is written down: without its audit event nothing is prepared", async () => {
    const silent = database.as(first, (tx) =>
      keepPrepared(tx, { dataset: "children", year: "2009-10", revision: 1, reason: null, frozen: "{}" }),
    );
    expect(await refusal(silent)).toContain("no audit event");
  });
});
