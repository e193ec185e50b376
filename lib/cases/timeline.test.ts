import { describe, expect, it } from "vitest";
import { type CaseEvent, eventInWords, list } from "@/lib/cases/timeline";

const happened = { id: "1", at: new Date("2026-06-03T10:00:00Z"), by: "Robin Example" };
const title = (event: Omit<CaseEvent, keyof typeof happened>) =>
  eventInWords({ ...happened, ...event } as CaseEvent).title;
const lines = (event: Omit<CaseEvent, keyof typeof happened>) =>
  eventInWords({ ...happened, ...event } as CaseEvent).lines;

describe("a case's timeline", () => {
  it("tells consent refused when first asked from consent withdrawn later", () => {
    const consent = { kind: "consent", on: "2026-06-03" } as const;
    expect(title({ ...consent, given: true, first: true } as never)).toMatch(/given$/);
    expect(title({ ...consent, given: false, first: true } as never)).toMatch(/refused$/);
    expect(title({ ...consent, given: false, first: false } as never)).toMatch(/withdrawn$/);
  });

  it("says from what to what, and why", () => {
    const changed = { kind: "changed", reason: "Moved house" } as const;
    expect(lines({ ...changed, subject: "area", before: "E07000105", after: "E07000106" } as never)).toEqual([
      "From Ashford to Canterbury.",
      "Reason: Moved house",
    ]);
    expect(lines({ ...changed, subject: "date-of-birth", before: null, after: "2014-02-03" } as never)[0]).toBe(
      "From not known to 3 February 2014.",
    );
    expect(lines({ ...changed, subject: "referral-status", before: null, after: "repeat" } as never)[0]).toBe(
      "From as worked out to Repeat client.",
    );
  });

  it("names the workers of a restricted case", () => {
    expect(lines({ kind: "restricted", workers: ["Ana", "Ben"], reason: "A relation works here" } as never)[0]).toBe(
      "Only Ana and Ben and managers may see it.",
    );
    expect(list(["Ana", "Ben", "Cy"])).toBe("Ana, Ben and Cy");
    expect(list([])).toBe("nobody");
  });

  it("says nothing of a family's other members", () => {
    const family = { kind: "changed", subject: "family", before: null, after: "an-id", reason: "Same address" };
    expect(eventInWords({ ...happened, ...family } as CaseEvent)).toEqual({
      title: "Client put in a family",
      lines: ["Reason: Same address"],
    });
  });
});
