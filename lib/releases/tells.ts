/** What would tell a quasi-identifier that has been withheld or made coarser, and what becomes of it. */
import type { Anonymised } from "@/disclosure/records/anonymise";
import { yearOf } from "@/lib/forms/years";
import type { Identifying, RecordDataset } from "./define";
import type { Fate } from "./fates";
import { dependenciesOf, followingFrom, placeOfQuestion } from "./follows";
import { quarterLevels } from "./identify";
import { openingForm } from "./opening-form";
import type { Variable } from "./variables";

type FormFate = Fate & { readonly form: string };

/**
 * Of what tells a quasi-identifier: in other files it is left out, since there nobody can see where that is withheld; in
 * its own it is left out where that is made coarser, and else withheld together with it.
 *
 * @param scope first and last day of the period, YYYY-MM-DD
 */
export function keptSilent(
  fates: readonly FormFate[],
  dataset: RecordDataset,
  scope: { from: string; to: string },
  { levels }: Pick<Anonymised, "levels">,
): FormFate[] {
  const opens = openingForm(dataset.population).id;
  const toldBy = telling(dataset, scope);
  return fates.map((fate): FormFate => {
    const told = toldBy(fate.variable);
    const [first, ...others] = told;
    if (!first || fate.fate === "left out") return fate;
    const names = told.map(({ name }) => name).join(" and ");
    const leave = (why: string): FormFate => ({
      ...fate,
      fate: "left out",
      says: `Left out: it would tell ${names}, ${why}.`,
      words: [],
    });
    if (fate.form !== opens) return leave("which stands in another file");
    if (told.some(({ index, finest }) => (levels[index] ?? 0) > finest)) return leave("which was made coarser");
    // It could be withheld with one of them and tell the other.
    if (others.length > 0) return leave("of which either may be withheld");
    return { ...fate, withheldWith: first.index, says: `${fate.says} Withheld wherever ${first.name} is.` };
  });
}

export interface Told {
  readonly name: string;
  /** The place of the quasi-identifier among those of the dataset. */
  readonly index: number;
  /** The coarsest level at which the quasi-identifier still says as much as the answer does. */
  readonly finest: number;
}

/** Finds for a variable the quasi-identifiers that its answers tell. */
export function telling(
  dataset: RecordDataset,
  scope: { from: string; to: string },
): (variable: Variable) => readonly Told[] {
  const { population, quasiIdentifiers } = dataset;
  const opens = openingForm(population).id;
  const dependencies = dependenciesOf(population.forms);
  const following = quasiIdentifiers.map((one) => followingOf(one, opens, dependencies));
  return (variable) =>
    quasiIdentifiers.flatMap((one, index): Told[] => {
      const name = "question" in one ? one.question : one.from;
      if ("question" in one) {
        const places = [variable.question, variable.name].map((id) => placeOfQuestion(variable.form.id, id));
        const named = one.tells?.some((id) => id === variable.question || id === variable.name) === true;
        return named || places.some((place) => following[index]?.has(place)) ? [{ name, index, finest: 0 }] : [];
      }
      // Whether a question was asked yet shows the year of the form; in later forms, their own.
      return one.from === "quarter" && variable.form.id === opens && beginsOrEndsWithin(variable, scope)
        ? [{ name, index, finest: quarterLevels.years }]
        : [];
    });
}

function followingOf(
  one: Identifying,
  opens: string,
  dependencies: ReturnType<typeof dependenciesOf>,
): ReadonlySet<string> {
  if (!("question" in one)) return new Set();
  const named = (one.tells ?? []).flatMap((id) => [...dependencies.keys()].filter((place) => place.endsWith(`/${id}`)));
  return new Set(
    [placeOfQuestion(opens, one.question), ...named].flatMap((place) => [...followingFrom(place, dependencies)]),
  );
}

function beginsOrEndsWithin({ since, until }: Variable, { from, to }: { from: string; to: string }): boolean {
  const [first, last] = [yearOf(from), yearOf(to)];
  return (
    (since !== undefined && first < since && since <= last) || (until !== undefined && first <= until && until < last)
  );
}
