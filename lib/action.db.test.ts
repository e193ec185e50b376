import { desc, eq } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { createTeam, listTeams, updateService } from "@/db/queries/services";
import { auditEvents } from "@/db/schema";
import { makePerson, makeService } from "@/db/testing";
import { action } from "@/lib/action";
import type { Person } from "@/lib/auth/person";
import { Conflict, Fault } from "@/lib/errors";
import { line } from "@/lib/form-data";
import type { ServiceRole } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { applicationDatabase } from "@/lib/testing/application";

const now = vi.hoisted((): { person: Person | null } => ({ person: null }));

// Who is signed in is read from a request, and there is none here.
vi.mock("@/lib/auth/current", async (original) => ({
  ...(await original<typeof import("@/lib/auth/current")>()),
  currentPerson: async () => now.person,
  requirePerson: async () => now.person,
}));

const test = applicationDatabase();

afterEach(() => {
  now.person = null;
});

async function signInAs(role: ServiceRole, change: Partial<Person> = {}): Promise<Person & { serviceId: string }> {
  const { caller, serviceId } = await test.system(async (tx) => {
    const made = await makeService(tx);
    return { caller: await makePerson(tx, { role, serviceId: made }), serviceId: made };
  });
  const person: Person = {
    userId: caller.userId,
    name: "Robin Example",
    email: "robin@example.test",
    role,
    services: [],
    staffRoles: [],
    authorities: [],
    currentAuthorityId: null,
    currentServiceId: serviceId,
    mustSetUpSecondFactor: false,
    handedOver: null,
    ...change,
  };
  now.person = person;
  return { ...person, serviceId };
}

const notFound = "NEXT_HTTP_ERROR_FALLBACK;404";
const teamName = z.object({ name: line("Enter the name of the team") });

/** An action as the product's are, with a part that each test gives it. */
function addTeam(during: () => void | Promise<void> = () => {}) {
  return action(
    { name: "team.add", may: "services.settings", input: teamName },
    async ({ tx, caller, input, audit }) => {
      const [serviceId = ""] = caller.serviceIds;
      const teamId = await createTeam(tx, { serviceId, name: input.name });
      await audit({ subjectType: "team", subjectId: teamId, serviceId });
      await during();
      return teamId;
    },
  );
}

async function teamsOf(serviceId: string): Promise<string[]> {
  return (await test.system((tx) => listTeams(tx, serviceId))).map(({ name }) => name);
}

/** What the audit trail says of a person, the newest first. */
async function trailOf(userId: string) {
  return test.system((tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.actor, userId)).orderBy(desc(auditEvents.id)),
  );
}

