/** The published figures that a cohort does not reproduce, each with its reason. */
import { type Difference, differences, printedFrom } from "./compare";
import type { CellPlace, FigureTable } from "./figures";
import type { Plan } from "./plan/planned";
import type { PublishedCohort } from "./solve";
import { talliesOf } from "./tally";
import { type Choice, isAbout } from "./targets";

export interface CohortException extends CellPlace {
  readonly printed: number | string;
  readonly computed: number | string | null;
  readonly reason: string;
}

/** Every figure that differs. One without a reason says so: it is a fault of the cohort, and no exception. */
export function exceptionsOf(cohort: PublishedCohort, { forms }: Plan): CohortException[] {
  return exceptionsIn(cohort, printedFrom(cohort.report, cohort.figures, talliesOf(forms)));
}

/** The same of a report that was counted already. */
export function exceptionsIn(cohort: PublishedCohort, printed: readonly FigureTable[]): CohortException[] {
  return differences(cohort.figures, printed).map(({ table, row, group, year, measure, printed: was, computed }) => ({
    table,
    row,
    group,
    year,
    measure,
    printed: was,
    computed,
    reason: reasonFor(cohort.choices, { table, row, group, year, measure }) ?? notExplained,
  }));
}

export const notExplained = "Not explained: the cohort should meet this figure.";

function reasonFor(choices: readonly Choice[], place: CellPlace): string | undefined {
  return choices.find((choice) => isAbout(choice, place))?.reason;
}

/**
 * Choices that explain no difference, and so should not be there. Those of bases explain none of their own, nor do those
 * that say for what number a rounded percentage stands.
 */
export function idleChoices({ choices }: PublishedCohort, found: readonly Difference[]): Choice[] {
  const saysNumber = ({ measure, take }: Choice) => measure === "percent" && typeof take === "number";
  return choices.filter(
    (choice) => choice.row !== "" && !saysNumber(choice) && !found.some((one) => isAbout(choice, one)),
  );
}
