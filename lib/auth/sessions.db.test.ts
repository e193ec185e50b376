import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { endMembership, setMembership } from "@/db/queries/memberships";
import { sessions, users } from "@/db/schema";
import { makePerson, makeService } from "@/db/testing";
import {
  chooseWorkplace,
  closeSession,
  closeSessionsOf,
  findSession,
  keepSessionOpen,
  openSession,
  personOf,
  sessionsOf,
} from "@/lib/auth/sessions";
import { applicationDatabase } from "@/lib/testing/application";

const test = applicationDatabase();
const noon = new Date("2026-03-03T12:00:00Z");
const afterMinutes = (minutes: number) => new Date(noon.valueOf() + minutes * 60_000);

async function signedIn() {
  const { userId } = await test.system((tx) => makePerson(tx, { role: "analyst" }));
  const token = await test.system((tx) => openSession(tx, { userId, device: "Firefox on Windows" }, noon));
  const isOpen = (now: Date) => test.system(async (tx) => (await findSession(tx, token, now)) !== null);
  return { userId, token, isOpen };
}

describe("a session", () => {
  it("is kept by the hash of its token, so that a copy of the database signs nobody in", async () => {
    const { token, userId } = await signedIn();
    const rows = await test.system((tx) => tx.select().from(sessions).where(eq(sessions.userId, userId)));
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("is over when its person signs out, for a copy of the cookie too", async () => {
    const { token, isOpen } = await signedIn();
    await test.system((tx) => closeSession(tx, token));
    expect(await isOpen(noon)).toBe(false);
  });

  it("is over when the account is disabled", async () => {
    const { userId, isOpen } = await signedIn();
    await test.system((tx) => tx.update(users).set({ disabledAt: noon }).where(eq(users.id, userId)));
    expect(await isOpen(noon)).toBe(false);
    await test.system((tx) => tx.update(users).set({ disabledAt: null }).where(eq(users.id, userId)));
    expect(await isOpen(noon)).toBe(false);
  });

  it("lasts half an hour without activity, and longer with it", async () => {
    const { token, isOpen } = await signedIn();
    expect(await isOpen(afterMinutes(29))).toBe(true);
    expect(await isOpen(afterMinutes(30))).toBe(false);
    await test.system((tx) => keepSessionOpen(tx, token, afterMinutes(29)));
    expect(await isOpen(afterMinutes(58))).toBe(true);
  });

  it("cannot be kept open once it is over", async () => {
    const { token, isOpen } = await signedIn();
    await test.system((tx) => keepSessionOpen(tx, token, afterMinutes(31)));
    expect(await isOpen(afterMinutes(32))).toBe(false);
  });

  it("lasts twelve hours at the most, however busy", async () => {
    const { token, isOpen } = await signedIn();
    for (let minute = 20; minute < 12 * 60; minute += 20) {
      await test.system((tx) => keepSessionOpen(tx, token, afterMinutes(minute)));
    }
    expect(await isOpen(afterMinutes(12 * 60 - 1))).toBe(true);
    expect(await isOpen(afterMinutes(12 * 60))).toBe(false);
  });

  it("can be ended from another browser, which keeps its own", async () => {
    const { userId, token, isOpen } = await signedIn();
    const other = await test.system((tx) => openSession(tx, { userId, device: "Chrome on Android" }, noon));
    const listed = await test.system((tx) => sessionsOf(tx, userId, other, noon));
    expect(listed.map(({ device, own }) => [device, own])).toEqual(
      expect.arrayContaining([
        ["Chrome on Android", true],
        ["Firefox on Windows", false],
      ]),
    );
    await test.system((tx) => closeSessionsOf(tx, userId, other));
    expect(await isOpen(noon)).toBe(false);
    expect(await test.system((tx) => findSession(tx, other, noon))).not.toBeNull();
    expect(token).not.toBe(other);
  });
});

describe("working in several services", () => {
  it("is in the one that was chosen, until its membership ends", async () => {
    const { token, userId, alder, birch } = await test.system(async (tx) => {
      const first = await makeService(tx, { name: "Alder House" });
      const second = await makeService(tx, { name: "Birch House" });
      const person = await makePerson(tx, { role: "caseworker", serviceId: first });
      await setMembership(tx, { userId: person.userId, serviceId: second, role: "manager" });
      const opened = await openSession(tx, { userId: person.userId }, noon);
      return { token: opened, userId: person.userId, alder: first, birch: second };
    });
    const now = () =>
      test.system(async (tx) => {
        const found = await findSession(tx, token, noon);
        if (!found) throw new Error("The session is over.");
        const { role, currentServiceId, services } = await personOf(tx, found);
        return { role, currentServiceId, names: services.map(({ name }) => name) };
      });
    const both = ["Alder House", "Birch House"];
    expect(await now()).toEqual({ role: "caseworker", currentServiceId: alder, names: both });
    await test.system((tx) => chooseWorkplace(tx, token, { serviceId: birch, staffRole: null }));
    expect(await now()).toEqual({ role: "manager", currentServiceId: birch, names: both });
    await test.system((tx) => endMembership(tx, { userId, serviceId: birch }));
    expect(await now()).toEqual({ role: "caseworker", currentServiceId: alder, names: ["Alder House"] });
  });
});
