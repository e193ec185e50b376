import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/forms/answers";
import { checkDocument, gapsIn } from "@/lib/forms/document";
import { path } from "@/lib/forms/path";
import { farewell, welcome } from "@/lib/forms/testing";
import { yearOf } from "@/lib/forms/years";
import { forms } from "@/questionnaires";
import { generateAnswers, type Likelihoods } from "./answers";
import { seededRandom } from "./random";

const seeds = Array.from({ length: 60 }, (_, seed) => seed);
const days = ["2018-06-01", "2021-12-31", "2024-04-01", "2026-02-28"];

describe("made-up answers", () => {
  it.each([...forms, welcome, farewell].map((form) => [form.id, form] as const))(
    "to %s are what the form would accept, whatever the seed and the year",
    (_id, form) => {
      const before = [...forms, welcome, farewell].filter(
        (other) => other.population === form.population && other.id !== form.id,
      );
      for (const seed of seeds) {
        const day = days[seed % days.length] as string;
        const random = seededRandom(`${form.id} ${seed}`);
        const earlier: Record<string, Answers[]> = {};
        for (const other of before) earlier[other.id] = [generateAnswers(other, { earlier, day }, random)];
        const circumstances = { earlier, year: yearOf(day), today: day };
        const answers = generateAnswers(form, { earlier, day }, random);
        expect(checkDocument(form, answers, circumstances).faults).toEqual([]);
        const walked = path(form, answers, circumstances);
        const gaps = walked.pages.flatMap((page) => gapsIn(page.asked, walked.answers));
        expect(gaps.filter((gap) => gap.required).map((gap) => gap.path)).toEqual([]);
      }
    },
  );

  it("are the same for the same seed and others for another", () => {
    const make = (seed: string) => generateAnswers(welcome, { earlier: {}, day: "2025-01-31" }, seededRandom(seed));
    expect(make("a")).toEqual(make("a"));
    expect(make("a")).not.toEqual(make("b"));
  });

  it("follow their likelihoods", () => {
    const likelihoods: Likelihoods = {
      "test.welcome/housing": { options: { yes: 3, no: 1 }, missing: 0 },
      "test.welcome/housingTypes": { options: { rent: 1 }, missing: 0 },
      "test.welcome/areas": { rows: { health: { yes: 1, no: 0 } }, missing: 0 },
      "test.welcome/contacts": { missing: 1 },
      "test.welcome/length": { typical: 24, missing: 0 },
    };
    const random = seededRandom("likelihoods");
    const made = Array.from({ length: 400 }, () =>
      generateAnswers(welcome, { earlier: {}, day: "2025-01-31" }, random, likelihoods),
    );
    const yes = made.filter(({ housing }) => housing === "yes");
    expect(yes.length).toBeGreaterThan(260);
    expect(yes.length).toBeLessThan(340);
    expect(yes.every(({ housingTypes }) => String(housingTypes) === "rent")).toBe(true);
    expect(made.every(({ areas }) => (areas as Record<string, string>).health === "yes")).toBe(true);
    expect(made.some((answers) => "contacts" in answers)).toBe(false);
    const lengths = made.flatMap(({ length }) => (typeof length === "number" ? [length] : [])).sort((a, b) => a - b);
    const median = lengths[Math.floor(lengths.length / 2)] as number;
    expect(median).toBeGreaterThan(18);
    expect(median).toBeLessThan(32);
  });
});
