/** The figures of a published report outside its tables, beside those in the sentences of the report that is counted. */
import type { Statement } from "@/lib/reports/document";
import type { Contradiction } from "./contradictions";

/** A printed figure, and where the report says it today. The report's own wording is of today, so figures are compared. */
export interface PrintedStatement {
  readonly section: string;
  /** Where the words are said in several; null where it stands under none. */
  readonly subsection?: string | null;
  /** Words of the sentence that no other of its section has; or several, which no other has all of. */
  readonly words: string | readonly string[];
  readonly printed: number;
  /** Which number of the sentence it is, counted from 0; the first where it is left out. */
  readonly place?: number;
  /** Why the report says something else. */
  readonly reason?: string;
  /** The same in figures: what the print says against it. */
  readonly against?: readonly Contradiction[];
}

export interface StatementDifference extends PrintedStatement {
  /** Null where the report has no such sentence, or several. */
  readonly computed: number | null;
}

/** Every printed figure that the sentences of the report do not say. */
export function statementDifferences(
  printed: readonly PrintedStatement[],
  statements: readonly Pick<Statement, "section" | "subsection" | "text" | "value">[],
): StatementDifference[] {
  return printed.flatMap((one): StatementDifference[] => {
    const found = statements.filter(
      ({ section, subsection, text }) =>
        section === one.section &&
        (one.subsection === undefined || subsection === one.subsection) &&
        has(text, one.words),
    );
    // A sentence with several figures stands there once for each.
    const single = new Set(found.map(({ text }) => text)).size === 1 ? found[0] : undefined;
    const computed = single ? (numbersOf(single)[one.place ?? 0] ?? null) : null;
    return computed === one.printed ? [] : [{ ...one, computed }];
  });
}

/** Whether a sentence has some words, or several. */
export function has(text: string, words: PrintedStatement["words"]): boolean {
  return [words].flat().every((one) => text.includes(one));
}

/** The numbers of a sentence in their order: "3,074 cases in 21 services" has 3074 and 21. Of a list, how many it lists. */
function numbersOf({ text, value }: Pick<Statement, "text" | "value">): number[] {
  const numbers = [...text.matchAll(/\d[\d,]*(\.\d+)?/g)].map(([number]) => Number(number.replaceAll(",", "")));
  return numbers.length === 0 && typeof value === "number" ? [value] : numbers;
}
