import { describe, expect, it } from "vitest";
import { hashPassword, passwordMatches } from "@/lib/auth/passwords";

describe("storing a password", () => {
  it("keeps an argon2id hash, never the same twice", async () => {
    const [one, other] = await Promise.all([hashPassword("winter kettle orbit"), hashPassword("winter kettle orbit")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it("knows the password again, also as another keyboard composes it", async () => {
    const stored = await hashPassword("café kettle orbit");
    expect(await passwordMatches(stored, "café kettle orbit".normalize("NFD"))).toBe(true);
    expect(await passwordMatches(stored, "cafe kettle orbit")).toBe(false);
  });

  it("refuses everyone where there is no password, after the same work", async () => {
    expect(await passwordMatches(null, "nobody has this password")).toBe(false);
  });
});
