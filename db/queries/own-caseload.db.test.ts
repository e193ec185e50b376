import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import type { Answers } from "@/lib/forms/answers";
import { exit } from "@/questionnaires/child/exit";
import { review } from "@/questionnaires/child/review";
import type { Caller } from "../caller";
import { cases, forms, services } from "../schema";
import { makePerson, makeService, testDatabase } from "../testing";
import { type CaseRecord, recordCases } from "../testing/record";
import type { Tx } from "../types";
import { recordAudit } from "./audit";
import { makeCaseInactive } from "./case-status";
import { startForm } from "./drafts";
import { markUnknowable } from "./gaps";
import { caseloadVersion, ownCaseload, ownGaps } from "./own-caseload";
import { startAmendment } from "./submissions";

const database = testDatabase();
const places = ["child.intake/disability", "child.intake/referralRoute"];
let serviceId: string;
let robin: Caller;
let sam: Caller;

beforeAll(() =>
  database.system(async (tx) => {
    serviceId = await makeService(tx);
    robin = await makePerson(tx, { role: "caseworker", serviceId });
    sam = await makePerson(tx, { role: "caseworker", serviceId });
    const of = (reference: string, more: Partial<CaseRecord> = {}, answers: Answers = {}): CaseRecord => ({
      serviceId,
      client: { reference, dateOfBirth: "2014-05-06" },
      population: "child",
      openedOn: "2026-01-05",
      caseworkerId: robin.userId,
      consents: [],
      forms: [{ form: "child.intake", describedOn: "2026-01-05", answers }],
      ...more,
    });
    await recordCases(tx, [
      of("GAP-1 two"),
      of("GAP-2 one", {}, { disability: "yes" }),
      of("GAP-3 inactive", { inactiveOn: "2026-02-01" }, { disability: "yes", referralRoute: "police" }),
      of("GAP-4 closed", { closedOn: "2026-03-01" }),
      of("GAP-5 of somebody else", { caseworkerId: sam.userId }),
    ]);
    await recordAudit(tx, { action: "test", subjectType: "test" });
  }),
);

const ask = (who: Caller) =>
  database.as(who, async (tx) => ({
    caseload: await ownCaseload(tx, { userId: who.userId, serviceId }),
    gaps: (await ownGaps(tx, { userId: who.userId, serviceId }, places)).map(({ reference, gaps }) => [
      reference,
      gaps.length,
    ]),
  }));

it("a caseworker is told of their own cases that are not closed, and of what was left empty in them", async () => {
  const { caseload, gaps } = await ask(robin);
  expect(caseload).toEqual({ open: 2, inactive: 1, withDrafts: 0 });
  expect(gaps).toEqual([
    ["GAP-1 two", 2],
    ["GAP-2 one", 1],
  ]);
  expect((await ask(sam)).gaps).toEqual([["GAP-5 of somebody else", 2]]);
});

it("what cannot be known any more is no gap", async () => {
  await database.as(robin, async (tx) => {
    const forms = await tx.query.forms.findMany({ columns: { id: true, caseId: true } });
    const [first] = await ownGaps(tx, { userId: robin.userId, serviceId }, places);
    const form = forms.find(({ caseId }) => caseId === first?.id);
    await markUnknowable(tx, [form?.id ?? ""], { form: "child.intake", question: "disability" }, "The client left");
    await recordAudit(tx, { action: "test", subjectType: "case", subjectId: first?.id ?? null, serviceId });
  });
  expect((await ask(robin)).gaps).toEqual([
    ["GAP-1 two", 1],
    ["GAP-2 one", 1],
  ]);
});

it("a question that two forms of a case left empty is one question to look at", async () => {
  const kim = await database.system(async (tx) => {
    const worker = await makePerson(tx, { role: "caseworker", serviceId });
    await recordCases(tx, [
      {
        serviceId,
        client: { reference: "GAP-6 reviewed twice", dateOfBirth: "2014-05-06" },
        population: "child",
        openedOn: "2026-01-05",
        caseworkerId: worker.userId,
        consents: [],
        forms: ["2026-02-05", "2026-03-05"].map((describedOn) => ({ form: "child.review", describedOn, answers: {} })),
      },
    ]);
    await recordAudit(tx, { action: "test", subjectType: "test" });
    return worker;
  });
  const asked = ["child.review/exposureSinceIntake"];
  const found = await database.as(kim, (tx) => ownGaps(tx, { userId: kim.userId, serviceId }, asked));
  expect(found.map(({ gaps }) => gaps)).toEqual([asked]);
});

