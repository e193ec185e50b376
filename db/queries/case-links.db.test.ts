import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { linkWords } from "@/lib/cases/link-kinds";
import { Fault } from "@/lib/errors";
import type { Caller } from "../caller";
import { NotFound } from "../errors";
import { caseLinks } from "../schema";
import { makeCase, makeClient, makePerson, makeService, testDatabase } from "../testing";
import type { Tx } from "../types";
import { recordAudit } from "./audit";
import { endLink, linkCases, linksOf } from "./case-links";
import { closeCase } from "./case-status";
import { restrictCase } from "./restrictions";
import { readTimeline } from "./timeline";

const database = testDatabase();
let service: string;
let caseworker: Caller;
let colleague: Caller;
let manager: Caller;

beforeAll(() =>
  database.system(async (tx) => {
    service = await makeService(tx);
    caseworker = await makePerson(tx, { role: "caseworker", serviceId: service });
    colleague = await makePerson(tx, { role: "caseworker", serviceId: service });
    manager = await makePerson(tx, { role: "manager", serviceId: service });
  }),
);

const does = <Result>(work: (tx: Tx) => Promise<Result>, caller = caseworker) =>
  database.as(caller, async (tx) => {
    const result = await work(tx);
    await recordAudit(tx, { action: "test", subjectType: "case" });
    return result;
  });

let serial = 0;
async function newCase(serviceId = service) {
  serial += 1;
  const reference = `LINK-${serial}${"ABCDEFGHJ"[serial % 9]}${serial * 7919}`;
  const made = await database.system(async (tx) =>
    makeCase(tx, { serviceId, clientId: await makeClient(tx, { serviceId, reference }) }),
  );
  return { ...made, reference };
}
const link = (caseId: string, reference: string, caller = caseworker) =>
  does((tx) => linkCases(tx, { caseId, reference, kind: "child", reason: "Said at intake." }), caller);
const seen = (caseId: string, caller = caseworker) => database.as(caller, (tx) => linksOf(tx, caseId));
const restrictTo = (caseId: string, person: Caller) =>
  does((tx) => restrictCase(tx, { caseId, userIds: [person.userId], reason: "Known to a colleague." }), person);
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof Fault ? error.errors[0]?.message : error),
  );

describe("linking cases", () => {
  it("shows each in the other, each with what the other's client is to its own", async () => {
    const [one, other] = [await newCase(), await newCase()];
    await link(one.id, other.reference.toLowerCase());
    expect(await seen(one.id)).toMatchObject([{ kind: "child", other: { id: other.id, reference: other.reference } }]);
    expect(await seen(other.id)).toMatchObject([{ kind: "parent", other: { id: one.id } }]);
    for (const { otherEnd } of Object.values(linkWords)) expect(linkWords[linkWords[otherEnd].otherEnd]).toBeDefined();
  });

  it("takes the open case of a client who has several, or else the latest", async () => {
    const [one, other] = [await newCase(), await newCase()];
    await does((tx) => closeCase(tx, { caseId: other.id, onDate: "2024-06-01" }));
    const { id: later } = await database.system((tx) =>
      makeCase(tx, { serviceId: service, clientId: other.clientId, openedOn: "2024-07-01" }),
    );
    await link(one.id, other.reference);
    expect(await seen(one.id)).toMatchObject([{ other: { id: later } }]);
  });

  it("is refused a second time, from either end, and with oneself", async () => {
    const [one, other] = [await newCase(), await newCase()];
    await link(one.id, other.reference);
    expect(await refusal(link(other.id, one.reference))).toMatch(/linked already/);
    expect(await refusal(link(one.id, one.reference))).toMatch(/own client/);
  });

  it("ends with a reason, which stays in the history of both", async () => {
    const [one, other] = [await newCase(), await newCase()];
    await link(one.id, other.reference);
    const [made] = await seen(one.id);
    await does((tx) => endLink(tx, { caseId: other.id, linkId: made?.id ?? "", reason: "Another family." }), colleague);
    expect(await seen(one.id)).toEqual([]);
    for (const { id } of [one, other]) {
      const events = await database.as(caseworker, (tx) => readTimeline(tx, id));
      expect(events.filter(({ kind }) => kind === "linked")).toMatchObject([
        { ended: true, reason: "Another family.", by: colleague.name },
        { ended: false, reason: "Said at intake.", by: caseworker.name },
      ]);
    }
    await link(one.id, other.reference);
    expect(await seen(one.id)).toHaveLength(1);
  });
});

describe("a link to a case that somebody may not see", () => {
  it("does not show that it exists: not on the case, nor in its history, nor in the table itself", async () => {
    const [one, hidden] = [await newCase(), await newCase()];
    await link(one.id, hidden.reference);
    await restrictTo(hidden.id, caseworker);
    expect(await seen(one.id, colleague)).toEqual([]);
    const events = await database.as(colleague, (tx) => readTimeline(tx, one.id));
    expect(events.filter(({ kind }) => kind === "linked")).toEqual([]);
    const rows = await database.as(colleague, (tx) => tx.select().from(caseLinks).where(eq(caseLinks.caseId, one.id)));
    expect(rows).toEqual([]);
    expect(await seen(one.id, manager)).toHaveLength(1);
  });

  it("is refused in the same words as one to a case that is not there", async () => {
    const [one, hidden] = [await newCase(), await newCase()];
    await restrictTo(hidden.id, colleague);
    const said = await refusal(link(one.id, hidden.reference));
    expect(said).toMatch(/no case with this reference/);
    expect(await refusal(link(one.id, "NOBODY-1"))).toBe(said);
  });

  it("can be neither ended nor written past the queries", async () => {
    const [one, hidden] = [await newCase(), await newCase()];
    await link(one.id, hidden.reference);
    const [made] = await seen(one.id);
    await restrictTo(hidden.id, caseworker);
    const ending = does((tx) => endLink(tx, { caseId: one.id, linkId: made?.id ?? "", reason: "No." }), colleague);
    expect(await refusal(ending)).toBeInstanceOf(NotFound);
    const writing = does(
      (tx) =>
        tx.insert(caseLinks).values({
          caseId: one.id,
          serviceId: service,
          linkedCaseId: hidden.id,
          linkedServiceId: service,
          kind: "other",
          reason: "Guessed.",
        }),
      colleague,
    );
    await expect(writing).rejects.toThrow();
    const deleting = does((tx) => tx.execute(sql`delete from case_links where id = ${made?.id}`));
    await expect(deleting).rejects.toThrow();
  });

  it("cannot be made with a case of another service", async () => {
    const elsewhere = await database.system((tx) => makeService(tx));
    const [one, other] = [await newCase(), await newCase(elsewhere)];
    expect(await refusal(link(one.id, other.reference))).toMatch(/no case with this reference/);
  });
});
