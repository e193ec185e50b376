import { describe, expect, it } from "vitest";
import { dayOf, momentInWords, today } from "@/lib/time";

describe("time in the United Kingdom", () => {
  it("is an hour ahead in summer, so that a form sent after midnight belongs to the new day", () => {
    expect(dayOf(new Date("2026-06-30T23:30:00Z"))).toBe("2026-07-01");
    expect(dayOf(new Date("2026-12-31T23:30:00Z"))).toBe("2026-12-31");
    expect(today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("is written as people write it", () => {
    expect(momentInWords(new Date("2026-11-23T15:04:00Z"))).toBe("23 November 2026 at 3:04pm");
    expect(momentInWords(new Date("2026-06-03T11:00:00Z"))).toBe("3 June 2026 at 12:00pm");
    expect(momentInWords(new Date("2026-06-02T23:05:00Z"))).toBe("3 June 2026 at 12:05am");
  });
});
