import { describe, expect, it } from "vitest";
import { farewell, welcome } from "@/lib/forms/testing";
import { refuseDate } from "./form-date";

const population = {
  id: "test",
  title: "Tests",
  person: { one: "guest", many: "guests" },
  forms: [welcome, farewell],
};
const around = {
  today: "2025-01-31",
  population,
  dateOfBirth: "2010-06-15",
  openedOn: "2024-05-01",
  others: [],
};

describe("the date of a form", () => {
  it.each([
    ["a day to come", "2025-02-01", /today or in the past/],
    ["a day before the client was born", "2009-06-15", /before the guest was born, on 15 June 2010/],
    ["a day before the case was opened", "2024-04-30", /on or after 1 May 2024, when the case was opened/],
  ])("cannot be %s", (_name, day, sentence) => {
    expect(refuseDate(welcome, day, around)).toMatch(sentence);
  });

  it("cannot close a case before the form that opened it", () => {
    const others = [{ form: "test.welcome", date: "2024-06-10" }];
    expect(refuseDate(farewell, "2024-06-09", { ...around, others })).toBe(
      "Date of farewell must be on or after 10 June 2024, the date of welcome.",
    );
    expect(refuseDate(farewell, "2024-06-10", { ...around, others })).toBeUndefined();
  });

  it("cannot open a case after the form that closed it", () => {
    const others = [{ form: "test.farewell", date: "2024-06-10" }];
    expect(refuseDate(welcome, "2024-06-11", { ...around, others })).toMatch(/on or before 10 June 2024/);
  });

  it("cannot be a day on which the client was not of an age for that form", () => {
    const young = { ...welcome, ages: { from: 13, to: 14 } };
    expect(refuseDate(young, "2024-06-14", around)).toBeUndefined();
    expect(refuseDate(young, "2025-01-31", { ...around, dateOfBirth: "2010-01-15" })).toMatch(
      /is for guests aged 13 to 14\. This guest was 15 on that day/,
    );
    expect(refuseDate(young, "2025-01-31", { ...around, dateOfBirth: null })).toBeUndefined();
  });

  it("may be the day of opening, of birth unknown, or today", () => {
    expect(refuseDate(welcome, "2024-05-01", { ...around, dateOfBirth: null })).toBeUndefined();
    expect(refuseDate(welcome, "2025-01-31", around)).toBeUndefined();
  });
});
