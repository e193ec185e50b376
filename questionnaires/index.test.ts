import { describe, expect, it } from "vitest";
import type { Question, Year } from "@/lib/forms/define";
import { isOffered } from "@/lib/forms/years";
import { formById, forms, populationById, populationOf, populations } from "@/questionnaires";

const questionsOf = (questions: readonly Question[]): readonly Question[] =>
  questions.flatMap((question) => [question, ...(question.type === "group" ? questionsOf(question.questions) : [])]);

const everyQuestion = forms.flatMap((form) =>
  questionsOf(form.sections.flatMap((section) => section.pages.flatMap((page) => page.questions))).map((question) => ({
    name: `${form.id} ${question.id}`,
    question,
  })),
);

describe("the questionnaires", () => {
  it("are found by their ids, which begin with their client group", () => {
    for (const form of forms) {
      expect(formById(form.id)).toBe(form);
      expect(form.id.startsWith(`${form.population}.`)).toBe(true);
      expect(populationOf(form)).toBe(populationById(form.population));
    }
    expect(new Set(forms.map((form) => form.id)).size).toBe(forms.length);
    expect(formById("child.unknown")).toBeUndefined();
  });

  it("give each client group one form that opens a case and one that closes it", () => {
    for (const { forms: own } of populations) {
      expect(own.filter((form) => form.role === "opens")).toHaveLength(1);
      expect(own.filter((form) => form.role === "closes")).toHaveLength(1);
    }
  });

  it("say of every question whether its answer may be released, and never release free text or exact days", () => {
    const unsaid = everyQuestion.filter(({ question }) => question.release === undefined && question.type !== "group");
    expect(unsaid.map(({ name }) => name)).toEqual([]);
    const words = everyQuestion.filter(
      ({ question }) =>
        (question.type === "text" && question.release !== "never") ||
        (question.type === "date" && question.release === "safe"),
    );
    expect(words.map(({ name }) => name)).toEqual([]);
  });

  it("let None, Don't know and Not disclosed stand only alone where several answers can be chosen", () => {
    const together = everyQuestion.flatMap(({ name, question }) =>
      question.type === "many"
        ? question.options
            .filter((option) => ["none", "dontKnow", "notDisclosed"].includes(option.id) && !option.exclusive)
            .map((option) => `${name} ${option.id}`)
        : [],
    );
    expect(together).toEqual([]);
  });

  it("take at least 20 of whatever can be several: police reports, incidents, children, perpetrators, victims", () => {
    const groups = everyQuestion.flatMap(({ name, question }) =>
      question.type === "group" ? [{ name, question }] : [],
    );
    expect(groups.length).toBeGreaterThan(4);
    expect(groups.filter(({ question }) => question.max < 20).map(({ name }) => name)).toEqual([]);
  });

  it("leave no month, year or count between two bands", () => {
    const bands = [
      ...everyQuestion.map(({ name, question }) => ({ name, bands: "bands" in question ? question.bands : undefined })),
      ...forms.flatMap((form) => (form.derived ?? []).map(({ id, bands }) => ({ name: `${form.id} ${id}`, bands }))),
    ];
    for (const { name, bands: list = [] } of bands) {
      // A setting of another year has bands of its own.
      const years = new Set<Year>(["2018-19", "2024-25", ...list.flatMap(({ since }) => since ?? [])]);
      for (const year of years) {
        const offered = list.filter((band) => isOffered(band, year));
        for (const [index, band] of offered.slice(1).entries())
          expect(band.from, `${name} ${band.label} ${year}`).toBe((offered[index]?.to ?? Number.NaN) + 1);
      }
    }
  });
});
