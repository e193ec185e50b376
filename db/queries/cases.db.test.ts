import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { workOutReferralStatus } from "@/lib/cases/referral-status";
import type { Caller } from "../caller";
import { auditEvents, caseAssignments, caseStatusEvents } from "../schema";
import { makeCase, makeClient, makePerson, makeService, makeTeam, testDatabase } from "../testing";
import type { Tx } from "../types";
import { assignCase } from "./assignments";
import { listAudit, recordAudit } from "./audit";
import { closeCase, makeCaseInactive, reopenCase } from "./case-status";
import { findCase, openCase, referralFacts, referralStatusOf, updateCase } from "./cases";
import { restrictCase } from "./restrictions";

const database = testDatabase();
let service: string;
let caseworker: Caller;
let colleague: Caller;

beforeAll(() =>
  database.system(async (tx) => {
    service = await makeService(tx);
    caseworker = await makePerson(tx, { role: "caseworker", serviceId: service });
    colleague = await makePerson(tx, { role: "caseworker", serviceId: service });
  }),
);

const does = <Result>(work: (tx: Tx) => Promise<Result>, caller = caseworker) =>
  database.as(caller, async (tx) => {
    const result = await work(tx);
    await recordAudit(tx, { action: "test", subjectType: "case" });
    return result;
  });
const newCase = (given: Partial<Parameters<typeof makeCase>[1]> = {}) =>
  database.system((tx) => makeCase(tx, { serviceId: service, ...given }));
const found = (id: string) => database.as(caseworker, (tx) => findCase(tx, id));
const status = (id: string, caller = caseworker) =>
  database.as(caller, async (tx) => {
    const one = await findCase(tx, id);
    return one && (await referralStatusOf(tx, one)).status;
  });

describe("opening a case", () => {
  it("records who opened it, its first worker and that it was opened", async () => {
    const clientId = await does((tx) => makeClient(tx, { serviceId: service }));
    const id = await does((tx) =>
      openCase(tx, {
        serviceId: service,
        clientId,
        population: "child",
        openedOn: "2024-05-01",
        caseworkerId: colleague.userId,
      }),
    );
    expect(await found(id)).toMatchObject({ createdBy: caseworker.userId, caseworker: colleague.name, forms: [] });
    const events = await database.as(caseworker, (tx) =>
      tx.select().from(caseStatusEvents).where(eq(caseStatusEvents.caseId, id)),
    );
    expect(events).toMatchObject([{ kind: "opened", onDate: "2024-05-01", by: caseworker.userId }]);
  });

  it("is refused for a worker of another service", async () => {
    const stranger = await database.system(async (tx) =>
      makePerson(tx, { role: "caseworker", serviceId: await makeService(tx) }),
    );
    const clientId = await does((tx) => makeClient(tx, { serviceId: service }));
    const opening = does((tx) =>
      openCase(tx, {
        serviceId: service,
        clientId,
        population: "child",
        openedOn: "2024-05-01",
        caseworkerId: stranger.userId,
      }),
    );
    await expect(opening).rejects.toMatchObject({ name: "Fault" });
  });
});

describe("changing a case", () => {
  it("is refused where somebody else changed it first", async () => {
    const { id } = await newCase();
    await does((tx) => updateCase(tx, id, 1, { localAuthorityName: "Exampleton" }));
    await expect(does((tx) => updateCase(tx, id, 1, { localAuthorityName: "Elsewhere" }))).rejects.toMatchObject({
      name: "Conflict",
    });
    expect(await found(id)).toMatchObject({ localAuthorityName: "Exampleton", rowVersion: 2 });
  });

  it("passes it to another worker, and remembers who had it", async () => {
    const { id } = await newCase({ caseworkerId: caseworker.userId });
    await does((tx) => assignCase(tx, { caseId: id, caseworkerId: colleague.userId, reason: "Leave" }));
    expect(await found(id)).toMatchObject({ caseworkerId: colleague.userId });
    const held = await database.as(caseworker, (tx) =>
      tx.select().from(caseAssignments).where(eq(caseAssignments.caseId, id)).orderBy(caseAssignments.since),
    );
    expect(held).toMatchObject([
      { caseworkerId: caseworker.userId, until: expect.any(Date) },
      { caseworkerId: colleague.userId, until: null, reason: "Leave", assignedBy: caseworker.userId },
    ]);
  });

  it("makes it inactive, reopens it and closes it, in an order that makes sense", async () => {
    const { id } = await newCase();
    await does((tx) => makeCaseInactive(tx, { caseId: id, onDate: "2024-06-01", reason: "Away" }));
    expect(await found(id)).toMatchObject({ inactiveOn: "2024-06-01" });
    await expect(does((tx) => makeCaseInactive(tx, { caseId: id, onDate: "2024-06-02" }))).rejects.toThrow();
    await does((tx) => reopenCase(tx, { caseId: id, onDate: "2024-07-01", reason: "Back" }));
    expect(await found(id)).toMatchObject({ inactiveOn: null });
    await expect(does((tx) => reopenCase(tx, { caseId: id, onDate: "2024-07-01" }))).rejects.toThrow();
    await expect(does((tx) => closeCase(tx, { caseId: id, onDate: "2024-04-01" }))).rejects.toThrow();
    await does((tx) => closeCase(tx, { caseId: id, onDate: "2024-08-01" }));
    expect(await found(id)).toMatchObject({ closedOn: "2024-08-01" });
  });
});

