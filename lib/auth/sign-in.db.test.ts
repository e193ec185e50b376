import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import { auditEvents, signInAttempts, users } from "@/db/schema";
import { confirmEnrolment, enrolmentSecret } from "@/lib/auth/factors";
import { tryCode, tryPassword } from "@/lib/auth/sign-in";
import { personWithPassword, testPassword } from "@/lib/auth/testing";
import { applicationDatabase } from "@/lib/testing/application";

const test = applicationDatabase();

let serial = 0;
/** An address that no other test comes from. */
function somewhere() {
  serial += 1;
  return { addressHash: `address ${serial}`, device: "Firefox on Windows" };
}
const noon = new Date("2026-03-03T12:00:00Z");
const later = (seconds: number) => new Date(noon.valueOf() + seconds * 1000);

async function withSecondFactor() {
  const person = await personWithPassword(test, "analyst");
  const secret = await test.system((tx) => enrolmentSecret(tx, person.userId));
  if (!secret) throw new Error("A second factor was set up already.");
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  const code = (moment: Date) => app.generate({ timestamp: moment.valueOf() });
  const codes = await test.system((tx) => confirmEnrolment(tx, person.userId, code(later(-600)), later(-600)));
  return { ...person, code, recoveryCodes: codes ?? [] };
}

async function proofFor(email: string, from = somewhere(), now = noon): Promise<string> {
  const result = await tryPassword(email, testPassword, from, now);
  if (result.outcome !== "code-needed") throw new Error(`${result.outcome} instead of asking for a code`);
  return result.proof;
}

describe("signing in with a password", () => {
  it("opens a session, whatever the capitals of the address", async () => {
    const { email } = await personWithPassword(test, "analyst");
    expect(await tryPassword(email.toUpperCase(), testPassword, somewhere(), noon)).toMatchObject({
      outcome: "signed-in",
      token: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it("answers alike for a wrong password, an unknown address and a disabled account", async () => {
    const { email } = await personWithPassword(test, "analyst");
    const disabled = await personWithPassword(test, "analyst");
    await test.system((tx) => tx.update(users).set({ disabledAt: noon }).where(eq(users.id, disabled.userId)));
    const wrong = { outcome: "wrong" };
    expect(await tryPassword(email, "another kettle orbit", somewhere(), noon)).toEqual(wrong);
    expect(await tryPassword("nobody@example.test", testPassword, somewhere(), noon)).toEqual(wrong);
    expect(await tryPassword(disabled.email, testPassword, somewhere(), noon)).toEqual(wrong);
  });

  it("writes down who came in and who was refused, and never what was typed", async () => {
    const { email, userId } = await personWithPassword(test, "analyst");
    await tryPassword(email, "another kettle orbit", somewhere(), noon);
    await tryPassword(email, testPassword, somewhere(), noon);
    const events = await test.system((tx) => tx.select().from(auditEvents).where(eq(auditEvents.subjectId, userId)));
    expect(events.map(({ action }) => action)).toEqual(["session.refused", "session.open"]);
    expect(JSON.stringify(events)).not.toMatch(/kettle|@/);
  });
});

describe("too many tries", () => {
  it("make an account wait, also for the right password and whether or not it exists", async () => {
    const { email } = await personWithPassword(test, "analyst");
    for (const account of [email, "never-was@example.test"]) {
      for (let tries = 0; tries < 5; tries += 1) {
        expect(await tryPassword(account, "wrong", somewhere(), noon)).toEqual({ outcome: "wrong" });
      }
      expect(await tryPassword(account, testPassword, somewhere(), noon)).toEqual({ outcome: "wait", seconds: 60 });
    }
    expect(await tryPassword(email, testPassword, somewhere(), later(61))).toMatchObject({ outcome: "signed-in" });
  });

  it("are forgiven to the account once its owner has come in", async () => {
    const { email } = await personWithPassword(test, "analyst");
    for (let tries = 0; tries < 4; tries += 1) await tryPassword(email, "wrong", somewhere(), noon);
    await tryPassword(email, testPassword, somewhere(), later(1));
    for (let tries = 0; tries < 4; tries += 1) {
      expect(await tryPassword(email, "wrong", somewhere(), later(2))).toEqual({ outcome: "wrong" });
    }
  });

  it("make an address wait that tries many accounts, and no other address", async () => {
    const from = somewhere();
    await test.system((tx) =>
      tx.insert(signInAttempts).values(
        Array.from({ length: 50 }, (_, number) => ({
          account: `someone-${number}@example.test`,
          addressHash: from.addressHash,
          at: noon,
          succeeded: false,
        })),
      ),
    );
    const { email } = await personWithPassword(test, "analyst");
    expect(await tryPassword(email, testPassword, from, noon)).toEqual({ outcome: "wait", seconds: 300 });
    expect(await tryPassword(email, testPassword, somewhere(), noon)).toMatchObject({ outcome: "signed-in" });
  });

  it("are counted before they are judged, so that many at one moment are no way round", async () => {
    const { email } = await personWithPassword(test, "analyst");
    const results = await Promise.all(Array.from({ length: 12 }, () => tryPassword(email, "wrong", somewhere(), noon)));
    expect(results.filter(({ outcome }) => outcome === "wrong")).toHaveLength(5);
    expect(results.filter(({ outcome }) => outcome === "wait")).toHaveLength(7);
  });
});

describe("the code that follows a password", () => {
  it("is asked for, and opens the session", async () => {
    const { email, code } = await withSecondFactor();
    const proof = await proofFor(email);
    expect(await tryCode(proof, code(noon), somewhere(), noon)).toMatchObject({ outcome: "signed-in" });
  });

  it("cannot be used twice, even within its half minute", async () => {
    const { email, code } = await withSecondFactor();
    await tryCode(await proofFor(email), code(noon), somewhere(), noon);
    const proof = await proofFor(email);
    expect(await tryCode(proof, code(noon), somewhere(), later(5))).toEqual({ outcome: "wrong" });
    expect(await tryCode(proof, code(later(30)), somewhere(), later(30))).toMatchObject({ outcome: "signed-in" });
  });

  it("may be one of the ten recovery codes, each of them once", async () => {
    const { email, recoveryCodes } = await withSecondFactor();
    expect(recoveryCodes).toHaveLength(10);
    const [lost = ""] = recoveryCodes;
    const proof = await proofFor(email);
    expect(await tryCode(proof, lost.toUpperCase(), somewhere(), noon)).toMatchObject({ outcome: "signed-in" });
    expect(await tryCode(proof, lost, somewhere(), noon)).toEqual({ outcome: "wrong" });
  });

  it("cannot be guessed by someone who knows the password and starts again and again", async () => {
    const { email } = await withSecondFactor();
    let last = { outcome: "" };
    for (let tries = 0; tries < 6; tries += 1) {
      const result = await tryPassword(email, testPassword, somewhere(), noon);
      last = result.outcome === "code-needed" ? await tryCode(result.proof, "000000", somewhere(), noon) : result;
    }
    expect(last).toEqual({ outcome: "wait", seconds: 60 });
  });

  it("is worth nothing with the proof of an account that has been disabled since", async () => {
    const { email, userId, code } = await withSecondFactor();
    const proof = await proofFor(email);
    await test.system((tx) => tx.update(users).set({ disabledAt: noon }).where(eq(users.id, userId)));
    expect(await tryCode(proof, code(noon), somewhere(), noon)).toEqual({ outcome: "wrong" });
  });
});
