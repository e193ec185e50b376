import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { kent2022 } from "@/needs/kent-2022";
import { valueSchema } from "@/needs/model/define";
import { printed } from "@/needs/print";
import type { Caller } from "../../caller";
import * as schema from "../../schema";
import { makeCase, makePerson, makeService, testDatabase } from "../../testing";
import type { Tx } from "../../types";
import { recordAudit } from "../audit";
import {
  type AssessmentRow,
  createAssessment,
  entriesOf,
  findAssessment,
  historyOf,
  readAssessment,
  removeRecord,
  writeRecords,
} from "./assessments";
import { createAuthority, endCommission, findAuthority, giveCommission, listAuthorities } from "./authorities";
import { loadAssessment, openNextYear } from "./load";

const database = testDatabase();
const audited = (tx: Tx) => recordAudit(tx, { action: "test", subjectType: "test" });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "not refused",
    (error: Error) => `${error.message} ${(error.cause as Error | undefined)?.message ?? ""}`,
  );

let kent: string;
let elsewhere: string;
let row: AssessmentRow;
let other: AssessmentRow;
let commissioner: Caller;
let stranger: Caller;
let administrator: Caller;
let caseworker: Caller;

const figure = valueSchema.parse({ indicator: "refuge-survivors", area: "kent", period: "2022/23", value: 270 });
const one = { kind: "value" as const, record: figure };

beforeAll(() =>
  database.system(async (tx) => {
    ({ authorityId: kent, row } = await loadAssessment(tx, kent2022));
    elsewhere = await createAuthority(tx, { slug: "exampleshire", name: "Exampleshire" });
    other = await createAssessment(tx, { authorityId: elsewhere, year: 2022, asAt: "2022-09-30" });
    commissioner = await makePerson(tx, { role: "commissioner", authorityId: kent });
    stranger = await makePerson(tx, { role: "commissioner", authorityId: elsewhere });
    administrator = await makePerson(tx, { role: "administrator" });
    const serviceId = await makeService(tx);
    caseworker = await makePerson(tx, { role: "caseworker", serviceId });
    await makeCase(tx, { serviceId });
  }),
);

describe("what a commissioner reads", () => {
  it("is their authority's assessment, the same as the project's own copy", async () => {
    const read = await database.as(commissioner, (tx) => readAssessment(tx, row));
    expect(printed(read)).toEqual(printed(kent2022));
  });

  it("is nothing of another authority, whatever is asked for", async () => {
    await database.as(stranger, async (tx) => {
      expect(await findAssessment(tx, kent, 2022)).toBeUndefined();
      expect((await readAssessment(tx, row)).values).toEqual([]);
      expect((await listAuthorities(tx)).map(({ slug }) => slug)).toEqual(["exampleshire"]);
      expect(await historyOf(tx, row.id, "value", "refuge-survivors|kent|2021/22|all")).toEqual([]);
      for (const table of [schema.needsRecords, schema.needsAssessments, schema.commissions]) {
        expect(await tx.select().from(table).where(eq(table.authorityId, kent))).toEqual([]);
      }
    });
  });

  it("is no case, no client, no form and no service", async () => {
    await database.as(commissioner, async (tx) => {
      const { cases, clients, forms, consents, countedForms, services, teams, memberships } = schema;
      for (const table of [cases, clients, forms, consents, countedForms, services, teams, memberships]) {
        expect(await tx.select().from(table)).toEqual([]);
      }
    });
  });

  it("is closed to everybody else: a caseworker and an administrator see no record of it", async () => {
    for (const caller of [caseworker, administrator]) {
      // Naming an authority makes nobody its commissioner.
      const pretending = { ...caller, authorityIds: [kent] };
      expect(await database.as(pretending, (tx) => tx.select().from(schema.needsRecords))).toEqual([]);
      expect(await database.as(pretending, (tx) => tx.select().from(schema.needsAssessments))).toEqual([]);
    }
  });
});

