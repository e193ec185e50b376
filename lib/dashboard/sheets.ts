/** Tallies as plain lists of numbers, so that they can be handed to a process of its own. */
import type { Cohort } from "@/lib/reports/cohort";
import type { Tally } from "@/lib/reports/tally";

type Asked = readonly [kind: "forms" | "cases" | "count" | "numbers", key: string, cohort: Cohort];
type Answer = number | ReturnType<Tally["numbers"]>;

/** What tallies are asked, and what one of them answers, in the same order. */
export type Questions = readonly Asked[];
export type Sheet = readonly Answer[];

/**
 * All that some work asks of a tally.
 *
 * @param tallies different enough that the work asks everything of one or another
 */
export function questionsOf(tallies: readonly Tally[], work: (tally: Tally) => void): Questions {
  const asked = new Map<string, Asked>();
  const note = (...one: Asked) => asked.set(one.join(" "), one);
  for (const tally of tallies)
    work({
      forms(form, cohort) {
        note("forms", form, cohort);
        return tally.forms(form, cohort);
      },
      cases(form, cohort) {
        note("cases", form, cohort);
        return tally.cases(form, cohort);
      },
      count(key, cohort) {
        note("count", key, cohort);
        return tally.count(key, cohort);
      },
      numbers(key, cohort) {
        note("numbers", key, cohort);
        return tally.numbers(key, cohort);
      },
    });
  return [...asked.values()];
}

/** A tally's answers. A sheet holds no more than was asked. */
export function sheetOf(tally: Tally, questions: Questions): Sheet {
  return questions.map(([kind, key, cohort]) => tally[kind](key, cohort));
}

/** A tally that answers from a sheet. @throws Error, from the tally, where something else is asked */
export function tallyFrom(sheet: Sheet, questions: Questions): Tally {
  const answers = new Map(questions.map((asked, place) => [asked.join(" "), sheet[place]]));
  const answer = (...asked: Asked): Answer => {
    const found = answers.get(asked.join(" "));
    if (found === undefined) throw new Error(`The sheet does not say ${asked.join(" ")}.`);
    return found;
  };
  const number = (...asked: Asked) => answer(...asked) as number;
  return {
    forms: (form, cohort) => number("forms", form, cohort),
    cases: (form, cohort) => number("cases", form, cohort),
    count: (key, cohort) => number("count", key, cohort),
    numbers: (key, cohort) => answer("numbers", key, cohort) as ReturnType<Tally["numbers"]>,
  };
}
