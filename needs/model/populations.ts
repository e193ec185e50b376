/** How many people live in an area, from the bands of age and sex that were entered. */
import type { Population } from "@/needs/model/define";

export interface Lived {
  readonly people: number;
  /** The year of the estimate. */
  readonly year: number;
}

/** Whom a number is of. */
interface Whom {
  readonly sex: string;
  readonly ages: string;
}

/**
 * The people of a sex and age in a year, or else in the latest year before it of which they are known: estimates come out
 * long after their year. Where the very band was not entered, bands that make it up are added: 16-64 and 65+ for 16+,
 * women and men for everyone. Undefined where they are not known.
 */
export function peopleIn(
  populations: readonly Population[],
  area: string,
  year: number,
  whom: Whom,
): Lived | undefined {
  const own = populations.filter((one) => one.area === area && one.year <= year);
  const years = [...new Set(own.map((one) => one.year))].sort((a, b) => b - a);
  for (const of of years) {
    const people = peopleOf(
      own.filter((one) => one.year === of),
      whom,
    );
    if (people !== undefined) return { people, year: of };
  }
  return undefined;
}

function peopleOf(own: readonly Population[], { sex, ages }: Whom): number | undefined {
  const found = inBands(
    own.filter((one) => one.sex === sex),
    ages,
  );
  if (found !== undefined || sex !== "everyone") return found;
  const [women, men] = ["female", "male"].map((one) => peopleOf(own, { sex: one, ages }));
  return women === undefined || men === undefined ? undefined : women + men;
}

/** The band itself, or bands that follow each other from its first age to its last. */
function inBands(own: readonly Population[], ages: string): number | undefined {
  const exact = own.find((one) => one.ages === ages);
  if (exact) return exact.people;
  const [first, last] = spanOf(ages);
  let people = 0;
  let next = first;
  for (;;) {
    const band = own
      .map((one) => ({ one, span: spanOf(one.ages) }))
      .filter(({ span }) => span[0] === next && span[1] <= last)
      .sort((a, b) => b.span[1] - a.span[1])[0];
    if (!band) return undefined;
    people += band.one.people;
    if (band.span[1] === last) return people;
    next = band.span[1] + 1;
  }
}

/** The first and last age of a band: "16+", "0-15", "all ages". */
function spanOf(ages: string): readonly [number, number] {
  if (ages === "all ages") return [0, Number.POSITIVE_INFINITY];
  const [first = "", last] = ages.split("-");
  return ages.endsWith("+")
    ? [Number(ages.slice(0, -1)), Number.POSITIVE_INFINITY]
    : [Number(first), Number(last ?? first)];
}
