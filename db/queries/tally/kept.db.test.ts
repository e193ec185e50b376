/** The running tally always equals a recount, whatever happens to the cases. */
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { generateCase } from "@/lib/forms/generate/case";
import { seededRandom } from "@/lib/forms/generate/random";
import { cohortNames } from "@/lib/reports/cohort";
import type { Needs } from "@/lib/reports/needs";
import { formById, populationById } from "@/questionnaires";
import { child } from "@/questionnaires/child";
import { importCases } from "../../import/import";
import { cases, countedForms, forms, services, tallyChanges } from "../../schema";
import { makeLines } from "../../seed/lines";
import { makePerson, makeService, makeTeam, testDatabase } from "../../testing";
import { recordCases } from "../../testing/record";
import { rowsOf, type Tx } from "../../types";
import { assignCase } from "../assignments";
import { recordAudit } from "../audit";
import { closeCase, reopenCase } from "../case-status";
import { updateCase } from "../cases";
import { mergeClients, updateClient } from "../clients";
import { recordConsent } from "../consents";
import { startForm } from "../drafts";
import { startAmendment, submitForm } from "../submissions";
import { canReadBoth, isKept, readKept, readKeptOfBoth } from "./kept";
import { countPlainly } from "./plain";
import type { Counted, CountedCases } from "./tallied";

const database = testDatabase();
const today = "2026-06-30";
let serviceId: string;
let teams: string[];
let caseIds: string[];

beforeAll(() =>
  database.system(async (tx) => {
    serviceId = await makeService(tx, { populations: ["child", "adult"] });
    teams = [await makeTeam(tx, serviceId), await makeTeam(tx, serviceId)];
    const random = seededRandom("kept");
    caseIds = await recordCases(
      tx,
      Array.from({ length: 24 }, (_, number) => {
        const openedOn = `2024-${String(random.whole(1, 12)).padStart(2, "0")}-1${random.whole(0, 9)}`;
        const closedOn = random.happens(0.7) ? `2025-0${random.whole(1, 9)}-2${random.whole(0, 8)}` : null;
        const ages = [{ from: 2, to: 17, weight: 1 }];
        const made = generateCase({ population: child, openedOn, closedOn, today, reviewWeeks: 8, ages }, random);
        return {
          serviceId,
          client: { reference: `KEPT-${number}`, dateOfBirth: made.dateOfBirth },
          population: "child",
          openedOn,
          closedOn,
          teamId: random.pick([...teams, null]),
          consents: [{ given: random.happens(0.6), onDate: openedOn }],
          forms: made.forms.map(({ form, date, answers }) => ({ form, describedOn: date, answers })),
        };
      }),
    );
    await recordAudit(tx, { action: "test", subjectType: "test" });
  }),
);

/** Every kind of period and scope that the tally can say. */
function scopes(): CountedCases[] {
  const own = { population: "child", serviceIds: [serviceId] };
  return [
    own,
    { ...own, from: "2025-04-01", to: "2026-03-31" },
    { ...own, from: "2025-02-01", to: "2025-05-31" },
    { ...own, from: "2024-06-01" },
    { ...own, to: "2025-06-30" },
    { ...own, teamId: teams[0] ?? null },
    { ...own, teamId: null, from: "2025-01-01", to: "2025-12-31" },
    { ...own, consentedOnly: true, from: "2024-04-01", to: "2025-09-30" },
    { population: "child", consentedOnly: true },
    { population: "child", consentedOnly: true, from: "2024-10-01", to: "2025-03-31" },
  ];
}

async function differences(tx: Tx): Promise<unknown[]> {
  const all = child.forms.map(({ id }) => id);
  const found = [];
  for (const scope of scopes()) {
    const cohorts = cohortNames.map(
      (name) => [name, new Set(name === "individuals" ? ["child.intake"] : all)] as const,
    );
    const needs = { cohorts: new Map(cohorts), otherCases: true };
    if (scope.teamId !== undefined) needs.cohorts.delete("individuals");
    if (!isKept(scope, needs)) found.push({ scope, says: "is not kept" });
    found.push(...(await differencesOfBoth(tx, scope, needs)));
    const [kept, plain] = [await readKept(tx, scope, needs), await countPlainly(tx, scope, needs)];
    if (plain.length < 20) found.push({ scope, says: "hardly anything is counted" });
    const counts = byKey(plain);
    for (const [key, times] of byKey(kept)) {
      if (counts.get(key) !== times) found.push({ scope, key, kept: times, recounted: counts.get(key) });
      counts.delete(key);
    }
    for (const [key, times] of counts) found.push({ scope, key, kept: undefined, recounted: times });
  }
  return found;
}

