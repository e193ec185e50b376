/** Made-up cases as a source of records, for tests: walked, projected and coded as the database does it. */
import type { Answers } from "@/lib/forms/answers";
import type { Population } from "@/lib/forms/define";
import { generateCase } from "@/lib/forms/generate/case";
import { seededRandom } from "@/lib/forms/generate/random";
import { project } from "@/lib/forms/project";
import { yearOf } from "@/lib/forms/years";
import { placeGroups } from "@/lib/places";
import type { CountedPerson, RecordSource } from "./source";

export interface MadeSource extends RecordSource {
  readonly all: ReadonlyMap<string, readonly CountedPerson[]>;
}

/** An id for the number of something. */
function idOf(kind: number, number: number): string {
  return `0000000${kind}-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** @param count how many cases, opened over two years from April 2019 */
export function madeSource(population: Population, count: number, seed = 1): MadeSource {
  const random = seededRandom(seed);
  const codes = new Map<string, number>();
  const all = new Map<string, CountedPerson[]>();
  const areas = placeGroups.flatMap(({ authorities }) => authorities.slice(0, 1));
  for (let number = 0; number < count; number++) {
    const month = 3 + (number % 24);
    const openedOn = `${2019 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-15`;
    const made = generateCase(
      { population, openedOn, closedOn: "2021-06-30", today: "2021-12-31", ages: [{ from: 4, to: 60, weight: 1 }] },
      random,
    );
    const answersOf = (other: number): Record<string, Answers[]> => {
      const earlier: Record<string, Answers[]> = {};
      for (const [index, { form, answers }] of made.forms.entries())
        if (index !== other) earlier[form] = [...(earlier[form] ?? []), answers];
      return earlier;
    };
    for (const [index, { form, date, answers }] of made.forms.entries()) {
      const definition = population.forms.find(({ id }) => id === form);
      if (!definition) throw new Error(`${form} is no form of ${population.id}.`);
      const { keys } = project(
        definition,
        answers,
        { earlier: answersOf(index), year: yearOf(date) },
        { dateOfBirth: made.dateOfBirth, openedOn, closedOn: "2021-06-30" },
        date,
      );
      for (const key of keys) if (!codes.has(key)) codes.set(key, codes.size + 1);
      const counted: CountedPerson = {
        caseId: idOf(1, number),
        clientId: idOf(2, number),
        householdId: number % 4 === 0 ? null : idOf(3, Math.floor(number / 3)),
        describedOn: date,
        localAuthorityCode: areas[number % areas.length]?.code ?? null,
        caseNumber: String(number).padStart(16, "0"),
        codes: keys.map((key) => codes.get(key)).join(" "),
      };
      all.set(form, [...(all.get(form) ?? []), counted]);
    }
  }
  async function* pages(form: string) {
    const of = all.get(form) ?? [];
    for (let start = 0; start < of.length; start += 100) yield of.slice(start, start + 100);
  }
  return { all, codes: async () => codes, people: pages, forms: pages };
}
