import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/forms/answers";
import { checkDocument } from "@/lib/forms/document";
import { readEntry } from "@/lib/forms/entry";
import { fieldName, itemMark, readFields } from "@/lib/forms/fields";
import { criminalJustice } from "@/questionnaires/adult/criminal-justice";
import { reports } from "@/questionnaires/adult/criminal-justice/reports";

const numbers = Array.from({ length: 20 }, (_, index) => index);
const circumstances = { earlier: {}, year: "2024-25", today: "2025-01-31" } as const;

describe("twenty police reports of twenty incidents each", () => {
  const page = reports.pages.find(({ id }) => id === "reports");

  it("are read from the fields of one page, as a browser sends them", () => {
    const sent = numbers.flatMap((report) => [
      [fieldName(["reports", report, itemMark]), "1"] as const,
      ...numbers.flatMap((incident) => [
        [fieldName(["reports", report, "incidents", incident, itemMark]), "1"] as const,
        [fieldName(["reports", report, "incidents", incident, "offence"]), "stalking"] as const,
      ]),
    ]);
    const read = readEntry(page?.questions ?? [], readFields(sent), {
      ...circumstances,
      others: { reportsMade: "yes" },
    });
    expect(read.problems).toEqual([]);
    const held = read.answers.reports as readonly Answers[];
    expect(held).toHaveLength(20);
    expect(held.every(({ incidents }) => (incidents as readonly Answers[]).length === 20)).toBe(true);
  });

  it("stand in one form", () => {
    const incidents = numbers.map(() => ({ offence: "stalking", consequence: "nfa" }));
    const document = { reportsMade: "yes", reports: numbers.map(() => ({ incidents })) };
    expect(checkDocument(criminalJustice, document, circumstances).faults).toEqual([]);
  });
});
