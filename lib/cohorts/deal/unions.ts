/** Figures that count who gave any of several answers to a list: "towards a brother or sister". */

import type { Reader } from "@/lib/cohorts/reader";
import type { Condition, Derived, ManyQuestion, Population } from "@/lib/forms/define";

export interface Union {
  /** The question that is worked out: "child.intake/harmfulTowardsSibling". */
  readonly path: string;
  /** "child.intake/harmfulTowardsSibling=yes" */
  readonly key: string;
  /** The options of the list, by their ids. */
  readonly of: readonly string[];
}

/**
 * @param form the id of the form that asks the list
 * @returns those of which something is printed; none shares an option with another, has a word that stands alone, or has all
 *   the others
 */
export function unionsFrom(question: ManyQuestion, form: string, derived: readonly Derived[], reader: Reader): Union[] {
  const taken = new Set(question.options.flatMap((option) => (option.exclusive ? [option.id] : [])));
  // Who gave any at all are those who answered, who are divided already.
  const all = question.options.length - taken.size;
  const unions: Union[] = [];
  for (const union of unionsOf(question, form, derived)) {
    if (!reader.has(union.path) || union.of.length === all || union.of.some((option) => taken.has(option))) continue;
    for (const option of union.of) taken.add(option);
    unions.push(union);
  }
  return unions;
}

/** The paths of all figures of a population that count who gave any of several answers to a list. */
export function unionPaths({ forms }: Population): ReadonlySet<string> {
  const lists = forms.flatMap((form) =>
    form.sections.flatMap(({ pages }) =>
      pages.flatMap(({ questions }) =>
        questions.flatMap((one) => (one.type === "many" ? unionsOf(one, form.id, form.derived ?? []) : [])),
      ),
    ),
  );
  return new Set(lists.map(({ path }) => path));
}

function unionsOf({ id }: ManyQuestion, form: string, derived: readonly Derived[]): Union[] {
  return derived.flatMap(({ id: figure, from }): Union[] => {
    // Of several options, one after the first is said only of those of whom none before it is.
    const [first] = from.kind === "choice" ? from.of : [];
    const of = first && anyOf(first.when, id);
    const path = `${form}/${figure}`;
    return first && of ? [{ path, key: `${path}=${first.option}`, of }] : [];
  });
}

/** The options of a list of which a condition wants any; undefined where it wants something else. */
function anyOf(when: Condition, list: string): readonly string[] | undefined {
  if ("question" in when) return when.form === undefined && when.question === list ? when.is : undefined;
  if (!("any" in when)) return undefined;
  const parts = when.any.map((part) => anyOf(part, list));
  return parts.includes(undefined) ? undefined : [...new Set(parts.flatMap((part) => part ?? []))];
}
