import { beforeAll, describe, expect, it } from "vitest";
import { firstView } from "@/lib/cases/caseload";
import { Conflict, Fault } from "@/lib/errors";
import type { Caller } from "../caller";
import { makeCase, makePerson, makeService, testDatabase } from "../testing";
import type { Tx } from "../types";
import { recordAudit } from "./audit";
import { readCaseload } from "./caseload";
import { changeClient, familyOf, findByReference, joinFamily, leaveFamily, withFreeReference } from "./client-records";
import { createClient, findClient } from "./clients";
import { findMerge, mergeRecords } from "./merges";
import { findCandidates } from "./openings";
import { restrictCase } from "./restrictions";
import { readTimeline } from "./timeline";

const database = testDatabase();
const reason = "Checked with the service's own file";

let service: string;
let robin: Caller;
let sam: Caller;
let manager: Caller;

beforeAll(() =>
  database.system(async (tx) => {
    service = await makeService(tx);
    robin = await makePerson(tx, { role: "caseworker", serviceId: service, name: "Robin Example" });
    sam = await makePerson(tx, { role: "caseworker", serviceId: service });
    manager = await makePerson(tx, { role: "manager", serviceId: service });
  }),
);

/** A client with a case. */
async function onRecord(reference: string, dateOfBirth: string | null = "2014-05-06") {
  return database.system(async (tx) => {
    const clientId = await createClient(tx, { serviceId: service, reference, dateOfBirth });
    return { ...(await makeCase(tx, { serviceId: service, clientId })), clientId };
  });
}

/** Writes as somebody, with the audit event that every write needs. */
function write<Result>(caller: Caller, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return database.as(caller, async (tx) => {
    const result = await work(tx);
    await recordAudit(tx, { action: "test", subjectType: "test" });
    return result;
  });
}

const sentences = (work: Promise<unknown>) =>
  work.then(
    () => "not refused",
    (error) => (error instanceof Fault ? error.errors.map(({ message }) => message).join(" ") : String(error)),
  );

async function search(caller: Caller, words: string): Promise<string[]> {
  const reader = { userId: caller.userId, serviceId: service, today: "2026-06-01", reviewedPopulations: ["child"] };
  const view = { ...firstView, scope: "service", status: "all" } as const;
  const { cases } = await database.as(caller, (tx) => readCaseload(tx, reader, view, words));
  return cases.map(({ reference }) => reference);
}

async function change(caller: Caller, clientId: string, reference: string, dateOfBirth: string | null) {
  return write(caller, async (tx) => {
    const client = await findClient(tx, clientId);
    return changeClient(tx, { id: clientId, rowVersion: client?.rowVersion ?? 0, reference, dateOfBirth, reason });
  });
}

describe("changing a client's record", () => {
  it("keeps what stood there with the reason, for everyone who sees the case", async () => {
    const { id, clientId } = await onRecord("CR-100");
    expect(await change(robin, clientId, "CR-101", "2014-05-07")).toEqual(["reference", "date-of-birth"]);
    const events = await database.as(sam, (tx) => readTimeline(tx, id));
    const changes = events.filter(({ kind }) => kind === "changed");
    expect(changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          subject: "reference",
          before: "CR-100",
          after: "CR-101",
          by: "Robin Example",
          reason,
        }),
        expect.objectContaining({ subject: "date-of-birth", before: "2014-05-06", after: "2014-05-07" }),
      ]),
    );
  });

  it("leaves the client to be found by the former reference, in a search and before a second record is made", async () => {
    const { clientId } = await onRecord("CR-200");
    await change(robin, clientId, "NEW-200", "2014-05-06");
    expect(await search(sam, "cr 200")).toEqual(["NEW-200"]);
    const likely = await database.as(sam, (tx) =>
      findCandidates(tx, service, { reference: "cr-0200", dateOfBirth: null }),
    );
    expect(likely.map(({ client }) => client.id)).toEqual([clientId]);
    expect((await database.as(sam, (tx) => findByReference(tx, service, "CR200")))?.id).toBe(clientId);
  });

  it("refuses the reference of another client, written in whatever way", async () => {
    await onRecord("CR-300");
    const { clientId } = await onRecord("CR-301");
    expect(await sentences(change(robin, clientId, "cr 300", null))).toMatch(/Another client of your service has this/);
  });

  it("refuses the reference of a client out of sight without saying whose it is, and keeps the rest of the work", async () => {
    const hidden = await onRecord("CR-400");
    await write(manager, (tx) =>
      restrictCase(tx, { caseId: hidden.id, userIds: [robin.userId], reason: "A relation works here" }),
    );
    const { clientId } = await onRecord("CR-401");
    expect(await sentences(change(sam, clientId, "CR-400", "2014-05-06"))).toMatch(/a record that you cannot see/);
    const made = database.as(sam, (tx) =>
      withFreeReference(tx, (inner) =>
        createClient(inner, { serviceId: service, reference: "CR-400", dateOfBirth: null }),
      ),
    );
    expect(await sentences(made)).toMatch(/a record that you cannot see/);
  });

  it("is refused where nothing changes, or somebody else was first", async () => {
    const { clientId } = await onRecord("CR-500");
    expect(await sentences(change(robin, clientId, "CR-500", "2014-05-06"))).toMatch(/nothing has changed/);
    const stale = write(robin, (tx) =>
      changeClient(tx, { id: clientId, rowVersion: 99, reference: "CR-501", dateOfBirth: null, reason }),
    );
    await expect(stale).rejects.toBeInstanceOf(Conflict);
  });
});

