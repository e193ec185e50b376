import { eq, sql } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Caller } from "./caller";
import { createAccount, createInvitation, disableAccount } from "./queries/accounts";
import { recordAudit } from "./queries/audit";
import { findCase, openCase, updateCase } from "./queries/cases";
import { findDuplicates } from "./queries/clients";
import { recordConsent } from "./queries/consents";
import { findForm, startForm } from "./queries/drafts";
import { setMembership } from "./queries/memberships";
import { restrictCase } from "./queries/restrictions";
import { submitForm } from "./queries/submissions";
import * as schema from "./schema";
import { makeCase, makeClient, makePerson, makeService, makeTeam, testDatabase } from "./testing";
import type { Tx } from "./types";

const database = testDatabase();
const intake = { id: "child.intake", version: 1, role: "opens", occurs: "once" } as const;
const audited = (tx: Tx) => recordAudit(tx, { action: "test", subjectType: "test" });
/** What a refusal by the database says, through drizzle's own error. */
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "not refused",
    (error: Error) => `${error.message} ${(error.cause as Error | undefined)?.message ?? ""}`,
  );

let own: string;
let other: string;
let caseworker: Caller;
let colleague: Caller;
let manager: Caller;
let stranger: Caller;
let analyst: Caller;
let administrator: Caller;

beforeAll(() =>
  database.system(async (tx) => {
    own = await makeService(tx);
    other = await makeService(tx);
    caseworker = await makePerson(tx, { role: "caseworker", serviceId: own });
    colleague = await makePerson(tx, { role: "caseworker", serviceId: own });
    manager = await makePerson(tx, { role: "manager", serviceId: own });
    stranger = await makePerson(tx, { role: "caseworker", serviceId: other });
    analyst = await makePerson(tx, { role: "analyst" });
    administrator = await makePerson(tx, { role: "administrator" });
  }),
);

const newCase = (serviceId = own) => database.system((tx) => makeCase(tx, { serviceId }));

/** A case with a submitted intake and consent. */
async function countedCase(serviceId = own, given = true) {
  const { id } = await newCase(serviceId);
  const formId = await database.system(async (tx) => {
    const form = await startForm(tx, id, intake);
    await recordConsent(tx, { caseId: id, given, onDate: "2024-05-01" });
    return submitForm(tx, {
      formId: form.id,
      baseVersion: form.rowVersion,
      answers: { recipientOfSupport: "child" },
      describedOn: "2024-05-02",
      definitionVersion: 1,
    });
  });
  return { id, formId };
}

