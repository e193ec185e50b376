import { eq, inArray } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Caller } from "../caller";
import { brokenConstraint } from "../errors";
import { cases, clients } from "../schema";
import { makeCase, makeClient, makePerson, makeService, testDatabase } from "../testing";
import type { Tx } from "../types";
import { recordAudit } from "./audit";
import { findCase, openCase } from "./cases";
import { createClient, findClient, findDuplicates, mergeClients, shareHousehold, updateClient } from "./clients";

const database = testDatabase();
let service: string;
let caseworker: Caller;
let manager: Caller;

beforeAll(() =>
  database.system(async (tx) => {
    service = await makeService(tx);
    caseworker = await makePerson(tx, { role: "caseworker", serviceId: service });
    manager = await makePerson(tx, { role: "manager", serviceId: service });
  }),
);

const does = <Result>(work: (tx: Tx) => Promise<Result>, caller = manager) =>
  database.as(caller, async (tx) => {
    const result = await work(tx);
    await recordAudit(tx, { action: "test", subjectType: "client" });
    return result;
  });
const withCase = (reference: string, dateOfBirth: string | null, serviceId = service) =>
  database.system(async (tx) => {
    const clientId = await makeClient(tx, { serviceId, reference, dateOfBirth });
    return makeCase(tx, { serviceId, clientId });
  });
const duplicates = (reference: string, dateOfBirth: string | null) =>
  database.as(caseworker, (tx) => findDuplicates(tx, service, { reference, dateOfBirth }));

describe("a likely duplicate", () => {
  it("is found by the reference, however it is written, and by a mistyped one with the same date of birth", async () => {
    const { clientId } = await withCase("HC-0471", "2013-02-03");
    expect(await duplicates("hc 471", null)).toMatchObject([{ client: { id: clientId }, because: "same reference" }]);
    expect(await duplicates("HC-0472", "2013-02-03")).toMatchObject([
      { client: { id: clientId }, because: "similar reference, same date of birth" },
    ]);
    expect(await duplicates("HC-0472", "2013-02-04")).toEqual([]);
  });

  it("is not looked for in another service", async () => {
    const other = await database.system((tx) => makeService(tx));
    await withCase("ELSEWHERE-1", "2013-02-03", other);
    expect(await duplicates("ELSEWHERE-1", "2013-02-03")).toEqual([]);
  });

  it("is refused by the database where the very reference is typed again", async () => {
    await withCase("ONCE-1", null);
    const again = does((tx) => createClient(tx, { serviceId: service, reference: " ONCE-1 ", dateOfBirth: null }));
    expect(await again.catch(brokenConstraint)).toBe("clients_reference_once");
  });
});

describe("a client", () => {
  it("is not overwritten by who read it before somebody else's change", async () => {
    const { clientId: id } = await withCase("STALE-1", null);
    await does((tx) => updateClient(tx, { id, rowVersion: 1, reference: "STALE-2" }), caseworker);
    await expect(
      does((tx) => updateClient(tx, { id, rowVersion: 1, reference: "STALE-3" }), caseworker),
    ).rejects.toMatchObject({ name: "Conflict" });
    expect(await database.as(caseworker, (tx) => findClient(tx, id))).toMatchObject({ reference: "STALE-2" });
  });

  it("shares a household with another, and two households that meet become one", async () => {
    const [a, b, c, d] = await Promise.all(["H-1", "H-2", "H-3", "H-4"].map((one) => withCase(one, null)));
    const ids = [a, b, c, d].map((one) => one?.clientId ?? "") as [string, string, string, string];
    await does((tx) => shareHousehold(tx, ids[0], ids[1]));
    await does((tx) => shareHousehold(tx, ids[2], ids[3]));
    await does((tx) => shareHousehold(tx, ids[1], ids[2]));
    const found = await database.as(manager, (tx) => tx.select().from(clients).where(inArray(clients.id, ids)));
    expect(new Set(found.map((client) => client.householdId)).size).toBe(1);
    expect(found[0]?.householdId).not.toBeNull();
  });
});

describe("merging two records", () => {
  it("brings all cases under one client, who is found by both references", async () => {
    const keep = await withCase("MERGE-1", null);
    const other = await withCase("OTHER-9", "2013-02-03");
    await does((tx) => mergeClients(tx, keep.clientId, other.clientId));
    expect(await database.as(caseworker, (tx) => findCase(tx, other.id))).toMatchObject({
      client: { id: keep.clientId, dateOfBirth: "2013-02-03" },
    });
    for (const reference of ["merge 1", "other 9"])
      expect(await duplicates(reference, null)).toMatchObject([{ client: { id: keep.clientId } }]);
  });

  it("is refused a second time, and no case is opened on the record that was merged", async () => {
    const keep = await withCase("MERGE-3", null);
    const other = await withCase("MERGE-4", null);
    await does((tx) => mergeClients(tx, keep.clientId, other.clientId));
    await expect(does((tx) => mergeClients(tx, keep.clientId, other.clientId))).rejects.toMatchObject({
      name: "Fault",
    });
    const opening = { serviceId: service, clientId: other.clientId, population: "child", openedOn: "2024-05-01" };
    await expect(does((tx) => openCase(tx, opening))).rejects.toMatchObject({ name: "Fault" });
  });

  it("does not reach into another service", async () => {
    const other = await database.system((tx) => makeService(tx));
    const keep = await withCase("MERGE-5", null);
    const stranger = await withCase("MERGE-6", null, other);
    await expect(does((tx) => mergeClients(tx, keep.clientId, stranger.clientId))).rejects.toThrow(/no such client/);
    const left = await database.system((tx) => tx.select().from(cases).where(eq(cases.id, stranger.id)));
    expect(left).toMatchObject([{ clientId: stranger.clientId }]);
  });
});
