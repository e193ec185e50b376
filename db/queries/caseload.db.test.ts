import { beforeAll, describe, expect, it } from "vitest";
import { type CaseloadView, firstView } from "@/lib/cases/caseload";
import { addDays } from "@/lib/cases/days";
import { whatIsDue } from "@/lib/cases/due";
import { populationById } from "@/questionnaires";
import type { Caller } from "../caller";
import { makeCase, makePerson, makeService, makeTeam, testDatabase } from "../testing";
import { type CaseRecord, recordCases } from "../testing/record";
import { recordAudit } from "./audit";
import { keepSearch, readSearch } from "./case-searches";
import { type CaseloadReader, countOpenCases, readCaseload } from "./caseload";
import { restrictCase } from "./restrictions";

const database = testDatabase();
const today = "2026-06-01";
const every = { ...firstView, scope: "service", status: "all", sort: "reference" } as const;

let service: string;
let team: string;
let robin: Caller;
let sam: Caller;
let manager: Caller;
let stranger: Caller;
let ids: Record<string, string>;

const reader = (caller: Caller): CaseloadReader => ({
  userId: caller.userId,
  serviceId: caller.serviceIds[0] as string,
  today,
  reviewedPopulations: ["child"],
});

/** The references of the cases that someone finds, in order. */
async function list(caller: Caller, view: Partial<CaseloadView>, words: string | null = null): Promise<string[]> {
  const { cases } = await database.as(caller, (tx) => readCaseload(tx, reader(caller), { ...every, ...view }, words));
  return cases.map(({ reference }) => reference);
}

const intakeOn = (describedOn: string) => ({ form: "child.intake", describedOn, answers: {} });

beforeAll(() =>
  database.system(async (tx) => {
    service = await makeService(tx, { reviewIntervalWeeks: 12 });
    const elsewhere = await makeService(tx);
    team = await makeTeam(tx, service, "North");
    robin = await makePerson(tx, { role: "caseworker", serviceId: service, name: "Robin Example" });
    sam = await makePerson(tx, { role: "caseworker", serviceId: service, name: "Sam Example" });
    manager = await makePerson(tx, { role: "manager", serviceId: service });
    stranger = await makePerson(tx, { role: "caseworker", serviceId: elsewhere });
    const of = (reference: string, more: Partial<CaseRecord>): CaseRecord => ({
      serviceId: service,
      client: { reference, dateOfBirth: "2014-05-06" },
      population: "child",
      openedOn: "2026-01-05",
      caseworkerId: robin.userId,
      consents: [],
      forms: [],
      ...more,
    });
    const records = {
      "A-1 new": of("A-1 new", { openedOn: "2026-05-20" }),
      "B-2 later": of("B-2 later", { forms: [intakeOn("2026-05-01")] }),
      "C-3 due": of("C-3 due", { forms: [intakeOn(addDays(today, 7 - 84))] }),
      "D-4 overdue": of("D-4 overdue", { forms: [intakeOn("2026-02-01")], caseworkerId: sam.userId, teamId: team }),
      "E-5 closing": of("E-5 closing", {
        forms: [
          intakeOn("2026-02-01"),
          { form: "child.exit", describedOn: "2026-05-30", answers: {}, status: "draft" },
        ],
      }),
      "F-6 closed": of("F-6 closed", { forms: [intakeOn("2026-02-01")], closedOn: "2026-04-01" }),
      "G-7 inactive": of("G-7 inactive", { forms: [intakeOn("2026-02-01")], inactiveOn: "2026-04-01" }),
      "H-8 nobody": of("H-8 nobody", { caseworkerId: null, openedOn: "2026-05-25" }),
    };
    const recorded = await recordCases(tx, Object.values(records));
    ids = Object.fromEntries(Object.keys(records).map((name, at) => [name, recorded[at] as string]));
    await makeCase(tx, { serviceId: elsewhere });
  }),
);

