import { describe, expect, it } from "vitest";
import {
  canonicalRecoveryCode,
  enrolmentAddress,
  newRecoveryCodes,
  newSecret,
  readableSecret,
  stepOfCode,
} from "@/lib/auth/second-factor";

/** The secret and the codes of RFC 6238, appendix B (SHA-1, the last six of its eight digits). */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => new Date(seconds * 1000);

describe("codes of an authenticator app", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
  ])("are those of the standard at %i seconds", (seconds, code) => {
    expect(stepOfCode(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it("are taken half a minute early or late, and name the step they belong to", () => {
    expect(stepOfCode(secret, "287082", at(59 + 30))).toBe(1);
    expect(stepOfCode(secret, "287082", at(29))).toBe(1);
    expect(stepOfCode(secret, "287082", at(59 + 61))).toBeNull();
  });

  it("may be typed with a space", () => {
    expect(stepOfCode(secret, " 287 082 ", at(59))).toBe(1);
  });

  it.each([[""], ["000000"], ["28708"], ["2870822"], ["abcdef"]])("are not %j", (code) => {
    expect(stepOfCode(secret, code, at(59))).toBeNull();
  });

  it("are set up from an address that names the product and the account", () => {
    const own = newSecret();
    expect(own).toMatch(/^[A-Z2-7]{32}$/);
    expect(enrolmentAddress(own, "robin@meadow.example")).toContain(`otpauth://totp/Insights:robin%40meadow.example?`);
    expect(enrolmentAddress(own, "robin@meadow.example")).toContain(`secret=${own}`);
    expect(readableSecret("ABCDEFGHIJ")).toBe("ABCD EFGH IJ");
  });
});

describe("recovery codes", () => {
  it("are ten, all different, and read alike however they are typed", () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[2-9b-z]{4}-[2-9b-z]{4}-[2-9b-z]{4}$/);
    expect(canonicalRecoveryCode("ABCD efgh 2345")).toBe(canonicalRecoveryCode("abcd-efgh-2345"));
  });
});
