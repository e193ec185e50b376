import { Secret, TOTP } from "otpauth";
import { describe, expect, it, vi } from "vitest";
import { makePerson } from "@/db/testing";
import { confirmEnrolment, enrolmentSecret } from "@/lib/auth/factors";
import { findSession, type NewSession, openSession, personOf } from "@/lib/auth/sessions";
import { applicationDatabase } from "@/lib/testing/application";

// As on a live installation, unless it says otherwise.
vi.mock("@/lib/auth/settings", async (original) => ({
  ...(await original<typeof import("@/lib/auth/settings")>()),
  secondFactorIsRequired: () => true,
}));

const test = applicationDatabase();

function mustSetUp(session: NewSession): Promise<boolean> {
  return test.system(async (tx) => {
    const found = await findSession(tx, await openSession(tx, session));
    if (!found) throw new Error("The session is over.");
    return (await personOf(tx, found)).mustSetUpSecondFactor;
  });
}

describe("where a second factor is required", () => {
  it("someone who has none must set one up before anything else, and then no more", async () => {
    const { userId } = await test.system((tx) => makePerson(tx, { role: "analyst" }));
    expect(await mustSetUp({ userId })).toBe(true);
    await test.system(async (tx) => {
      const secret = (await enrolmentSecret(tx, userId)) ?? "";
      const wrong = await confirmEnrolment(tx, userId, "000000", new Date(0));
      expect(wrong).toBeNull();
      await confirmEnrolment(tx, userId, new TOTP({ secret: Secret.fromBase32(secret) }).generate(), new Date());
    });
    expect(await mustSetUp({ userId })).toBe(false);
  });

  it("someone who came through an identity provider is asked for theirs there", async () => {
    const { userId } = await test.system((tx) => makePerson(tx, { role: "analyst" }));
    expect(await mustSetUp({ userId, with: "identity-provider" })).toBe(false);
  });

  it("the secret stays the same until it is confirmed, so that a page loaded twice spoils nothing", async () => {
    const { userId } = await test.system((tx) => makePerson(tx, { role: "analyst" }));
    const first = await test.system((tx) => enrolmentSecret(tx, userId));
    expect(await test.system((tx) => enrolmentSecret(tx, userId))).toBe(first);
  });
});
