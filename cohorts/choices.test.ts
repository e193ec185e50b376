/** Whatever is excused is excused by the print itself: the reasons of the choices, worked out in figures. */
import { describe, expect, it } from "vitest";
import { contradicts } from "@/lib/cohorts/contradictions";
import { publishedCohorts } from ".";

describe.each(publishedCohorts.map((cohort) => [cohort.figures.report, cohort] as const))(
  "the choices of %s",
  (_, { choices, statements, figures }) => {
    const against = [...choices, ...statements].flatMap((one) =>
      one.against === undefined || one.against === "not asked" ? [] : [{ ...one, against: one.against }],
    );

    it.each(against.map(({ reason, against: all }) => [reason, all] as const))(
      "are of figures that contradict each other: %s",
      (__, all) => {
        expect(all.length).toBeGreaterThan(0);
        expect(all.filter((one) => !contradicts(one, figures))).toEqual([]);
      },
    );

    it("give each exception of a statement its reason in figures", () => {
      expect(statements.filter((one) => (one.reason === undefined) !== (one.against === undefined))).toEqual([]);
    });
  },
);
