/** The figures of a published report outside its tables, beside those in the sentences of the report that is counted. */
import type { Statement } from "@/lib/reports/document";

/** A printed figure, and where the report says it today. The report's own wording is of today, so figures are compared. */
export interface PrintedStatement {
  readonly section: string;
  /** Where the words are said in several. */
  readonly subsection?: string;
  /** Words of the sentence that no other of its section has. */
  readonly words: string;
  readonly printed: number;
  /** Which number of the sentence it is, counted from 0; the first where it is left out. */
  readonly place?: number;
  /** Why the report says something else. */
  readonly reason?: string;
}

export interface StatementDifference extends PrintedStatement {
  /** Null where the report has no such sentence, or several. */
  readonly computed: number | null;
}

/** Every printed figure that the sentences of the report do not say. */
export function statementDifferences(
  printed: readonly PrintedStatement[],
  statements: readonly Pick<Statement, "section" | "subsection" | "text">[],
): StatementDifference[] {
  return printed.flatMap((one): StatementDifference[] => {
    const found = statements.filter(
      ({ section, subsection, text }) =>
        section === one.section &&
        (one.subsection === undefined || subsection === one.subsection) &&
        text.includes(one.words),
    );
    // A sentence with several figures stands there once for each.
    const [sentence, ...more] = new Set(found.map(({ text }) => text));
    const computed = sentence && more.length === 0 ? (numbersOf(sentence)[one.place ?? 0] ?? null) : null;
    return computed === one.printed ? [] : [{ ...one, computed }];
  });
}

/** The numbers of a sentence in their order: "3,074 cases in 21 services" has 3074 and 21. */
function numbersOf(text: string): number[] {
  return [...text.matchAll(/\d[\d,]*(\.\d+)?/g)].map(([number]) => Number(number.replaceAll(",", "")));
}
