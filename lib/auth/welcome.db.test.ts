import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import type { InvitationPurpose } from "@/db/queries/accounts";
import { invitations, users } from "@/db/schema";
import { confirmEnrolment, credentialsOf, enrolmentSecret } from "@/lib/auth/factors";
import { makeLink } from "@/lib/auth/invitations";
import { findSession, openSession } from "@/lib/auth/sessions";
import { tryPassword } from "@/lib/auth/sign-in";
import { personWithPassword, testPassword } from "@/lib/auth/testing";
import { readLink, takeLink } from "@/lib/auth/welcome";
import { applicationDatabase } from "@/lib/testing/application";

const test = applicationDatabase();
const password = "copper lantern tide";
const from = { addressHash: "anywhere", device: null };

async function linkFor(userId: string, purpose: InvitationPurpose): Promise<string> {
  const link = await test.system((tx) => makeLink(tx, userId, purpose, "https://insights.example"));
  expect(link).toMatch(/^https:\/\/insights\.example\/welcome\/[\w-]{43}$/);
  return link.replace(/.*\//, "");
}

async function setUpSecondFactor(userId: string): Promise<void> {
  await test.system(async (tx) => {
    const secret = (await enrolmentSecret(tx, userId)) ?? "";
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    await confirmEnrolment(tx, userId, code, new Date());
  });
}

describe("a one-time link", () => {
  it("sets a password and signs its person in, once", async () => {
    const { userId, email } = await personWithPassword(test, "analyst");
    const token = await linkFor(userId, "invite");
    expect(await readLink(token)).toMatchObject({ email, purpose: "invite" });
    expect(await takeLink(token, password, null)).toMatchObject({ outcome: "signed-in" });
    expect(await readLink(token)).toBeNull();
    expect(await takeLink(token, "another lantern tide", null)).toEqual({ outcome: "gone" });
    expect(await tryPassword(email, password, from)).toMatchObject({ outcome: "signed-in" });
  });

  it("works for one of two who use it at one moment", async () => {
    const { userId } = await personWithPassword(test, "analyst");
    const token = await linkFor(userId, "invite");
    const results = await Promise.all([takeLink(token, password, null), takeLink(token, password, null)]);
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(["gone", "signed-in"]);
  });

  it("is kept by its hash alone", async () => {
    const { userId } = await personWithPassword(test, "analyst");
    const token = await linkFor(userId, "invite");
    const rows = await test.system((tx) => tx.select().from(invitations).where(eq(invitations.userId, userId)));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("is gone when it is too old, when a newer one was made, and when the account is disabled", async () => {
    const { userId } = await personWithPassword(test, "analyst");
    const first = await linkFor(userId, "reset");
    const second = await linkFor(userId, "reset");
    expect(await readLink(first)).toBeNull();
    expect(await readLink(second)).not.toBeNull();
    await test.system((tx) => tx.update(users).set({ disabledAt: new Date() }).where(eq(users.id, userId)));
    expect(await readLink(second)).toBeNull();

    const other = await personWithPassword(test, "analyst");
    const old = await linkFor(other.userId, "reset");
    const yesterday = new Date(Date.now() - 1000);
    await test.system((tx) =>
      tx.update(invitations).set({ expiresAt: yesterday }).where(eq(invitations.userId, other.userId)),
    );
    expect(await takeLink(old, password, null)).toEqual({ outcome: "gone" });
  });

  it("is still good after a password that was refused", async () => {
    const { userId, name } = await personWithPassword(test, "analyst");
    const token = await linkFor(userId, "invite");
    expect(await takeLink(token, `${name} 1`, null)).toMatchObject({ outcome: "fault" });
    expect(await takeLink(token, "password1234", null)).toMatchObject({ outcome: "fault" });
    expect(await takeLink(token, password, null)).toMatchObject({ outcome: "signed-in" });
  });

  it("ends every session that the account had", async () => {
    const { userId } = await personWithPassword(test, "analyst");
    const earlier = await test.system((tx) => openSession(tx, { userId }));
    await takeLink(await linkFor(userId, "reset"), password, null);
    expect(await test.system((tx) => findSession(tx, earlier))).toBeNull();
  });

  it("is no way round the second factor: a new password still needs the code", async () => {
    const { userId, email } = await personWithPassword(test, "analyst");
    await setUpSecondFactor(userId);
    expect(await takeLink(await linkFor(userId, "reset"), password, null)).toEqual({ outcome: "sign-in" });
    expect(await tryPassword(email, testPassword, from)).toEqual({ outcome: "wrong" });
    expect(await tryPassword(email, password, from)).toMatchObject({ outcome: "code-needed" });
  });

  it("takes a lost second factor away where it was made for that", async () => {
    const { userId } = await personWithPassword(test, "analyst");
    await setUpSecondFactor(userId);
    expect(await takeLink(await linkFor(userId, "recover"), password, null)).toMatchObject({ outcome: "signed-in" });
    const secrets = await test.system((tx) => credentialsOf(tx, userId));
    expect(secrets).toMatchObject({ totpSecret: null, totpConfirmedAt: null });
  });
});
