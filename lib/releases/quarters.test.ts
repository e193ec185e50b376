import { describe, expect, it } from "vitest";
import { faultInPeriod, lastQuarterEnded } from "./quarters";

const today = "2026-11-26";

describe("records are released", () => {
  it.each([
    ["2026-07-01", "2026-09-30"],
    ["2025-04-01", "2026-03-31"],
    ["2000-01-01", "2026-06-30"],
  ])("of whole quarters that are over: %s to %s", (from, to) => {
    expect(faultInPeriod({ from, to }, today)).toBeUndefined();
  });

  it.each([
    ["from", "2024-04-08", "2024-04-08", "the first day is 1 January, 1 April, 1 July or 1 October"],
    ["from", "2024-05-01", "2024-06-30", "the first day is 1 January"],
    ["to", "2024-04-01", "2024-04-30", "the last day is 31 March, 30 June, 30 September or 31 December"],
    ["to", "2024-04-01", "2024-06-29", "the last day is 31 March"],
    ["to", "2026-10-01", "2026-12-31", "has not passed yet"],
  ])(
    "of nothing shorter, which would date every case, nor of what is not over: %s of %s to %s",
    (day, from, to, says) => {
      expect(faultInPeriod({ from, to }, today)).toEqual({ day, says: expect.stringContaining(says) });
    },
  );

  it("of no quarter before it is wholly over", () => {
    const period = { from: "2026-07-01", to: "2026-09-30" };
    expect(faultInPeriod(period, "2026-09-30")?.day).toBe("to");
    expect(faultInPeriod(period, "2026-10-01")).toBeUndefined();
  });

  it.each([
    ["2026-11-26", "2026-09-30"],
    ["2026-03-31", "2025-12-31"],
    ["2026-04-01", "2026-03-31"],
  ])("on %s up to %s at the latest", (now, last) => {
    expect(lastQuarterEnded(now)).toBe(last);
    expect(faultInPeriod({ from: "2000-04-01", to: last }, now)).toBeUndefined();
  });
});
