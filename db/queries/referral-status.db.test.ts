/** The rule by which a case is new, repeat or continuing is one, in SQL and on the page of the case. */
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { makeCase, makeClient, makePerson, makeService, makeTeam, testDatabase } from "../testing";
import { rowsOf, type Tx } from "../types";
import { assignCase } from "./assignments";
import { recordAudit } from "./audit";
import { closeCase, makeCaseInactive } from "./case-status";
import { findCase, referralStatusOf, updateCase } from "./cases";
import { referralStatusIs } from "./referral-status";

const database = testDatabase();

/** What counting says of each case of a client, in the order in which they were opened. */
async function counted(tx: Tx, clientId: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string; status: string }>(
    tx,
    sql`select cases.id, ${referralStatusIs} as status from cases where client_id = ${clientId} order by opened_on, created_at`,
  );
  for (const { id, status } of rows) {
    const found = await findCase(tx, id);
    expect(found && (await referralStatusOf(tx, found)).status).toBe(status);
  }
  return rows.map(({ status }) => status);
}

async function withClient(act: (tx: Tx, of: { serviceId: string; clientId: string }) => Promise<string[]>) {
  const serviceId = await database.system((tx) => makeService(tx));
  const manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId }));
  return database.as(manager, async (tx) => {
    await recordAudit(tx, { action: "test", subjectType: "service", serviceId });
    return act(tx, { serviceId, clientId: await makeClient(tx, { serviceId }) });
  });
}

it("a client who comes back after a case was closed or made inactive is a repeat", async () => {
  const statuses = await withClient(async (tx, of) => {
    const first = await makeCase(tx, { ...of, openedOn: "2024-01-10" });
    await closeCase(tx, { caseId: first.id, onDate: "2024-03-01" });
    const second = await makeCase(tx, { ...of, openedOn: "2024-03-01" });
    await makeCaseInactive(tx, { caseId: second.id, onDate: "2024-05-01" });
    await makeCase(tx, { ...of, openedOn: "2024-06-01" });
    return counted(tx, of.clientId);
  });
  expect(statuses).toEqual(["new", "repeat", "repeat"]);
});

it("a client with another case that is still open is new to both", async () => {
  const statuses = await withClient(async (tx, of) => {
    await makeCase(tx, { ...of, openedOn: "2024-01-10" });
    await makeCase(tx, { ...of, openedOn: "2024-03-01" });
    return counted(tx, of.clientId);
  });
  expect(statuses).toEqual(["new", "new"]);
});

it("a case that came from another team is continuing, however it came", async () => {
  const statuses = await withClient(async (tx, of) => {
    const teams = [await makeTeam(tx, of.serviceId), await makeTeam(tx, of.serviceId)];
    const first = await makeCase(tx, { ...of, openedOn: "2024-01-10", teamId: teams[0] ?? null });
    await makeCase(tx, {
      ...of,
      openedOn: "2024-02-10",
      teamId: teams[1] ?? null,
      predecessorCaseId: first.id,
    });
    const third = await makeCase(tx, { ...of, openedOn: "2024-03-10", teamId: teams[0] ?? null });
    await assignCase(tx, { caseId: third.id, teamId: teams[1] ?? null });
    return counted(tx, of.clientId);
  });
  expect(statuses).toEqual(["new", "continuing", "continuing"]);
});

it("what a person has set comes before what the records have", async () => {
  const statuses = await withClient(async (tx, of) => {
    const { id } = await makeCase(tx, { ...of, openedOn: "2024-01-10" });
    await updateCase(tx, id, 1, { referralStatusSet: "repeat", referralStatusReason: "Known from before this system" });
    return counted(tx, of.clientId);
  });
  expect(statuses).toEqual(["repeat"]);
});