describe("what a commissioner writes", () => {
  it("says who entered it, and keeps what stood there before", async () => {
    await database.as(commissioner, async (tx) => {
      expect(await writeRecords(tx, row, [one], "by hand")).toEqual({ added: 1, changed: 0, same: 0 });
      const changed = { ...one, record: { ...figure, value: 271 } };
      expect(await writeRecords(tx, row, [changed], "import")).toEqual({ added: 0, changed: 1, same: 0 });
      expect(await writeRecords(tx, row, [changed], "import")).toEqual({ added: 0, changed: 0, same: 1 });
      const history = await historyOf(tx, row.id, "value", "refuge-survivors|kent|2022/23|all");
      const name = commissioner.name;
      expect(history.map(({ entry, enteredBy, endedAt }) => [entry, enteredBy, endedAt === null])).toEqual(
        expect.arrayContaining([
          ["import", name, true],
          ["by hand", name, false],
        ]),
      );
      const entries = await entriesOf(tx, row.id, "value");
      expect(entries.get("refuge-survivors|kent|2022/23|all")).toMatchObject({ entry: "import", enteredBy: name });
      await removeRecord(tx, row.id, "value", "refuge-survivors|kent|2022/23|all");
      expect((await readAssessment(tx, row)).values.filter(({ period }) => period === "2022/23")).toEqual([]);
      await audited(tx);
    });
  });

  it("is refused in another authority's assessment", async () => {
    const write = (tx: Tx) => writeRecords(tx, row, [one], "by hand");
    expect(await refusal(database.as(stranger, write))).toMatch(/row-level security/);
    const point = (tx: Tx) => writeRecords(tx, { id: row.id, authorityId: elsewhere }, [one], "by hand");
    expect(await refusal(database.as(stranger, point))).toMatch(/foreign key/);
    const remove = (tx: Tx) => removeRecord(tx, row.id, "value", "refuge-survivors|kent|2021/22|all");
    expect(await refusal(database.as(stranger, remove))).toMatch(/no such record/i);
    const open = (tx: Tx) => createAssessment(tx, { authorityId: kent, year: 2030, asAt: "2030-09-30" });
    expect(await refusal(database.as(stranger, open))).toMatch(/row-level security/);
    const now = await database.system((tx) => readAssessment(tx, other));
    expect(now.values).toEqual([]);
  });

  it("is never what was entered before: a record is ended, not rewritten", async () => {
    const rewrite = (tx: Tx) => tx.update(schema.needsRecords).set({ content: {} });
    expect(await refusal(database.as(commissioner, rewrite))).toMatch(/permission denied/);
    const remove = (tx: Tx) => tx.delete(schema.needsRecords);
    expect(await refusal(database.as(commissioner, remove))).toMatch(/permission denied/);
  });

  it("is not kept without its audit event", async () => {
    const write = (tx: Tx) => writeRecords(tx, row, [one], "by hand");
    expect(await refusal(database.as(commissioner, write))).toMatch(/no audit event/);
  });
});

describe("who may be a commissioner", () => {
  it("an administrator says, and nobody else", async () => {
    const give = (tx: Tx) => giveCommission(tx, caseworker.userId, kent);
    expect(await refusal(database.as(commissioner, give))).toMatch(/row-level security/);
    await database.as(administrator, async (tx) => {
      await give(tx);
      await endCommission(tx, caseworker.userId, kent);
      await audited(tx);
    });
  });
});

describe("the next assessment", () => {
  it("opens with last year's figures, services and recommendations, and asks every owner anew", async () => {
    const next = await database.as(commissioner, async (tx) => {
      const opened = await openNextYear(tx, row, await readAssessment(tx, row));
      await audited(tx);
      return readAssessment(tx, opened);
    });
    expect(next).toMatchObject({ about: "kent", year: 2023, asAt: "2023-09-30" });
    expect(next.recommendations).toEqual(kent2022.recommendations);
    expect(next.values.length).toBe(kent2022.values.length);
    expect(next.carriedOver?.length).toBe(kent2022.values.length);
    expect(new Set(next.requests.map(({ status }) => status))).toEqual(new Set(["to send"]));
    expect(next.statements).toEqual([]);
  });

  it("is loaded twice without a change", async () => {
    const again = await database.system(async (tx) => {
      expect(await findAuthority(tx, { slug: "kent" })).toMatchObject({ name: "Kent" });
      return loadAssessment(tx, kent2022);
    });
    expect(again).toMatchObject({ added: 0, changed: 0 });
  });

  it("is loaded again without taking back what the commissioner changed or took out", async () => {
    const [first, second] = kent2022.recommendations;
    if (!first || !second) throw new Error("no recommendations");
    const owner = "A made-up group";
    await database.as(commissioner, async (tx) => {
      await writeRecords(tx, row, [{ kind: "recommendation", record: { ...first, owner } }], "by hand");
      await removeRecord(tx, row.id, "recommendation", second.id);
      await audited(tx);
    });
    const again = await database.system((tx) => loadAssessment(tx, kent2022));
    expect(again).toMatchObject({ added: 0, changed: 0, leftAlone: 2 });
    const { recommendations } = await database.system((tx) => readAssessment(tx, row));
    expect(recommendations.find(({ id }) => id === first.id)?.owner).toBe(owner);
    expect(recommendations.some(({ id }) => id === second.id)).toBe(false);
  });
});
