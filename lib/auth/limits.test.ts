import { describe, expect, it } from "vitest";
import { limits, secondsToWait, waitSentence } from "@/lib/auth/limits";

const now = new Date("2025-03-03T12:00:00Z");
const secondsAgo = (seconds: number) => new Date(now.valueOf() - seconds * 1000);
const failures = (count: number, lastSecondsAgo = 0) =>
  Array.from({ length: count }, (_, index) => secondsAgo(lastSecondsAgo + index));

describe("trying passwords", () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 60],
    [9, 60],
    [10, 300],
    [20, 900],
    [500, 900],
  ])("%i failures for one account ask for a wait of %i seconds", (count, wait) => {
    expect(secondsToWait(limits.account, failures(count), now)).toBe(wait);
  });

  it("counts the wait from the last failure, and it ends", () => {
    expect(secondsToWait(limits.account, failures(5, 45), now)).toBe(15);
    expect(secondsToWait(limits.account, failures(5, 60), now)).toBe(0);
  });

  it("never locks an account for good: an hour later all is forgotten", () => {
    expect(secondsToWait(limits.account, failures(500, 3600), now)).toBe(0);
  });

  it("lets an office that shares one address mistype more often than one person", () => {
    expect(secondsToWait(limits.address, failures(49), now)).toBe(0);
    expect(secondsToWait(limits.address, failures(50), now)).toBe(300);
    expect(secondsToWait(limits.address, failures(100), now)).toBe(1800);
  });

  it("says how long in whole minutes", () => {
    expect(waitSentence(15)).toMatch(/Wait 1 minute,/);
    expect(waitSentence(61)).toMatch(/Wait 2 minutes,/);
  });
});
