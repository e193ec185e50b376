import { expect, it } from "vitest";
import { readCaseloadView } from "@/lib/cases/caseload";
import { addDays } from "@/lib/cases/days";
import { review } from "@/questionnaires/child/review";
import { makeCase, makePerson, makeService, makeTeam, testDatabase } from "../testing";
import { type CaseRecord, recordCases } from "../testing/record";
import type { Tx } from "../types";
import { recordAudit } from "./audit";
import { makeCaseInactive } from "./case-status";
import { readCaseload } from "./caseload";
import { startForm } from "./drafts";
import { nationalVersion, serviceStanding, serviceVersion } from "./service-figures";
import { startAmendment } from "./submissions";
import { foldTally } from "./tally/fold";

const database = testDatabase();
const today = "2026-06-30";

async function withManager<Result>(act: (tx: Tx, serviceId: string) => Promise<Result>): Promise<Result> {
  const serviceId = await database.system((tx) => makeService(tx, { reviewIntervalWeeks: 12 }));
  const manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId }));
  return database.as(manager, async (tx) => {
    await recordAudit(tx, { action: "test", subjectType: "service", serviceId });
    return act(tx, serviceId);
  });
}

const asked = (serviceId: string) => ({
  serviceId,
  today,
  reviewedPopulations: ["child"],
  population: "child",
});

let serial = 0;
function record(serviceId: string, openedOn: string, rest: Partial<CaseRecord> = {}): CaseRecord {
  serial += 1;
  return {
    serviceId,
    client: { reference: `FIG-${serial}`, dateOfBirth: "2015-03-04" },
    population: "child",
    openedOn,
    consents: [],
    forms: [{ form: "child.intake", describedOn: openedOn, answers: {} }],
    ...rest,
  };
}

it("a service's cases are counted by what they are and what they want, with those who consent beside them", async () => {
  const { figures } = await withManager(async (tx, serviceId) => {
    const twelveWeeksAgo = addDays(today, -84);
    await recordCases(tx, [
      record(serviceId, addDays(twelveWeeksAgo, -1), { consents: [{ given: true, onDate: "2026-04-01" }] }),
      record(serviceId, twelveWeeksAgo),
      record(serviceId, addDays(twelveWeeksAgo, 14)),
      record(serviceId, addDays(twelveWeeksAgo, 15)),
      record(serviceId, "2026-01-05", { closedOn: "2026-06-01", consents: [{ given: true, onDate: "2026-01-05" }] }),
      record(serviceId, "2026-06-20", { forms: [] }),
    ]);
    const { id } = await makeCase(tx, { serviceId, openedOn: "2025-12-01" });
    await makeCaseInactive(tx, { caseId: id, onDate: "2026-02-01" });
    return serviceStanding(tx, { ...asked(serviceId), from: "2026-04-01", to: "2027-03-31" });
  });
  expect(figures).toEqual({
    open: { all: 5, consented: 1 },
    inactive: { all: 1, consented: 0 },
    openedInPeriod: { all: 5, consented: 1 },
    closedInPeriod: { all: 1, consented: 1 },
    intakeUnfinished: { all: 1, consented: 0 },
    reviewsDue: { all: 2, consented: 0 },
    reviewsOverdue: { all: 1, consented: 1 },
    exitUnfinished: { all: 0, consented: 0 },
    withDrafts: { all: 0, consented: 0 },
  });
});

it("each figure is as long as the list of cases that it leads to", async () => {
  await withManager(async (tx, serviceId) => {
    const [first] = await recordCases(tx, [
      record(serviceId, "2026-01-05"),
      record(serviceId, "2026-06-01"),
      record(serviceId, "2026-06-20", { forms: [] }),
    ]);
    await startForm(tx, first ?? "", review);
    const reader = { ...asked(serviceId), userId: "00000000-0000-0000-0000-000000000000" };
    const listed = async (query: Record<string, string>) =>
      (await readCaseload(tx, reader, readCaseloadView({ show: "service", ...query }), null)).total;
    const { figures } = await serviceStanding(tx, asked(serviceId));
    expect(figures.open.all).toBe(await listed({}));
    expect(figures.intakeUnfinished.all).toBe(await listed({ due: "opens" }));
    expect(figures.reviewsOverdue.all).toBe(await listed({ due: "review-overdue" }));
    expect(figures.reviewsDue.all).toBe(await listed({ due: "review-due" }));
    expect(figures.withDrafts.all).toBe(await listed({ status: "all", drafts: "yes" }));
    expect([figures.intakeUnfinished.all, figures.reviewsOverdue.all, figures.withDrafts.all]).toEqual([1, 1, 1]);
  });
});