describe("a family", () => {
  it("is joined by a reference, told in both timelines, and left again", async () => {
    const one = await onRecord("FA-1");
    const two = await onRecord("FA-2");
    const client = async (id: string) => {
      const found = await database.as(robin, (tx) => findClient(tx, id));
      if (!found) throw new Error("The client cannot be seen.");
      return found;
    };
    const joined = await client(one.clientId);
    await write(robin, (tx) => joinFamily(tx, { client: joined, familyReference: "fa2", reason }));
    const { householdId, rowVersion } = await client(one.clientId);
    expect((await client(two.clientId)).householdId).toBe(householdId);
    const family = await database.as(robin, (tx) => familyOf(tx, householdId ?? ""));
    expect(family.map(({ reference }) => reference)).toEqual(["FA-1", "FA-2"]);
    for (const { id } of [one, two]) {
      const events = await database.as(robin, (tx) => readTimeline(tx, id));
      expect(events).toContainEqual(expect.objectContaining({ kind: "changed", subject: "family" }));
    }
    const inFamily = await client(one.clientId);
    await write(robin, (tx) => leaveFamily(tx, { client: inFamily, rowVersion, reason }));
    expect((await client(one.clientId)).householdId).toBeNull();
    expect((await client(two.clientId)).householdId).toBe(householdId);
  });

  it("cannot be joined through a reference that leads nowhere, or to oneself", async () => {
    const { clientId } = await onRecord("FA-3");
    const join = (familyReference: string) =>
      write(robin, async (tx) => {
        const client = await findClient(tx, clientId);
        if (client) await joinFamily(tx, { client, familyReference, reason });
      });
    expect(await sentences(join("FA-999"))).toMatch(/No client of your service/);
    expect(await sentences(join("FA-3"))).toMatch(/own reference/);
  });
});

describe("merging two records of one client", () => {
  it("moves the cases, and the other reference still finds the client", async () => {
    const keep = await onRecord("ME-1");
    const other = await onRecord("ME-2", null);
    const found = await database.as(manager, (tx) =>
      findMerge(tx, service, { keepReference: "me 1", otherReference: "me 2" }),
    );
    await write(manager, (tx) =>
      mergeRecords(tx, {
        keepId: found.keep.client.id,
        otherId: found.other.client.id,
        keepVersion: found.keep.client.rowVersion,
        otherVersion: found.other.client.rowVersion,
        reason,
      }),
    );
    expect(await search(robin, "ME-2")).toEqual(["ME-1", "ME-1"]);
    const events = await database.as(robin, (tx) => readTimeline(tx, other.id));
    expect(events).toContainEqual(
      expect.objectContaining({ subject: "merged", before: "ME-2", after: "ME-1", reason }),
    );
    const likely = await database.as(robin, (tx) =>
      findCandidates(tx, service, { reference: "ME-2", dateOfBirth: null }),
    );
    expect(likely.map(({ client }) => client.id)).toEqual([keep.clientId]);
  });

  it("is refused where a record was changed after it was shown", async () => {
    const keep = await onRecord("ME-3");
    const other = await onRecord("ME-4");
    const merge = { keepId: keep.clientId, otherId: other.clientId, keepVersion: 1, otherVersion: 2, reason };
    await expect(write(manager, (tx) => mergeRecords(tx, merge))).rejects.toBeInstanceOf(Conflict);
  });

  it("is refused for one record, or a reference that leads nowhere", async () => {
    await onRecord("ME-5");
    const find = (keepReference: string, otherReference: string) =>
      sentences(database.as(manager, (tx) => findMerge(tx, service, { keepReference, otherReference })));
    expect(await find("ME-5", "me5")).toMatch(/one record already/);
    expect(await find("ME-5", "ME-999")).toMatch(/No client of your service/);
  });
});
