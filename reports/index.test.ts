import { describe, expect, it } from "vitest";
import { populations } from "@/questionnaires";
import { reportOf, reports } from "@/reports";
import { reportFromForms } from "./from-forms";

describe("the reports", () => {
  it("are one for each client group, with a dashboard of pages that no two share", () => {
    expect(reports.map(({ population }) => population)).toEqual(populations.map(({ id }) => id));
    for (const { id, overview, themes } of reports) {
      expect(reportOf("giants")).toBeUndefined();
      expect(overview.length, id).toBeGreaterThan(0);
      expect(new Set(themes.map((theme) => theme.id)).size, id).toBe(themes.length);
      expect(
        themes.map((theme) => theme.id),
        id,
      ).not.toContain("completeness");
    }
  });

  it.each(populations.map((population) => [population.id, population] as const))(
    "can be made from the forms alone: %s",
    (_id, population) => {
      const report = reportFromForms(population);
      expect(report.themes.map(({ title }) => title)).toEqual(population.forms.map(({ title }) => title));
      const counted = population.forms.flatMap((form) =>
        form.sections.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions)),
      );
      const withOptions = counted.filter(({ type }) => type === "one" || type === "many" || type === "matrix");
      expect(report.tables.length).toBeGreaterThanOrEqual(withOptions.length);
    },
  );
});