describe("an action", () => {
  it("writes, and writes down who did what, in one transaction", async () => {
    const { userId, serviceId } = await signInAs("manager");
    const form = new FormData();
    form.append("name", " North ");
    const result = await addTeam()(form);
    expect(result).toEqual({ ok: true, value: expect.any(String) });
    expect(await teamsOf(serviceId)).toEqual(["North"]);
    const [event] = await trailOf(userId);
    expect(event).toMatchObject({ action: "team.add", subjectType: "team", serviceId });
  });

  it("keeps nothing when it recorded nothing in the audit trail", async () => {
    const { serviceId } = await signInAs("manager");
    const silent = action({ name: "team.add", may: "services.settings", input: teamName }, async ({ tx, input }) =>
      createTeam(tx, { serviceId, name: input.name }),
    );
    await expect(silent({ name: "North" })).rejects.toThrow("recorded nothing in the audit trail");
    expect(await teamsOf(serviceId)).toEqual([]);
  });

  it("is refused while the screen is in somebody else's hands, and that is written down", async () => {
    const handedOver = { within: "/cases/1/forms/2/own-words", back: "/cases/1/forms/2/hand-back" };
    const { userId, serviceId } = await signInAs("manager", { handedOver });
    await expect(addTeam()({ name: "North" })).rejects.toThrow(notFound);
    expect(await teamsOf(serviceId)).toEqual([]);
    expect(await trailOf(userId)).toHaveLength(1);
  });

  it("says what is wrong with its input, field by field, and does nothing", async () => {
    const { serviceId } = await signInAs("manager");
    expect(await addTeam()({ name: "  " })).toEqual({
      ok: false,
      errors: [{ field: "name", message: "Enter the name of the team" }],
    });
    expect(await teamsOf(serviceId)).toEqual([]);
  });

  it("keeps nothing of what ends in a fault or a conflict, and says which", async () => {
    const { serviceId } = await signInAs("manager");
    const fault = addTeam(() => {
      throw new Fault("Teams cannot be added today");
    });
    expect(await fault({ name: "North" })).toEqual({
      ok: false,
      errors: [{ field: "", message: "Teams cannot be added today" }],
    });
    const conflict = addTeam(() => {
      throw new Conflict({ theirs: "South" });
    });
    expect(await conflict({ name: "North" })).toEqual({ ok: false, errors: [], conflict: { theirs: "South" } });
    expect(await teamsOf(serviceId)).toEqual([]);
  });

  it("fails without a word of what was typed", async () => {
    await signInAs("manager");
    await addTeam()({ name: "Robin Example's own team" });
    const failure = await addTeam()({ name: "Robin Example's own team" }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    const { message, stack, cause } = failure as Error;
    expect(message).toMatch(/^team\.add failed: .*23505 teams_name/);
    expect(cause).toBeUndefined();
    expect(`${message} ${stack} ${JSON.stringify(failure)}`).not.toContain("Robin");
  });

  it("is refused to a role that may not do it, as if it were not there, and the refusal is written down", async () => {
    const { userId, serviceId } = await signInAs("caseworker");
    await expect(addTeam()({ name: "North" })).rejects.toThrow(notFound);
    expect(await teamsOf(serviceId)).toEqual([]);
    const [event] = await trailOf(userId);
    expect(event).toMatchObject({ action: "refused", subjectId: "team.add", detail: { why: "role" } });
  });

  it("is refused before a second factor is set up, where one is needed", async () => {
    await signInAs("manager", { mustSetUpSecondFactor: true });
    await expect(addTeam()({ name: "North" })).rejects.toThrow(notFound);
  });

  it("does not reach another service's record: it is not there, and the try is written down", async () => {
    const other = await signInAs("manager");
    const { userId } = await signInAs("manager");
    const rename = action({ name: "service.change", may: "services.settings", input: z.object({}) }, async ({ tx }) => {
      await updateService(tx, other.serviceId, { name: "Mine now" });
    });
    await expect(rename({})).rejects.toThrow(notFound);
    const [event] = await trailOf(userId);
    expect(event).toMatchObject({ action: "refused", subjectId: "service.change", detail: { why: "record" } });
  });

  it("tells someone whose session has ended, instead of leaving the page with what they typed", async () => {
    const result = await addTeam()({ name: "North" });
    expect(result).toMatchObject({ ok: false, signedOut: true });
  });

  it("does not take a redirect inside it for success", async () => {
    const { serviceId } = await signInAs("manager");
    const { redirect } = await import("next/navigation");
    await expect(addTeam(() => redirect("/elsewhere"))({ name: "North" })).rejects.toThrow("nothing of it was kept");
    expect(await teamsOf(serviceId)).toEqual([]);
  });
});

describe("reading", () => {
  it("writes down which record was looked at", async () => {
    const { userId, serviceId } = await signInAs("manager");
    await reading({ name: "service.view", may: "services.settings" }, async ({ viewed }) =>
      viewed({ subjectType: "service", subjectId: serviceId, serviceId }),
    );
    const [event] = await trailOf(userId);
    expect(event).toMatchObject({ action: "service.view", subjectId: serviceId });
  });

  it("shows nothing to a role that may not look", async () => {
    await signInAs("caseworker");
    await expect(reading({ name: "service.list", may: "services.view" }, async () => "all")).rejects.toThrow(notFound);
  });
});
