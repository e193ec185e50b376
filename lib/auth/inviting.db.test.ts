import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { findAccount } from "@/db/queries/accounts";
import { recordAudit } from "@/db/queries/audit";
import { listMembers } from "@/db/queries/memberships";
import { users } from "@/db/schema";
import { makePerson, makeService } from "@/db/testing";
import { invite, managesAccount, newLink, type Post, setDisabled } from "@/lib/auth/inviting";
import { findSession, openSession } from "@/lib/auth/sessions";
import { Fault } from "@/lib/errors";
import { applicationDatabase } from "@/lib/testing/application";

const test = applicationDatabase();
const origin = "https://insights.example";

let serial = 0;
function someone() {
  serial += 1;
  return { name: "Kim Example", email: `kim-${serial}@example.test` };
}

async function serviceWithManager() {
  return test.system(async (tx) => {
    const serviceId = await makeService(tx);
    return { serviceId, manager: await makePerson(tx, { role: "manager", serviceId }) };
  });
}

type Manager = Awaited<ReturnType<typeof serviceWithManager>>["manager"];

/** As the action of the page does it: the write and its audit event in one transaction. */
function inviteAs(manager: Manager, person: { name: string; email: string }, to: Post) {
  return test.as(manager, async (tx) => {
    const invited = await invite(tx, person, to, origin);
    await recordAudit(tx, { action: "account.invite", subjectType: "account", subjectId: invited.userId });
    return invited;
  });
}

const caseworkerOf = (serviceId: string): Post => ({ serviceId, role: "caseworker", teamId: null });

describe("a service's manager", () => {
  it("invites someone new, who gets a one-time link", async () => {
    const { serviceId, manager } = await serviceWithManager();
    const person = someone();
    const invited = await inviteAs(manager, person, caseworkerOf(serviceId));
    expect(invited.link).toMatch(/^https:\/\/insights\.example\/welcome\//);
    const members = await test.as(manager, (tx) => listMembers(tx, serviceId));
    expect(members.map(({ email, role }) => [email, role])).toContainEqual([person.email, "caseworker"]);
  });

  it("adds someone who works for another service already, who signs in as before", async () => {
    const first = await serviceWithManager();
    const second = await serviceWithManager();
    const person = someone();
    const { userId } = await inviteAs(first.manager, person, caseworkerOf(first.serviceId));
    const added = await inviteAs(second.manager, person, caseworkerOf(second.serviceId));
    expect(added).toMatchObject({ userId, link: null });
  });

  it("is told when the person already works there", async () => {
    const { serviceId, manager } = await serviceWithManager();
    const person = someone();
    await inviteAs(manager, person, caseworkerOf(serviceId));
    await expect(inviteAs(manager, person, caseworkerOf(serviceId))).rejects.toBeInstanceOf(Fault);
  });

  it("cannot invite anyone to another service, nor to SafeLives' staff", async () => {
    const { manager } = await serviceWithManager();
    const other = await serviceWithManager();
    await expect(inviteAs(manager, someone(), caseworkerOf(other.serviceId))).rejects.toThrow();
    await expect(inviteAs(manager, someone(), { serviceId: null, role: "administrator" })).rejects.toThrow();
  });

  it("cannot reset or disable someone who also works elsewhere, and so enter the other service as them", async () => {
    const first = await serviceWithManager();
    const second = await serviceWithManager();
    const person = someone();
    const { userId } = await inviteAs(first.manager, person, caseworkerOf(first.serviceId));
    await inviteAs(second.manager, person, caseworkerOf(second.serviceId));
    expect(await test.as(first.manager, (tx) => managesAccount(tx, userId))).toBe(false);
    await expect(test.as(first.manager, (tx) => newLink(tx, userId, "reset", origin))).rejects.toThrow();
    await expect(test.as(first.manager, (tx) => setDisabled(tx, userId, true))).rejects.toThrow();
  });

  it("disables an account, which ends its sessions there and then, and enables it again", async () => {
    const { serviceId, manager } = await serviceWithManager();
    const { userId } = await inviteAs(manager, someone(), caseworkerOf(serviceId));
    const token = await test.system((tx) => openSession(tx, { userId }));
    const disable = (disabled: boolean) =>
      test.as(manager, async (tx) => {
        await setDisabled(tx, userId, disabled);
        await recordAudit(tx, { action: "account.disable", subjectType: "account", subjectId: userId, serviceId });
      });
    await disable(true);
    expect(await test.system((tx) => findSession(tx, token))).toBeNull();
    await disable(false);
    const account = await test.system((tx) => findAccount(tx, userId));
    expect(account?.disabledAt).toBeNull();
  });
});

describe("a new link", () => {
  it("is an invitation again for someone who never came, and a reset for someone who has", async () => {
    const { serviceId, manager } = await serviceWithManager();
    const { userId } = await inviteAs(manager, someone(), caseworkerOf(serviceId));
    const again = () =>
      test.as(manager, async (tx) => {
        await recordAudit(tx, { action: "account.reset", subjectType: "account", subjectId: userId, serviceId });
        return newLink(tx, userId, "reset", origin);
      });
    expect((await again())?.purpose).toBe("invite");
    await test.system((tx) => tx.update(users).set({ lastSignedInAt: new Date() }).where(eq(users.id, userId)));
    expect((await again())?.purpose).toBe("reset");
  });
});
