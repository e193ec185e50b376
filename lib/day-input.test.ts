import { describe, expect, it } from "vitest";
import { z } from "zod";
import { dayInput, withDays } from "@/lib/day-input";

const born = dayInput({
  missing: "Enter a date",
  future: "Not yet born",
  from: { day: "1950-01-01", message: "Too old" },
});
const schema = withDays(["born"], z.object({ born, other: z.string() }));

function read(day: string, month: string, year: string) {
  const result = schema.safeParse({ "born-day": day, "born-month": month, "born-year": year, other: "x" });
  return result.success ? result.data.born : result.error.issues.map(({ path, message }) => `${path}: ${message}`)[0];
}

describe("a day in three fields", () => {
  it("is kept as one day", () => {
    expect(read("3", "6", "2012")).toBe("2012-06-03");
  });

  it("is refused with a sentence at its own field", () => {
    expect(read("", "", "")).toBe("born: Enter a date");
    expect(read("31", "2", "2012")).toMatch(/^born: This is not a date/);
    expect(read("3", "", "2012")).toMatch(/^born: Enter a day, a month and a year/);
    expect(read("3", "6", "2999")).toBe("born: Not yet born");
    expect(read("3", "6", "1949")).toBe("born: Too old");
  });

  it("may be left out where nothing is said about that", () => {
    expect(withDays(["on"], z.object({ on: dayInput({}) })).parse({})).toEqual({ on: null });
  });
});
