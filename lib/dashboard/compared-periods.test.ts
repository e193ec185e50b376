import { describe, expect, it } from "vitest";
import { comparedPeriod, countedPeriods, isWithin } from "./compared-periods";

const due = (today: string) => countedPeriods(today).map(({ id }) => id);

describe("the periods over which services are compared", () => {
  it("are the last year that is over, and has been for a month", () => {
    const years = ["2026-03-31", "2026-04-30", "2026-05-02", "2027-03-31"].map((today) => due(today).at(-1));
    expect(years).toEqual(["2024-25", "2024-25", "2025-26", "2025-26"]);
  });

  it("and the quarters of the year that is not over, but the last, which the year itself makes known", () => {
    expect(due("2026-07-31")).toEqual(["2025-26"]);
    expect(due("2026-08-01")).toEqual(["2026-27 Q1", "2025-26"]);
    expect(due("2026-11-26")).toEqual(["2026-27 Q1", "2026-27 Q2", "2025-26"]);
    expect(due("2027-04-30")).toEqual(["2026-27 Q1", "2026-27 Q2", "2026-27 Q3", "2025-26"]);
    expect(due("2027-05-01")).toEqual(["2026-27"]);
  });

  it("have days, and lie in one another or beside", () => {
    const [q1, q3, year] = ["2026-27 Q1", "2026-27 Q3", "2026-27"].map((id) => comparedPeriod(id));
    expect([q1?.from, q1?.to, q3?.from, q3?.to]).toEqual(["2026-04-01", "2026-06-30", "2026-10-01", "2026-12-31"]);
    if (!q1 || !q3 || !year) throw new Error("There is no such period.");
    expect([isWithin(q1, year), isWithin(year, q1), isWithin(q1, q3), isWithin(q1, q1)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    for (const id of ["2026-28", "2026-27 Q4", "2026", "last year"]) expect(comparedPeriod(id), id).toBeUndefined();
  });
});