/** What those who consent are counted as beside all, against what they are counted as alone. */
async function differencesOfBoth(tx: Tx, scope: CountedCases, { cohorts }: Needs): Promise<unknown[]> {
  const asked = { cohorts: new Map(cohorts), otherCases: false };
  asked.cohorts.delete("individuals");
  if (!canReadBoth(asked, asked)) return [{ scope, says: "is not read together" }];
  const { withConsent } = await readKeptOfBoth(tx, scope, asked);
  const [beside, alone] = [byKey(withConsent), byKey(await countPlainly(tx, { ...scope, consentedOnly: true }, asked))];
  return [...new Set([...beside.keys(), ...alone.keys()])]
    .filter((key) => beside.get(key) !== alone.get(key))
    .map((key) => ({ scope, key, beside: beside.get(key), alone: alone.get(key) }));
}

function byKey(all: readonly Counted[]): Map<string, number> {
  const added = new Map<string, number>();
  for (const { cohort, kind, key, value, times } of all) {
    const name = `${cohort} ${kind} ${key} ${value ?? ""}`;
    if (times !== 0) added.set(name, (added.get(name) ?? 0) + times);
  }
  return added;
}

/** Does something to the cases as a manager would, and then compares every figure: before and after changes are folded. */
async function staysExact(work: (tx: Tx) => Promise<unknown>): Promise<void> {
  const manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId }));
  await database.as(manager, async (tx) => {
    await work(tx);
    await recordAudit(tx, { action: "test", subjectType: "test" });
  });
  expect(await database.system(differences)).toEqual([]);
  await database.system((tx) => tx.execute(sql`select app.fold_tally()`));
  expect(await database.system((tx) => tx.$count(tallyChanges))).toBe(0);
  expect(await database.system(differences)).toEqual([]);
}

const caseAt = (place: number) => caseIds[place] ?? "";

async function formOf(tx: Tx, form: string): Promise<typeof forms.$inferSelect> {
  const [found] = await tx.select().from(forms).where(eq(forms.form, form)).orderBy(forms.id).limit(1);
  if (!found) throw new Error(`There is no ${form}.`);
  return found;
}

async function submit(tx: Tx, caseId: string, form: string, describedOn: string): Promise<void> {
  const definition = formById(form);
  if (!definition) throw new Error(form);
  const draft = await startForm(tx, caseId, definition);
  await submitForm(tx, {
    formId: draft.id,
    baseVersion: draft.rowVersion,
    answers: {},
    describedOn,
    definitionVersion: definition.version,
  });
}

