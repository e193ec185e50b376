/** The count in one query equals a recount of the same cases by hand. */
import { beforeAll, describe, expect, it } from "vitest";
import { type ReferralStatus, workOutReferralStatus } from "@/lib/cases/referral-status";
import { generateCase, type MadeCase } from "@/lib/forms/generate/case";
import { seededRandom } from "@/lib/forms/generate/random";
import { type Projection, possibleKeys, project } from "@/lib/forms/project";
import { yearOf } from "@/lib/forms/years";
import { type Cohort, type CohortDefinition, cohortNames, cohorts } from "@/lib/reports/cohort";
import { countTable } from "@/lib/reports/count";
import { needsOf } from "@/lib/reports/needs";
import { formById } from "@/questionnaires";
import { child } from "@/questionnaires/child";
import { children } from "@/reports/children";
import { makePerson, makeService, makeTeam, testDatabase } from "../../testing";
import { recordCases } from "../../testing/record";
import { recordAudit } from "../audit";
import { type CountedCases, tallyOf } from ".";

const today = "2026-06-30";

interface Known {
  readonly made: MadeCase;
  readonly service: string;
  readonly team: string | null;
  readonly consented: boolean;
  /** Clients with several cases have one number. */
  readonly client: number;
}

interface KnownForm extends Known {
  readonly form: string;
  readonly role: string;
  readonly date: string;
  readonly projection: Projection;
}

/** Made-up cases of two services, some without consent, some of clients who came back. */
function makeCases(services: readonly string[], teams: readonly string[]): Known[] {
  const random = seededRandom("tally");
  const known: Known[] = [];
  for (let index = 0; index < 60; index += 1) {
    const again = index % 7 === 6 ? known[index - 3] : undefined;
    const openedOn = `2025-0${random.whole(1, 9)}-1${random.whole(0, 9)}`;
    const closedOn = random.happens(0.6)
      ? `2026-0${random.whole(1, 6)}-2${random.whole(0, 9)}`.replace("02-29", "02-28")
      : null;
    const made = generateCase(
      {
        population: child,
        openedOn,
        closedOn,
        today,
        reviewWeeks: 12,
        ages: [{ from: 2, to: 17, weight: 1 }],
        ...(again && { dateOfBirth: again.made.dateOfBirth }),
      },
      random,
    );
    const service = again?.service ?? random.pick(services);
    const team = service === services[0] ? random.pick([...teams, null]) : null;
    known.push({ made, service, team, consented: random.happens(0.7), client: again?.client ?? index });
  }
  return known;
}

const counted = new Map<Known, KnownForm[]>();

function formsOf(one: Known): KnownForm[] {
  const known = counted.get(one);
  if (known) return known;
  const { made } = one;
  const forms = made.forms.map(({ form, date, answers }) => {
    const definition = formById(form);
    if (!definition) throw new Error(form);
    const others = made.forms.filter((other) => other.form !== form);
    const earlier = Object.fromEntries(
      child.forms.map(({ id }) => [id, others.filter((other) => other.form === id).map((other) => other.answers)]),
    );
    const facts = {
      openedOn: made.openedOn,
      dateOfBirth: made.dateOfBirth,
      ...(made.closedOn !== null && { closedOn: made.closedOn }),
    };
    const projection = project(definition, answers, { earlier, year: yearOf(date) }, facts, date);
    return { ...one, form, role: definition.role, date, projection };
  });
  counted.set(one, forms);
  return forms;
}

/** The same counts, by going through every form. */
function recount(all: readonly Known[], cases: CountedCases, cohort: Cohort) {
  const inPeriod = ({ date }: KnownForm) =>
    (cases.from === undefined || date >= cases.from) && (cases.to === undefined || date <= cases.to);
  const scope = all.filter(
    ({ service, team, consented }) =>
      (cases.serviceIds?.includes(service) ?? true) &&
      (cases.teamId === undefined || team === cases.teamId) &&
      (!cases.consentedOnly || consented),
  );
  const { of, one }: CohortDefinition = cohorts[cohort];
  const found = scope.flatMap((known) => {
    const held = formsOf(known);
    if (typeof of === "string") return held.filter(inPeriod);
    return held.some((form) => form.role === of.casesWith && inPeriod(form)) ? held : [];
  });
  const isLast = (form: KnownForm) =>
    !found.some((other) => other.client === form.client && other.form === form.form && other.date > form.date);
  const forms = one === "client" ? found.filter(isLast) : found;
  const times = new Map<string, number>();
  for (const key of forms.flatMap(({ projection }) => projection.keys)) times.set(key, (times.get(key) ?? 0) + 1);
  return {
    forms,
    count: (key: string) => times.get(key) ?? 0,
    numbers: (key: string) => {
      const values = forms.flatMap(({ projection }) => projection.numbers[key] ?? []).sort((a, b) => a - b);
      return [...new Set(values)].map((value) => [value, values.filter((one) => one === value).length]);
    },
  };
}

function statusOf(one: Known, all: readonly Known[]): ReferralStatus {
  const days = ({ made: { openedOn, closedOn } }: Known) => ({ openedOn, closedOn, inactiveOn: null });
  return workOutReferralStatus({
    openedOn: one.made.openedOn,
    movedFromAnotherTeam: false,
    otherCases: all.filter((other) => other !== one && other.client === one.client).map(days),
  });
}

