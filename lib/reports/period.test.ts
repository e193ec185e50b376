import { describe, expect, it } from "vitest";
import { daysOfPeriod, periodInWords } from "./period";

const days = (name: "month" | "quarter" | "year" | "last-year" | "all", today: string) => daysOfPeriod({ name }, today);

describe("a period", () => {
  it("is the month of the day, to its last day", () => {
    expect(days("month", "2026-04-30")).toEqual({ from: "2026-04-01", to: "2026-04-30" });
    expect(days("month", "2028-02-29")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
    expect(days("month", "2026-12-01")).toEqual({ from: "2026-12-01", to: "2026-12-31" });
  });

  it("is the quarter of the day, to its last day", () => {
    expect(days("quarter", "2026-04-01")).toEqual({ from: "2026-04-01", to: "2026-06-30" });
    expect(days("quarter", "2028-02-29")).toEqual({ from: "2028-01-01", to: "2028-03-31" });
    expect(days("quarter", "2026-12-31")).toEqual({ from: "2026-10-01", to: "2026-12-31" });
  });

  it("is a year from April to March", () => {
    expect(days("year", "2026-03-31")).toEqual({ from: "2025-04-01", to: "2026-03-31" });
    expect(days("year", "2026-04-01")).toEqual({ from: "2026-04-01", to: "2027-03-31" });
    expect(days("last-year", "2026-04-01")).toEqual({ from: "2025-04-01", to: "2026-03-31" });
  });

  it("is open at the ends that are not given", () => {
    expect(days("all", "2026-04-01")).toEqual({});
    expect(daysOfPeriod({ name: "dates", from: "2026-01-05" }, "2026-04-01")).toEqual({ from: "2026-01-05" });
    expect(
      [{ from: "2026-01-05", to: "2026-02-01" }, { from: "2026-01-05" }, { to: "2026-02-01" }, {}].map(periodInWords),
    ).toEqual(["5 January 2026 to 1 February 2026", "from 5 January 2026", "up to 1 February 2026", "at any time"]);
  });
});