describe("keeping services apart", () => {
  it("a caseworker reads the cases of their own service", async () => {
    const { id } = await newCase();
    expect(await database.as(caseworker, (tx) => findCase(tx, id))).toMatchObject({ id, serviceId: own });
  });

  it("a caseworker cannot read another service's case, its client or its forms", async () => {
    const { id, formId } = await countedCase(other);
    await database.as(caseworker, async (tx) => {
      expect(await findCase(tx, id)).toBeUndefined();
      expect(await findForm(tx, formId)).toBeUndefined();
      for (const table of [schema.cases, schema.clients, schema.forms, schema.consents, schema.countedForms])
        expect(await tx.select().from(table).where(eq(table.serviceId, other))).toEqual([]);
    });
  });

  it("a forgotten WHERE leaks nothing", async () => {
    await countedCase(other);
    await countedCase(own);
    await database.as(caseworker, async (tx) => {
      for (const table of tablesOfServices()) {
        const rows = (await tx.select({ serviceId: table.serviceId }).from(table)) as { serviceId: string | null }[];
        expect(new Set(rows.map((row) => row.serviceId).filter((id) => id !== null && id !== own))).toEqual(new Set());
      }
      expect((await tx.select().from(schema.services)).map(({ id }) => id)).toEqual([own]);
    });
  });

  it("a query outside a caller's transaction sees nothing", async () => {
    await countedCase();
    expect(await database.db.select().from(schema.cases)).toEqual([]);
    expect(await database.db.select().from(schema.users)).toEqual([]);
  });

  it("what one transaction was told of its caller is gone in the next, also after a failure", async () => {
    await newCase();
    await database.as(caseworker, () => Promise.reject(new Error("broken"))).catch(() => {});
    expect(await database.db.select().from(schema.cases)).toEqual([]);
  });

  it("a caseworker cannot open a case in another service", async () => {
    const clientId = await database.system((tx) => makeClient(tx, { serviceId: other }));
    const given = { serviceId: other, clientId, population: "child", openedOn: "2024-05-01" };
    expect(await refusal(database.as(caseworker, (tx) => openCase(tx, given)))).toMatch(/no such client/);
    expect(await refusal(database.as(caseworker, (tx) => tx.insert(schema.cases).values(given)))).toMatch(
      /row-level security/,
    );
  });

  it("a caseworker cannot move a case into another service, even where they work in both", async () => {
    const { id } = await newCase();
    const move = (caller: Caller) =>
      refusal(
        database.as(caller, (tx) => tx.update(schema.cases).set({ serviceId: other }).where(eq(schema.cases.id, id))),
      );
    expect(await move(caseworker)).toMatch(/row-level security/);
    expect(await move({ ...caseworker, serviceIds: [own, other] })).toMatch(/foreign key/);
  });

  it("a row cannot point into another service", async () => {
    const { id } = await newCase();
    const teamId = await database.system((tx) => makeTeam(tx, other));
    expect(
      await refusal(database.system((tx) => tx.update(schema.cases).set({ teamId }).where(eq(schema.cases.id, id)))),
    ).toMatch(/cases_team/);
  });

  it("a caseworker changes nothing of another service, and is told that there is no such case", async () => {
    const { id } = await newCase(other);
    expect(await refusal(database.as(caseworker, (tx) => updateCase(tx, id, 1, { openedOn: "2020-01-01" })))).toMatch(
      /no such case/,
    );
    expect(await refusal(database.as(caseworker, (tx) => startForm(tx, id, intake)))).toMatch(/no such case/);
  });

  it("every table has row-level security that binds its owner too", async () => {
    const rows = await database.owner(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(rows).toEqual([]);
  });

  it("every table that a person may write to asks for an audit event, unless it only follows from others", async () => {
    const rows = (await database.owner(
      `select distinct table_name::text from information_schema.role_table_grants
        where grantee = 'app_user' and table_schema = 'public' and privilege_type in ('INSERT', 'UPDATE', 'DELETE')
        and not exists (select from pg_trigger where tgname = table_name || '_audited') order by 1`,
    )) as { table_name: string }[];
    expect(rows.map((row) => row.table_name)).toEqual([
      "answer_codes",
      "audit_events",
      "case_searches",
      "counted_forms",
      "dashboard_filters",
      "form_edits",
    ]);
  });
});

/** Every table whose rows belong to a service and are read by people; of comments only a function tells. */
function tablesOfServices() {
  return Object.values(schema as Record<string, unknown>).filter(
    (table): table is typeof schema.cases =>
      table instanceof PgTable &&
      table !== schema.caseLinks &&
      table !== schema.clientComments &&
      getTableConfig(table).columns.some(({ name }) => name === "service_id"),
  );
}

describe("roles", () => {
  it("an analyst sees no case, client or form, only consented rows for counting", async () => {
    const consented = await countedCase(own, true);
    const refused = await countedCase(own, false);
    await database.as(analyst, async (tx) => {
      for (const table of [schema.cases, schema.clients, schema.forms, schema.consents, schema.caseStatusEvents])
        expect(await tx.select().from(table)).toEqual([]);
      const counted = (await tx.select().from(schema.countedForms)).map(({ formId }) => formId);
      expect(counted).toContain(consented.formId);
      expect(counted).not.toContain(refused.formId);
    });
  });

  it("an analyst who is said to be in a service still sees no case", async () => {
    await newCase();
    expect(await database.as({ ...analyst, serviceIds: [own] }, (tx) => tx.select().from(schema.cases))).toEqual([]);
  });

  it("an administrator sees every service and account, and no case and no count", async () => {
    await countedCase();
    await database.as(administrator, async (tx) => {
      const services = (await tx.select().from(schema.services)).map(({ id }) => id);
      expect(services).toEqual(expect.arrayContaining([own, other]));
      expect((await tx.select().from(schema.users)).map(({ id }) => id)).toContain(stranger.userId);
      for (const table of [schema.cases, schema.clients, schema.forms, schema.countedForms])
        expect(await tx.select().from(table)).toEqual([]);
    });
  });

  it("nobody who is signed in reads what belongs to signing in", async () => {
    for (const table of ["credentials", "sessions", "accounts", "recovery_codes", "sign_in_attempts"])
      for (const caller of [caseworker, manager, administrator])
        expect(await refusal(database.as(caller, (tx) => tx.execute(sql.raw(`select * from ${table}`))))).toMatch(
          /permission denied/,
        );
  });

  it("a caseworker knows the names of colleagues, and of nobody else", async () => {
    const known = await database.as(caseworker, (tx) => tx.select().from(schema.users));
    const ids = known.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([caseworker.userId, colleague.userId, manager.userId]));
    expect(ids).not.toContain(stranger.userId);
  });

  it("a caseworker gives nobody a role, a manager only in their own service", async () => {
    const join = (caller: Caller, serviceId: string) =>
      refusal(
        database.as(caller, async (tx) => {
          await setMembership(tx, { userId: stranger.userId, serviceId, role: "manager" });
          await audited(tx);
        }),
      );
    expect(await join(caseworker, own)).toMatch(/row-level security/);
    expect(await join(manager, other)).toMatch(/row-level security/);
    expect(await join({ ...manager, role: "caseworker" }, own)).toMatch(/row-level security/);
  });

  it("a manager cannot take over the account of someone who is also elsewhere, or is staff", async () => {
    const shared = await database.system(async (tx) => {
      const person = await makePerson(tx, { role: "manager", serviceId: other });
      await tx.insert(schema.memberships).values({ userId: person.userId, serviceId: own, role: "caseworker" });
      return person.userId;
    });
    const both = await database.system(async (tx) => {
      const person = await makePerson(tx, { role: "administrator" });
      await tx.insert(schema.memberships).values({ userId: person.userId, serviceId: own, role: "caseworker" });
      return person.userId;
    });
    const reset = (userId: string) =>
      refusal(
        database.as(manager, async (tx) => {
          await createInvitation(tx, {
            userId,
            tokenHash: crypto.randomUUID(),
            purpose: "reset",
            expiresAt: new Date(Date.now() + 1000),
          });
          await audited(tx);
        }),
      );
    for (const userId of [shared, both, stranger.userId]) {
      expect(await reset(userId)).toMatch(/row-level security/);
      expect(await refusal(database.as(manager, (tx) => disableAccount(tx, userId)))).toMatch(/no such account/);
    }
    expect(await reset(caseworker.userId)).toBe("not refused");
  });

  it("a manager invites somebody new, who is theirs to manage", async () => {
    const email = `new-${crypto.randomUUID()}@example.test`;
    await database.as(manager, async (tx) => {
      const userId = await createAccount(tx, { name: "Newly Invited", email });
      await setMembership(tx, { userId, serviceId: own, role: "caseworker" });
      await createInvitation(tx, {
        userId,
        tokenHash: crypto.randomUUID(),
        purpose: "invite",
        expiresAt: new Date(Date.now() + 1000),
      });
      await audited(tx);
    });
    const known = await database.as(colleague, (tx) => tx.select().from(schema.users));
    expect(known.map((user) => user.email)).toContain(email);
  });

  it("disabling an account ends its sessions at once", async () => {
    const person = await database.system(async (tx) => {
      const made = await makePerson(tx, { role: "caseworker", serviceId: own });
      await tx
        .insert(schema.sessions)
        .values({ sessionToken: crypto.randomUUID(), userId: made.userId, expires: new Date(Date.now() + 60_000) });
      return made;
    });
    await database.as(manager, async (tx) => {
      await disableAccount(tx, person.userId);
      await audited(tx);
    });
    const left = await database.system((tx) =>
      tx.select().from(schema.sessions).where(eq(schema.sessions.userId, person.userId)),
    );
    expect(left).toEqual([]);
  });
});

