/** Each figure of a service's cases is as long as the list that it leads to, however the dashboard is narrowed. */
import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/lib/cases/days";
import { exit } from "@/questionnaires/child/exit";
import { review } from "@/questionnaires/child/review";
import type { Caller } from "../caller";
import { makePerson, makeService, makeTeam, testDatabase } from "../testing";
import { type CaseRecord, recordCases } from "../testing/record";
import { recordAudit } from "./audit";
import { readCasesAmong } from "./caseload";
import { startForm } from "./drafts";
import {
  casesFigured,
  type FiguresAsked,
  figuresByWorker,
  type ServiceFigures,
  serviceStanding,
} from "./service-figures";

const database = testDatabase();
const today = "2026-06-30";
const names: readonly (keyof ServiceFigures)[] = [
  "open",
  "inactive",
  "openedInPeriod",
  "closedInPeriod",
  "intakeUnfinished",
  "reviewsDue",
  "reviewsOverdue",
  "exitUnfinished",
  "withDrafts",
];

let manager: Caller;
let asked: FiguresAsked;
let teamId: string;
let workerId: string;
/** The ids of the recorded children's cases, by what each is there for and whether it is of the narrower kind. */
const ids = new Map<string, string>();

beforeAll(async () => {
  const serviceId = await database.system((tx) =>
    makeService(tx, { populations: ["child", "adult"], reviewIntervalWeeks: 12 }),
  );
  manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId }));
  teamId = await database.system((tx) => makeTeam(tx, serviceId));
  workerId = (await database.system((tx) => makePerson(tx, { role: "caseworker", serviceId }))).userId;
  asked = {
    serviceId,
    today,
    reviewedPopulations: ["child", "adult"],
    population: "child",
    from: "2026-04-01",
    to: "2027-03-31",
  };
  const twelveWeeksAgo = addDays(today, -84);
  const kinds: Record<string, Pick<CaseRecord, "openedOn"> & Partial<CaseRecord>> = {
    "closed in the period": { openedOn: "2026-01-05", closedOn: "2026-06-01" },
    "closed long ago": { openedOn: "2024-01-05", closedOn: "2024-06-01" },
    inactive: { openedOn: "2025-12-01", inactiveOn: "2026-02-01" },
    "without an intake": { openedOn: "2026-06-20", forms: [] },
    "review due": { openedOn: twelveWeeksAgo },
    "review overdue": { openedOn: addDays(twelveWeeksAgo, -1) },
    "exit begun": { openedOn: "2026-06-01" },
    "review begun": { openedOn: "2026-06-02" },
  };
  await database.as(manager, async (tx) => {
    await recordAudit(tx, { action: "test", subjectType: "service", serviceId });
    let serial = 0;
    for (const population of ["child", "adult"])
      for (const narrow of [true, false]) {
        const made = await recordCases(
          tx,
          Object.values(kinds).map((rest): CaseRecord => {
            serial += 1;
            const answers = { disability: narrow ? "yes" : "no" };
            return {
              serviceId,
              client: { reference: `FIGURED-${serial}`, dateOfBirth: "1990-03-04" },
              population,
              consents: [{ given: serial % 2 === 0, onDate: rest.openedOn }],
              forms: [{ form: `${population}.intake`, describedOn: rest.openedOn, answers }],
              ...(narrow && { teamId, caseworkerId: workerId }),
              ...rest,
            };
          }),
        );
        if (population === "child")
          for (const [at, kind] of Object.keys(kinds).entries()) ids.set(`${kind} ${narrow}`, made[at] ?? "");
      }
    for (const narrow of [true, false]) {
      await startForm(tx, ids.get(`exit begun ${narrow}`) ?? "", exit);
      await startForm(tx, ids.get(`review begun ${narrow}`) ?? "", review);
    }
  });
});

describe.each([
  { narrowed: "by nothing", by: () => ({}) },
  { narrowed: "to a team", by: () => ({ teamId }) },
  { narrowed: "to no team", by: () => ({ teamId: null }) },
  {
    narrowed: "by an answer",
    by: () => ({ saying: { form: "child.intake", keys: ["child.intake/disability=yes"] } }),
  },
  {
    narrowed: "by an answer and to a team",
    by: () => ({ teamId, saying: { form: "child.intake", keys: ["child.intake/disability=yes"] } }),
  },
])("of a service with two client groups, narrowed $narrowed, a list holds as many cases as were counted", ({ by }) => {
  it.each(names)("%s", async (name) => {
    await database.as(manager, async (tx) => {
      const of = { ...asked, ...by() };
      const { figures } = await serviceStanding(tx, of);
      const { total, cases } = await readCasesAmong(tx, asked, casesFigured(of, name), 1);
      expect(total).toBe(figures[name].all);
      expect(cases.every(({ population }) => population === "child")).toBe(true);
    });
  });

  it("and the workers' numbers add up to the service's, those with consent too", async () => {
    await database.as(manager, async (tx) => {
      const of = { ...asked, ...by() };
      const { figures } = await serviceStanding(tx, of);
      const workers = await figuresByWorker(tx, of);
      for (const name of names) {
        const sum = (each: "counts" | "consented") => workers.reduce((total, one) => total + one[each][name], 0);
        expect({ all: sum("counts"), consented: sum("consented") }, name).toEqual(figures[name]);
      }
      expect(figures.open.all).toBeGreaterThan(figures.open.consented);
    });
  });

  it("and so does the list of each worker, and of cases without one", async () => {
    await database.as(manager, async (tx) => {
      const of = { ...asked, ...by() };
      for (const row of await figuresByWorker(tx, of))
        for (const name of names) {
          const { total } = await readCasesAmong(tx, asked, casesFigured(of, name, row.workerId), 1);
          expect(total, `${row.worker} ${name}`).toBe(row.counts[name]);
        }
    });
  });
});

it("each list holds the very cases that are so", async () => {
  const expected: Partial<Record<keyof ServiceFigures, string[]>> = {
    inactive: ["inactive"],
    openedInPeriod: ["without an intake", "review due", "review overdue", "exit begun", "review begun"],
    closedInPeriod: ["closed in the period"],
    intakeUnfinished: ["without an intake"],
    reviewsDue: ["review due"],
    reviewsOverdue: ["review overdue"],
    exitUnfinished: ["exit begun"],
    withDrafts: ["exit begun", "review begun"],
  };
  await database.as(manager, async (tx) => {
    for (const [name, kinds] of Object.entries(expected)) {
      const of = casesFigured({ ...asked, teamId }, name as keyof ServiceFigures);
      const { cases } = await readCasesAmong(tx, asked, of, 1);
      expect(cases.map(({ id }) => id).toSorted(), name).toEqual(
        kinds.map((kind) => ids.get(`${kind} true`)).toSorted(),
      );
    }
  });
});
