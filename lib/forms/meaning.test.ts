import { describe, expect, it } from "vitest";
import type { FormDefinition } from "./define";
import { meaningOf } from "./meaning";
import { welcome } from "./testing";

describe("what of a form decides how it is counted", () => {
  it("is not its wording", () => {
    expect(meaningOf([{ ...welcome, title: "Hello", dateLabel: "Date of hello" }])).toBe(meaningOf([welcome]));
  });

  it("is what it works out, and the ranges of its numbers", () => {
    const changed = (form: Partial<FormDefinition>) => meaningOf([{ ...welcome, ...form }]) !== meaningOf([welcome]);
    expect(changed({ derived: welcome.derived?.slice(1) ?? [] })).toBe(true);
    expect(changed({ sections: welcome.sections.slice(1) })).toBe(true);
    const [age, ...others] = welcome.derived ?? [];
    const bands = [{ id: "under-18", label: "Under 18", to: 16 }];
    expect(age && changed({ derived: [{ ...age, bands }, ...others] })).toBe(true);
  });
});