it("the draft of a case that is closed is counted, as it is listed", async () => {
  await database.as(robin, async (tx) => {
    const clients = await tx.query.clients.findMany();
    const closed = clients.find(({ reference }) => reference === "GAP-4 closed");
    const held = (await tx.query.cases.findMany()).find(({ clientId }) => clientId === closed?.id);
    const intake = (await tx.query.forms.findMany()).find(({ caseId }) => caseId === held?.id);
    await startAmendment(tx, intake?.id ?? "", "Mistyped");
    await recordAudit(tx, { action: "test", subjectType: "case", subjectId: held?.id ?? null, serviceId });
  });
  expect((await ask(robin)).caseload).toEqual({ open: 2, inactive: 1, withDrafts: 1 });
});

it("the stamp of a caseload changes with what becomes of its cases, and not with another worker's", async () => {
  const day = "2026-06-30";
  const look = (of: Caller = robin) =>
    database.as(of, (tx) => caseloadVersion(tx, { userId: of.userId, serviceId }, day));
  const write = (of: Caller, work: (tx: Tx) => Promise<unknown>) =>
    database.as(of, async (tx) => {
      await recordAudit(tx, { action: "test", subjectType: "service", serviceId });
      await work(tx);
    });
  const { caseId: own, formId } = await database.as(robin, async (tx) => {
    const [first] = await ownGaps(tx, { userId: robin.userId, serviceId }, places);
    const form = (await tx.query.forms.findMany()).find(
      ({ caseId, status }) => caseId === first?.id && status === "submitted",
    );
    return { caseId: first?.id ?? "", formId: form?.id ?? "" };
  });
  const others = await look(sam);
  const seen = [await look()];
  expect(await look()).toBe(seen[0]);
  await write(robin, (tx) => startForm(tx, own, review));
  seen.push(await look());
  await write(robin, (tx) => makeCaseInactive(tx, { caseId: own, onDate: "2026-06-01" }));
  seen.push(await look());
  await write(robin, (tx) =>
    markUnknowable(tx, [formId], { form: "child.intake", question: "referralRoute" }, "The client left"),
  );
  seen.push(await look());
  expect(new Set(seen).size, seen.join("\n")).toBe(4);
  expect(await look(sam)).toBe(others);
});

it("the stamp changes where one draft goes and another comes, and where cases change hands for as many others", async () => {
  const made = await database.system(async (tx) => {
    const worker = await makePerson(tx, { role: "caseworker", serviceId });
    const caseIds = await recordCases(
      tx,
      ["SWAP-1", "SWAP-2", "SWAP-3 nobody's"].map(
        (reference): CaseRecord => ({
          serviceId,
          client: { reference, dateOfBirth: "2014-05-06" },
          population: "child",
          openedOn: "2026-01-05",
          caseworkerId: reference === "SWAP-1" ? worker.userId : null,
          consents: [],
          forms: [{ form: "child.intake", describedOn: "2026-01-05", answers: {} }],
        }),
      ),
    );
    await recordAudit(tx, { action: "test", subjectType: "test" });
    return { worker, caseIds };
  });
  const [mine = "", other = ""] = made.caseIds;
  const { userId } = made.worker;
  const look = (nobodys = false) =>
    database.as(made.worker, (tx) => caseloadVersion(tx, { userId, serviceId }, "2026-06-30", { nobodys }));
  const write = (work: (tx: Tx) => Promise<unknown>) =>
    database.system(async (tx) => {
      await recordAudit(tx, { action: "test", subjectType: "service", serviceId });
      await work(tx);
    });
  let draft = "";
  await write(async (tx) => {
    draft = (await startForm(tx, mine, review)).id;
  });
  const seen = [await look()];
  await write(async (tx) => {
    await tx.delete(forms).where(eq(forms.id, draft));
    await startForm(tx, mine, exit);
  });
  seen.push(await look());
  await write(async (tx) => {
    await tx.update(cases).set({ caseworkerId: null }).where(eq(cases.id, mine));
    await tx.delete(forms).where(and(eq(forms.caseId, mine), eq(forms.status, "draft")));
  });
  seen.push(await look());
  await write((tx) => tx.update(cases).set({ caseworkerId: userId }).where(eq(cases.id, other)));
  seen.push(await look());
  await write((tx) => tx.update(services).set({ reviewIntervalWeeks: 3 }).where(eq(services.id, serviceId)));
  seen.push(await look());
  expect(new Set(seen).size, seen.join("\n")).toBe(5);
  expect(await look(true), "cases without a worker").not.toBe(seen.at(-1));
});
