/** What would tell a quasi-identifier that has been withheld or made coarser, and what becomes of it. */
import type { Anonymised } from "@/disclosure/records/anonymise";
import { type Identifying, openingForm, type RecordDataset } from "./define";
import type { Fate } from "./fates";

type FormFate = Fate & { readonly form: string };

/**
 * Of what tells a quasi-identifier: in other files it is left out, since there nobody can see where that is withheld; in
 * its own it is left out where that is made coarser, and else withheld together with it.
 */
export function keptSilent(fates: readonly FormFate[], dataset: RecordDataset, { levels }: Anonymised): FormFate[] {
  const opens = openingForm(dataset.population).id;
  return fates.map((fate): FormFate => {
    const index = dataset.quasiIdentifiers.findIndex((one) => tells(one, fate.variable.question));
    const told = dataset.quasiIdentifiers[index];
    if (!told || !("question" in told) || fate.fate === "left out") return fate;
    const leave = (why: string): FormFate => ({
      ...fate,
      fate: "left out",
      says: `Left out: it would tell ${told.question}, ${why}.`,
      words: [],
    });
    if (fate.form !== opens) return leave("which stands in another file");
    if ((levels[index] ?? 0) > 0) return leave("which was made coarser");
    return { ...fate, withheldWith: index, says: `${fate.says} Withheld wherever ${told.question} is.` };
  });
}

function tells(one: Identifying, question: string): boolean {
  return "question" in one && one.tells?.includes(question) === true;
}