it("a case that closed long ago, of which a form is being amended, is among those with a draft, and in no other figure", async () => {
  await withManager(async (tx, serviceId) => {
    const [closed = ""] = await recordCases(tx, [
      record(serviceId, "2024-01-05", { closedOn: "2024-06-01" }),
      record(serviceId, "2026-06-01"),
    ]);
    const period = { ...asked(serviceId), from: "2026-04-01", to: "2027-03-31" };
    const { figures: before } = await serviceStanding(tx, period);
    const intake = (await tx.query.forms.findMany()).find(({ caseId }) => caseId === closed);
    await startAmendment(tx, intake?.id ?? "", "Mistyped");
    const { figures: after } = await serviceStanding(tx, period);
    expect(after).toEqual({ ...before, withDrafts: { all: 1, consented: 0 } });
    const reader = { ...asked(serviceId), userId: "00000000-0000-0000-0000-000000000000" };
    const view = readCaseloadView({ show: "service", status: "all", drafts: "yes" });
    expect((await readCaseload(tx, reader, view, null)).total).toBe(after.withDrafts.all);
  });
});

it("a manager sees how many cases opened and closed in each of the last twelve months", async () => {
  await withManager(async (tx, serviceId) => {
    await recordCases(tx, [
      record(serviceId, "2024-01-01", { closedOn: "2025-06-30" }),
      record(serviceId, "2025-06-30", { closedOn: "2025-07-01" }),
      record(serviceId, "2025-07-01", { closedOn: "2026-06-30" }),
      record(serviceId, "2026-04-01", { closedOn: "2026-04-15" }),
      record(serviceId, "2026-06-01", { closedOn: "2026-06-29" }),
      record(serviceId, "2026-06-30"),
    ]);
    const { months } = await serviceStanding(tx, { ...asked(serviceId), from: "2026-04-01", to: today });
    expect(months).toHaveLength(12);
    expect(months.filter(({ opened, closed }) => opened + closed > 0)).toEqual([
      { month: "2025-07", opened: 1, closed: 1 },
      { month: "2026-04", opened: 1, closed: 1 },
      { month: "2026-06", opened: 2, closed: 2 },
    ]);
    expect(months.map(({ month }) => month)).toEqual(months.map(({ month }) => month).toSorted());
  });
});

it("one team's cases are counted by themselves, and so are those of no team", async () => {
  await withManager(async (tx, serviceId) => {
    const teamId = await makeTeam(tx, serviceId);
    await recordCases(tx, [record(serviceId, "2026-06-01", { teamId }), record(serviceId, "2026-06-02")]);
    const open = async (of: { teamId?: string | null }) =>
      (await serviceStanding(tx, { ...asked(serviceId), ...of })).figures.open;
    expect([(await open({})).all, (await open({ teamId })).all, (await open({ teamId: null })).all]).toEqual([2, 1, 1]);
  });
});

it("the stamp of a service changes with what is written there, and not with what is looked at or done elsewhere", async () => {
  await withManager(async (tx, serviceId) => {
    const before = await serviceVersion(tx, serviceId);
    await recordAudit(tx, { action: "case.view", subjectType: "case", serviceId });
    await recordAudit(tx, { action: "form.save", subjectType: "form", serviceId });
    await recordAudit(tx, { action: "account.change", subjectType: "account" });
    expect(await serviceVersion(tx, serviceId)).toBe(before);
    await recordAudit(tx, { action: "form.submit", subjectType: "form", serviceId });
    expect(await serviceVersion(tx, serviceId)).not.toBe(before);
  });
});

it("the stamp of the nation shows an analyst a form that was submitted and folded away between two looks", async () => {
  const analyst = await database.system((tx) => makePerson(tx, { role: "analyst" }));
  const look = () => database.as(analyst, nationalVersion);
  const submit = (given: boolean) =>
    withManager((tx, serviceId) =>
      recordCases(tx, [record(serviceId, "2026-06-01", { consents: [{ given, onDate: "2026-06-01" }] })]),
    );
  const fold = () => database.system(foldTally);
  await submit(true);
  await fold();
  const before = await look();
  await submit(true);
  expect(await fold()).toBeGreaterThan(0);
  const after = await look();
  expect(after).not.toBe(before);
  // What is folded is no other figure, and a form without consent is none of the nation's.
  await submit(true);
  const waiting = await look();
  expect(waiting).not.toBe(after);
  await fold();
  expect(await look()).toBe(waiting);
  await submit(false);
  await fold();
  expect(await look()).toBe(waiting);
});
