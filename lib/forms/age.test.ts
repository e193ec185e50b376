import { describe, expect, it } from "vitest";
import { ageOn, agesInWords, isForAge } from "./age";

describe("a form that is for some ages only", () => {
  const young = { ages: { from: 13, to: 17 } };

  it("may be begun from the first birthday in its range to the day before the first beyond it", () => {
    expect(isForAge(young, "2010-06-15", "2023-06-14")).toBe(false);
    expect(isForAge(young, "2010-06-15", "2023-06-15")).toBe(true);
    expect(isForAge(young, "2010-06-15", "2028-06-14")).toBe(true);
    expect(isForAge(young, "2010-06-15", "2028-06-15")).toBe(false);
  });

  it("is not refused where the date of birth is not known, nor where it is for everybody", () => {
    expect(isForAge(young, null, "2028-06-15")).toBe(true);
    expect(isForAge({}, "2010-06-15", "2012-01-01")).toBe(true);
  });

  it("says for whom it is", () => {
    expect(agesInWords(young)).toBe("aged 13 to 17");
    expect(agesInWords({ ages: { from: 16 } })).toBe("aged 16 or over");
    expect(agesInWords({ ages: { to: 17 } })).toBe("aged 17 or under");
    expect(agesInWords({})).toBeUndefined();
  });
});

describe("an age", () => {
  it("is that of the last birthday, and of 1 March for a leap day in other years", () => {
    expect(ageOn("1990-03-27", "2026-03-26")).toBe(35);
    expect(ageOn("1990-03-27", "2026-03-27")).toBe(36);
    expect(ageOn("2008-02-29", "2026-02-28")).toBe(17);
    expect(ageOn("2008-02-29", "2026-03-01")).toBe(18);
  });
});