describe("the caseload", () => {
  it("is all cases of the service and none of another's", async () => {
    expect(await list(robin, {})).toEqual(Object.keys(ids));
    const found = await database.as(stranger, (tx) =>
      readCaseload(tx, { ...reader(stranger), serviceId: service }, every, null),
    );
    expect(found).toEqual({ cases: [], total: 0 });
  });

  it("is one's own, or the team's", async () => {
    expect(await list(sam, { scope: "mine" })).toEqual(["D-4 overdue"]);
    expect(await list(sam, { scope: "team" })).toEqual([]);
    await database.owner(`update memberships set team_id = '${team}' where user_id = '${manager.userId}'`);
    expect(await list(manager, { scope: "team" })).toEqual(["D-4 overdue"]);
    expect(await database.as(manager, (tx) => countOpenCases(tx, reader(manager)))).toEqual({
      mine: 0,
      team: 1,
      service: 6,
    });
  });

  it("is narrowed by status, worker, what is due and drafts", async () => {
    expect(await list(robin, { status: "closed" })).toEqual(["F-6 closed"]);
    expect(await list(robin, { status: "inactive" })).toEqual(["G-7 inactive"]);
    expect(await list(robin, { worker: sam.userId })).toEqual(["D-4 overdue"]);
    expect(await list(robin, { worker: "nobody" })).toEqual(["H-8 nobody"]);
    expect(await list(robin, { due: "opens" })).toEqual(["A-1 new", "H-8 nobody"]);
    expect(await list(robin, { due: "review-due" })).toEqual(["C-3 due"]);
    expect(await list(robin, { due: "review-overdue" })).toEqual(["D-4 overdue"]);
    expect(await list(robin, { due: "closes" })).toEqual(["E-5 closing"]);
    expect(await list(robin, { drafts: true })).toEqual(["E-5 closing"]);
  });

  it("stands with the most pressing first, and what wants nothing last, either way round", async () => {
    const byDue = await list(robin, { sort: "due" });
    expect(byDue).toEqual([
      "D-4 overdue",
      "A-1 new",
      "H-8 nobody",
      "E-5 closing",
      "C-3 due",
      "B-2 later",
      "F-6 closed",
      "G-7 inactive",
    ]);
    const turned = await list(robin, { sort: "due", direction: "descending" });
    expect(turned.slice(0, 2)).toEqual(["B-2 later", "C-3 due"]);
    expect(turned.slice(-2)).toEqual(["F-6 closed", "G-7 inactive"]);
    expect((await list(robin, { sort: "worker" })).at(-1)).toBe("H-8 nobody");
    expect((await list(robin, { sort: "opened", direction: "descending" }))[0]).toBe("H-8 nobody");
  });

  it("sorts and narrows by the very day that the case's own page shows", async () => {
    const { cases } = await database.as(robin, (tx) => readCaseload(tx, reader(robin), every, null));
    const population = populationById("child");
    if (!population) throw new Error("There are no children's forms.");
    for (const found of cases) {
      const due = whatIsDue(population, found, { today, reviewWeeks: found.reviewWeeks });
      const filter = due && due.state !== "later" ? filterOf(due) : undefined;
      for (const each of ["opens", "review-due", "review-overdue", "closes"] as const) {
        const listed = await list(robin, { due: each });
        expect(listed.includes(found.reference), `${found.reference} under ${each}`).toBe(each === filter);
      }
    }
  });

  it("is found by any part of a reference, however it is typed", async () => {
    expect(await list(robin, {}, "d4")).toEqual(["D-4 overdue"]);
    expect(await list(robin, {}, "CLOSED")).toEqual(["F-6 closed"]);
    expect(await list(robin, {}, "D-0004")).toEqual(["D-4 overdue"]);
  });

  it("leaves out a restricted case for everyone who is not named, the counts included", async () => {
    const id = ids["A-1 new"] as string;
    await database.as(robin, async (tx) => {
      await restrictCase(tx, { caseId: id, userIds: [robin.userId], reason: "A relation works here" });
      await recordAudit(tx, { action: "test", subjectType: "case", subjectId: id });
    });
    expect(await list(robin, {})).toContain("A-1 new");
    expect(await list(manager, {})).toContain("A-1 new");
    expect(await list(sam, {})).not.toContain("A-1 new");
    expect(await list(sam, {}, "A-1")).toEqual([]);
    expect((await database.as(sam, (tx) => countOpenCases(tx, reader(sam)))).service).toBe(5);
  });
});

describe("a search of the caseload", () => {
  it("can be read again by the one who made it, and by nobody else", async () => {
    const by = { userId: robin.userId, serviceId: service };
    const id = await database.as(robin, (tx) => keepSearch(tx, by, "HC-1234"));
    expect(await database.as(robin, (tx) => readSearch(tx, id))).toBe("HC-1234");
    expect(await database.as(sam, (tx) => readSearch(tx, id))).toBeNull();
    expect(await database.as(manager, (tx) => readSearch(tx, id))).toBeNull();
  });

  it("is gone when its day is over and the next one is made", async () => {
    const by = { userId: sam.userId, serviceId: service };
    const old = await database.as(sam, (tx) => keepSearch(tx, by, "old"));
    await database.owner(`update case_searches set at = now() - interval '13 hours' where id = '${old}'`);
    await database.as(sam, (tx) => keepSearch(tx, by, "new"));
    expect(await database.as(sam, (tx) => readSearch(tx, old))).toBeNull();
  });
});

function filterOf({ form, state }: { form: { role: string }; state: string }) {
  return form.role === "reviews" ? `review-${state}` : form.role;
}