describe("referral status", () => {
  it("is new, and repeat once an earlier case of the client was closed", async () => {
    const first = await newCase({ openedOn: "2023-01-01" });
    const second = await newCase({ clientId: first.clientId, openedOn: "2024-01-01" });
    expect([await status(first.id), await status(second.id)]).toEqual(["new", "new"]);
    await does((tx) => closeCase(tx, { caseId: first.id, onDate: "2023-06-01" }));
    expect([await status(first.id), await status(second.id)]).toEqual(["new", "repeat"]);
  });

  it("is continuing for a case moved from another team, in one case or in two", async () => {
    const [north, south] = await database.system(async (tx) => [
      await makeTeam(tx, service),
      await makeTeam(tx, service),
    ]);
    const moved = await newCase({ teamId: north });
    await does((tx) => assignCase(tx, { caseId: moved.id, teamId: south }));
    expect(await status(moved.id)).toBe("continuing");
    const before = await newCase({ teamId: north });
    const after = await newCase({ clientId: before.clientId, teamId: south, predecessorCaseId: before.id });
    expect(await status(after.id)).toBe("continuing");
    expect((await found(before.id))?.closedOn).toBe("2024-05-01");
  });

  it("can be set with a reason, and not without one", async () => {
    const { id } = await newCase();
    await does((tx) =>
      updateCase(tx, id, 1, { referralStatusSet: "repeat", referralStatusReason: "Supported on paper in 2015" }),
    );
    expect(await status(id)).toBe("repeat");
    await expect(
      does((tx) => updateCase(tx, id, 2, { referralStatusSet: "repeat", referralStatusReason: null })),
    ).rejects.toThrow();
  });

  it("is the same whoever asks, also where the earlier case is restricted, whose being there stays hidden", async () => {
    const first = await newCase({ openedOn: "2023-01-01" });
    const second = await newCase({ clientId: first.clientId, openedOn: "2024-01-01" });
    await does(async (tx) => {
      await closeCase(tx, { caseId: first.id, onDate: "2023-06-01" });
      await restrictCase(tx, { caseId: first.id, userIds: [caseworker.userId], reason: "Knows the family" });
    });
    expect(await status(first.id, colleague)).toBeUndefined();
    expect(await status(second.id, colleague)).toBe("repeat");
    const facts = await database.as(colleague, (tx) => referralFacts(tx, second.id));
    expect(workOutReferralStatus(facts)).toBe("repeat");
  });

  it("is told to nobody of another service", async () => {
    const { id } = await newCase();
    const stranger = await database.system(async (tx) =>
      makePerson(tx, { role: "manager", serviceId: await makeService(tx) }),
    );
    const asked = database.as(stranger, (tx) => referralStatusOf(tx, { id, referralStatusSet: null }));
    await expect(asked).rejects.toThrow(/no such case/);
  });
});

describe("the audit trail", () => {
  const write = (tx: Tx, id: string) => updateCase(tx, id, 1, { localAuthorityName: "Exampleton" });

  it("is not left out: a person's write without it is not kept", async () => {
    const { id } = await newCase();
    const without = database.as(caseworker, (tx) => write(tx, id));
    await expect(without).rejects.toThrow();
    expect((await found(id))?.localAuthorityName).toBeNull();
    await does((tx) => write(tx, id));
    expect((await found(id))?.localAuthorityName).toBe("Exampleton");
  });

  it("of one transaction does not stand for the next", async () => {
    const { id } = await newCase();
    await does(async () => {});
    await expect(database.as(caseworker, (tx) => write(tx, id))).rejects.toThrow();
  });

  it("says who did what, and cannot say that it was somebody else", async () => {
    const { id } = await newCase();
    const event = { action: "case.view", subjectType: "case", subjectId: id, serviceId: service };
    await database.as(caseworker, (tx) => recordAudit(tx, event));
    const seen = await database.as(caseworker, (tx) => listAudit(tx, { subjectType: "case", subjectId: id }));
    expect(seen).toMatchObject([{ ...event, actor: caseworker.userId, actorName: caseworker.name, detail: {} }]);
    await expect(
      database.as(caseworker, (tx) => recordAudit(tx, { ...event, actor: colleague.userId })),
    ).rejects.toThrow();
    await expect(
      database.as(caseworker, (tx) => recordAudit(tx, { ...event, serviceId: crypto.randomUUID() })),
    ).rejects.toThrow();
  });

  it("is seen whole by a manager of the service, and by a caseworker as far as it is their own", async () => {
    const { id } = await newCase();
    const manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId: service }));
    const event = { action: "case.view", subjectType: "case", subjectId: id, serviceId: service };
    await database.as(caseworker, (tx) => recordAudit(tx, event));
    expect(await database.as(manager, (tx) => listAudit(tx, { subjectId: id }))).toHaveLength(1);
    expect(await database.as(colleague, (tx) => listAudit(tx, { subjectId: id }))).toHaveLength(0);
  });

  it("cannot be rewritten, even by the owner", async () => {
    await does(async () => {});
    for (const statement of [
      "update audit_events set action = 'nothing'",
      "delete from audit_events",
      "truncate audit_events",
    ])
      await expect(database.owner(statement)).rejects.toThrow(/only ever added to/);
    for (const statement of [
      () => database.as(caseworker, (tx) => tx.delete(auditEvents)),
      () => database.system((tx) => tx.update(auditEvents).set({ action: "nothing" })),
    ])
      await expect(statement()).rejects.toThrow();
    expect((await database.system((tx) => tx.select().from(auditEvents))).length).toBeGreaterThan(0);
  });
});
