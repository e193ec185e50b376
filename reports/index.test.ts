import { describe, expect, it } from "vitest";
import { populations } from "@/questionnaires";
import { reportOf, reports } from "@/reports";

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
});