describe("the running tally equals a recount", () => {
  it("of what was there", () => staysExact(async () => undefined));

  it("after a submission, in a month with others and in one with none", () =>
    staysExact(async (tx) => {
      await submit(tx, caseAt(0), "child.review", "2025-05-14");
      await submit(tx, caseAt(1), "child.review", "2026-06-02");
      await submit(tx, caseAt(1), "child.review", "2026-06-20");
    }));

  it("after an amendment that moves a form to another year, and changes its answers", () =>
    staysExact(async (tx) => {
      const exit = await formOf(tx, "child.exit");
      const draft = await startAmendment(tx, exit.id, "It was another day.");
      await submitForm(tx, {
        formId: draft.id,
        baseVersion: draft.rowVersion,
        answers: { caseStatus: "unplanned" },
        describedOn: "2026-05-05",
        definitionVersion: draft.definitionVersion,
      });
    }));

  it("after consent is given, and after it is withdrawn", () =>
    staysExact(async (tx) => {
      for (const place of [2, 3, 4, 5])
        await recordConsent(tx, { caseId: caseAt(place), given: place % 2 === 0, onDate: "2026-06-01" });
    }));

  it("after a case goes to another team, and to none", () =>
    staysExact(async (tx) => {
      await assignCase(tx, { caseId: caseAt(6), teamId: teams[1] ?? null });
      await assignCase(tx, { caseId: caseAt(7), teamId: teams[0] ?? null });
      await assignCase(tx, { caseId: caseAt(7), teamId: null });
    }));

  it("after two records turn out to be one client, who came twice in a year", () =>
    staysExact(async (tx) => {
      const held = await tx.select().from(cases);
      const clientOf = (place: number) => held.find(({ id }) => id === caseAt(place))?.clientId ?? "";
      await mergeClients(tx, clientOf(8), clientOf(9));
      await mergeClients(tx, clientOf(8), clientOf(10));
    }));

  it("after days move: of opening, of closing and of birth", () =>
    staysExact(async (tx) => {
      const [one] = await tx
        .select()
        .from(cases)
        .where(eq(cases.id, caseAt(11)));
      await updateCase(tx, caseAt(11), one?.rowVersion ?? 0, { openedOn: "2023-12-30" });
      await closeCase(tx, { caseId: caseAt(12), onDate: "2026-04-02" });
      await reopenCase(tx, { caseId: caseAt(12), onDate: "2026-04-03" });
      await updateClient(tx, { id: one?.clientId ?? "", rowVersion: 1, dateOfBirth: "2011-11-11" });
    }));

  it("after forms and whole cases are deleted", async () => {
    await database.system(async (tx) => {
      await tx.delete(forms).where(eq(forms.id, (await formOf(tx, "child.review")).id));
      await tx.delete(cases).where(eq(cases.id, caseAt(13)));
      await recordAudit(tx, { action: "test", subjectType: "test" });
    });
    await staysExact(async () => undefined);
  });

  it("after an import, also of clients who are there already", async () => {
    const [service] = await database.system((tx) => tx.select().from(services).where(eq(services.id, serviceId)));
    const lines = [
      ...makeLines({
        population: populationById("child") ?? child,
        count: 60,
        services: [service?.slug ?? ""],
        caseworkers: 2,
        from: "2024-01-01",
        until: today,
        seed: "KEPT",
      }),
    ];
    async function* each() {
      for (const line of lines) yield JSON.stringify(line);
    }
    const { faults, cases: taken } = await importCases(database.db, each(), { create: true, dryRun: false, today });
    expect([faults, taken]).toEqual([[], 60]);
    await staysExact(async () => undefined);
  });

  it("after a write that was undone", async () => {
    await expect(
      database.system(async (tx) => {
        await tx.delete(countedForms).where(eq(countedForms.caseId, caseAt(14)));
        throw new Error("Undone.");
      }),
    ).rejects.toThrow("Undone.");
    await staysExact(async () => undefined);
  });

  it("when it is added up anew from the beginning", async () => {
    await database.system(async (tx) => {
      await tx.execute(sql`select app.retally_service(id) from services`);
      await tx.execute(sql`select app.retally_nation()`);
    });
    expect(await database.system(differences)).toEqual([]);
  });
});

describe("who may see the running tally", () => {
  const count = (tx: Tx) =>
    rowsOf<{ own: number; others: number; nation: number; written: boolean }>(
      tx,
      sql`select (select count(*)::int from service_tallies where service_id = ${serviceId}) as own,
        (select count(*)::int from service_tallies where not consented) as others,
        (select count(*)::int from national_tallies) as nation,
        has_table_privilege('service_tallies', 'INSERT, UPDATE, DELETE') as written`,
    );

  it("its own service; and analysts the nation's, of those who consent; nobody writes it", async () => {
    const [other, manager, analyst] = await database.system(async (tx) => [
      await makePerson(tx, { role: "manager", serviceId: await makeService(tx) }),
      await makePerson(tx, { role: "manager", serviceId }),
      await makePerson(tx, { role: "analyst" }),
    ]);
    const [[theirs], [ours], [nation]] = [
      await database.as(other, count),
      await database.as(manager, count),
      await database.as(analyst, count),
    ];
    expect(theirs).toEqual({ own: 0, others: 0, nation: 0, written: false });
    expect(ours?.own).toBeGreaterThan(0);
    expect(ours?.nation).toBe(0);
    expect(nation?.others).toBe(0);
    expect(nation?.nation).toBeGreaterThan(0);
  });
});
