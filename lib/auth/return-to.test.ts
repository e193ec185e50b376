import { describe, expect, it } from "vitest";
import { safeReturn } from "@/lib/auth/return-to";

describe("returning to where they were after signing in", () => {
  it.each([["/cases/12/intake"], ["/cases?status=open&page=2"], ["/"]])("goes back to %s", (path) => {
    expect(safeReturn(path)).toBe(path);
  });

  it.each([
    ["https://elsewhere.example/"],
    ["//elsewhere.example/"],
    ["/\\elsewhere.example"],
    ["/\t/elsewhere.example"],
    ["/.//elsewhere.example"],
    ["javascript:alert(1)"],
    ["cases"],
    [""],
    [undefined],
    [["/cases"]],
    [`/${"a".repeat(600)}`],
  ])("never leaves the site or the ground: %j", (path) => {
    expect(safeReturn(path)).toBe("/");
  });

  it.each([["/sign-in?to=/cases"], ["/sign-out"], ["/reset"], ["/welcome/abc"], ["/api/anything"]])(
    "does not go round in a circle through %s",
    (path) => {
      expect(safeReturn(path)).toBe("/");
    },
  );
});