describe("a restricted case", () => {
  async function restrictedCase() {
    const { id, formId } = await countedCase();
    await database.as(caseworker, async (tx) => {
      await restrictCase(tx, { caseId: id, userIds: [caseworker.userId], reason: "Knows the family" });
      await audited(tx);
    });
    return { id, formId };
  }

  it("is invisible to colleagues who are not named, with all that hangs on it", async () => {
    const { id, formId } = await restrictedCase();
    await database.as(colleague, async (tx) => {
      expect(await findCase(tx, id)).toBeUndefined();
      expect(await findForm(tx, formId)).toBeUndefined();
      for (const table of [schema.caseAccess, schema.caseAssignments, schema.caseStatusEvents, schema.consents])
        expect(await tx.select().from(table).where(eq(table.caseId, id))).toEqual([]);
      expect((await tx.select().from(schema.cases)).map((row) => row.id)).not.toContain(id);
    });
  });

  it("hides its client, where the client has no other case", async () => {
    const { id } = await restrictedCase();
    const client = (await database.as(manager, (tx) => findCase(tx, id)))?.client;
    expect(client).toBeDefined();
    const found = (caller: Caller) =>
      database.as(caller, (tx) => findDuplicates(tx, own, { reference: client?.reference ?? "", dateOfBirth: null }));
    expect(await found(colleague)).toEqual([]);
    expect(await found(caseworker)).toHaveLength(1);
  });

  it("is seen by those who are named, and by managers of the service", async () => {
    const { id } = await restrictedCase();
    for (const caller of [caseworker, manager])
      expect(await database.as(caller, (tx) => findCase(tx, id))).toMatchObject({
        restricted: true,
        named: [{ id: caseworker.userId }],
      });
  });

  it("still counts for its service", async () => {
    const { formId } = await restrictedCase();
    const counted = await database.as(colleague, (tx) =>
      tx.select().from(schema.countedForms).where(eq(schema.countedForms.formId, formId)),
    );
    expect(counted).toHaveLength(1);
  });

  it("opens to all again when the restriction is lifted, and its history stays", async () => {
    const { id } = await restrictedCase();
    await database.as(manager, async (tx) => {
      await restrictCase(tx, { caseId: id, userIds: [], reason: "No longer needed" });
      await audited(tx);
    });
    await database.as(colleague, async (tx) => {
      expect(await findCase(tx, id)).toMatchObject({ restricted: false, named: [] });
      expect(await tx.select().from(schema.caseAccess).where(eq(schema.caseAccess.caseId, id))).toMatchObject([
        { userId: caseworker.userId, reason: "Knows the family", endReason: "No longer needed" },
      ]);
    });
  });

  it("cannot be restricted by a caseworker to others alone", async () => {
    const { id } = await newCase();
    const restricted = database.as(caseworker, (tx) =>
      restrictCase(tx, { caseId: id, userIds: [colleague.userId], reason: "Away" }),
    );
    await expect(restricted).rejects.toMatchObject({ errors: [{ message: expect.stringMatching(/Name yourself/) }] });
  });

  it("cannot be left open to someone from another service", async () => {
    const { id } = await newCase();
    const restricted = database.as(manager, (tx) =>
      restrictCase(tx, { caseId: id, userIds: [stranger.userId], reason: "Away" }),
    );
    await expect(restricted).rejects.toMatchObject({ name: "Fault" });
  });
});

it("erasing a case takes its answers and all their former versions, and leaves the trail whole", async () => {
  const { id, formId } = await countedCase();
  await database.as(caseworker, (tx) =>
    recordAudit(tx, { action: "case.view", subjectType: "case", subjectId: id, serviceId: own }),
  );
  await database.system(async (tx) => {
    await tx.delete(schema.cases).where(eq(schema.cases.id, id));
    for (const table of [schema.forms, schema.consents, schema.countedForms, schema.caseStatusEvents])
      expect(await tx.select().from(table).where(eq(table.caseId, id))).toEqual([]);
    expect(await findForm(tx, formId)).toBeUndefined();
    const trail = await tx.select().from(schema.auditEvents).where(eq(schema.auditEvents.subjectId, id));
    expect(trail).toHaveLength(1);
  });
});
