import { describe, expect, it } from "vitest";
import { longestPassword, passwordFault } from "@/lib/auth/password-rules";

describe("choosing a password", () => {
  it.each([
    ["three words", "winter kettle orbit"],
    ["words without any capital, number or symbol", "copperlanternmeadow"],
    ["64 characters", "a lamp in the window, two chairs by the fire, and rain all night"],
    ["letters of any language", "ысокая лестница зимой"],
    ["the longest allowed", `${"kettle orbit lamp ".repeat(20)}`.slice(0, longestPassword)],
  ])("accepts %s", (_, password) => {
    expect(passwordFault(password)).toBeNull();
  });

  it("refuses what is too short, and says how long", () => {
    expect(passwordFault("kettle orbi")).toMatch(/at least 12 characters/);
  });

  it("counts characters as people see them, not as the machine stores them", () => {
    expect(passwordFault("🌲🌵🌴🌿🍀🌾")).toMatch(/at least 12 characters/);
  });

  it("refuses what is too long to hash in good time", () => {
    expect(passwordFault("x".repeat(longestPassword + 1))).toMatch(/no more than 200/);
  });

  it.each([
    ["password1234"],
    ["123456789012"],
    ["qwertyuiop12"],
    ["iloveyou1234"],
    ["liverpoolfc1"],
    ["aaaaaaaaaaaaaaaaaa"],
  ])("refuses the common %s", (password) => {
    expect(passwordFault(password)).toMatch(/too easy to guess/);
  });

  it("refuses the product's own name", () => {
    expect(passwordFault("Insights2024")).toMatch(/or Insights/);
  });

  it("refuses the person's own name, address and service", () => {
    const about = ["Robin Example", "robin.example@meadow.example", "Meadow House"];
    expect(passwordFault("robin.example1", about)).toMatch(/from your name/);
    expect(passwordFault("Meadow-House-12", about)).toMatch(/from your name/);
    expect(passwordFault("winter kettle orbit", about)).toBeNull();
  });

  it("answers quickly whatever is pasted", () => {
    const started = performance.now();
    passwordFault("qwerty123!Aa".repeat(16));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