describe("the tally of submitted forms", () => {
  const database = testDatabase();
  let services: string[] = [];
  let teams: string[] = [];
  let all: Known[] = [];

  beforeAll(async () => {
    await database.system(async (tx) => {
      services = [await makeService(tx), await makeService(tx)];
      teams = [await makeTeam(tx, services[0] as string), await makeTeam(tx, services[0] as string)];
      all = makeCases(services, teams);
      const clients = new Map<number, { reference: string; dateOfBirth: string }>();
      for (const { client, made } of all)
        if (!clients.has(client)) clients.set(client, { reference: `C${client}`, dateOfBirth: made.dateOfBirth });
      await recordCases(
        tx,
        all.map(({ made, service, team, consented, client }) => ({
          serviceId: service,
          client: clients.get(client) as { reference: string; dateOfBirth: string },
          population: "child",
          openedOn: made.openedOn,
          closedOn: made.closedOn,
          teamId: team,
          consents: [{ given: consented, onDate: made.openedOn }],
          forms: made.forms.map(({ form, date, answers }) => ({ form, describedOn: date, answers })),
        })),
      );
      await recordAudit(tx, { action: "test", subjectType: "test" });
    });
  });

  const manager = (serviceId: string) => database.system((tx) => makePerson(tx, { role: "manager", serviceId }));

  const scopes: readonly [string, () => Partial<CountedCases>][] = [
    ["all time", () => ({})],
    ["a period", () => ({ from: "2025-10-01", to: "2026-03-31" })],
    ["a period with an open end", () => ({ from: "2026-01-01" })],
    ["one team", () => ({ teamId: teams[0] ?? "" })],
    ["cases of no team", () => ({ teamId: null, to: "2026-01-31" })],
    ["those who consent", () => ({ consentedOnly: true })],
  ];

  it.each(scopes)("counts what a recount by hand counts: %s", async (_title, scope) => {
    const [serviceId = ""] = services;
    const cases: CountedCases = { population: "child", serviceIds: [serviceId], ...scope() };
    const tally = await database.as(await manager(serviceId), (tx) => tallyOf(tx, cases));
    const lookedUp = ["new", "repeat", "continuing"].map((status) => `child.intake/referralStatus=${status}`);
    for (const cohort of cohortNames) {
      const byHand = recount(all, cases, cohort);
      for (const form of child.forms) {
        const ofForm = byHand.forms.filter((one) => one.form === form.id);
        expect(tally.forms(form.id, cohort)).toBe(ofForm.length);
        expect(tally.consented(form.id, cohort)).toBe(ofForm.filter(({ consented }) => consented).length);
        expect(tally.cases(form.id, cohort)).toBe(new Set(ofForm.map(({ made }) => made)).size);
        const keys = possibleKeys(form).filter((key) => !lookedUp.includes(key));
        const counts = (count: (key: string) => number) => Object.fromEntries(keys.map((key) => [key, count(key)]));
        expect(counts((key) => tally.count(key, cohort))).toEqual(counts(byHand.count));
      }
      for (const key of ["child.intake/age", "child.exit/contactsReceived", "child.exit/caseLengthWeeks"])
        expect(tally.numbers(key, cohort)).toEqual(byHand.numbers(key));
    }
    expect(recount(all, cases, "period").forms.length).toBeGreaterThan(0);
  });

  it("tells new clients from those who came back", async () => {
    const [serviceId = ""] = services;
    const tally = await database.as(await manager(serviceId), (tx) => tallyOf(tx, { population: "child" }));
    const own = all.filter(({ service }) => service === serviceId);
    const counts = (["new", "repeat", "continuing"] as const).map((status) => [
      tally.count(`child.intake/referralStatus=${status}`, "period"),
      own.filter((one) => statusOf(one, all) === status).length,
    ]);
    for (const [counted, byHand] of counts) expect(counted).toBe(byHand);
    expect(counts.every(([, byHand]) => byHand === 0)).toBe(false);
  });

  it("counts nothing of a service that the caller does not work in, whatever is asked for", async () => {
    const [mine = "", other = ""] = services;
    const caller = await manager(mine);
    const count = (serviceIds?: string[]) =>
      database.as(caller, async (tx) =>
        (await tallyOf(tx, { population: "child", ...(serviceIds && { serviceIds }) })).forms("child.intake", "period"),
      );
    const own = all.filter(({ service }) => service === mine).length;
    expect([await count([other]), await count([mine, other]), await count()]).toEqual([0, own, own]);
  });

  it("lets an analyst count those who consent, of all services, and nobody else", async () => {
    const analyst = await database.system((tx) => makePerson(tx, { role: "analyst" }));
    const tally = await database.as(analyst, (tx) =>
      tallyOf(tx, { population: "child", serviceIds: services }, { cohorts: new Map(), otherCases: false }),
    );
    expect(tally.forms("child.intake", "period")).toBe(all.filter(({ consented }) => consented).length);
    expect(tally.consented("child.intake", "period")).toBe(tally.forms("child.intake", "period"));
  });

  it("counts only what the tables at hand need, and refuses to guess the rest", async () => {
    const [serviceId = ""] = services;
    const table = children.tables.find(({ id }) => id === "disability");
    if (!table) throw new Error("There is no such table.");
    const tally = await database.as(await manager(serviceId), (tx) =>
      tallyOf(tx, { population: "child" }, needsOf([table])),
    );
    const { columns, rows } = countTable(table, tally, "2025-26");
    expect(rows.reduce((sum, { cells }) => sum + Number(cells[0]), 0)).toBe(columns[0]?.n);
    expect(tally.forms("child.exit", "period")).toBeGreaterThan(0);
    expect(() => tally.forms("child.intake", "closing")).toThrow(/closing/);
    expect(() => tally.count("child.exit/caseStatus=planned", "period")).toThrow(/child.exit/);
  });
});
