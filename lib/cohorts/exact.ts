/**
 * Divides people among the answers of a list as well as can be done: a programme in whole numbers, solved by HiGHS. Of a
 * list, those who answer hold one answer at least, so that all its answers have to be settled together; small steps, as
 * in `allocate`, end where any one of them takes some figure further away.
 */
import loadHighs, { type Highs, type HighsOptions, type Model } from "highs";
import type { Group, Part, Wanted } from "./allocate";

/** The answers to a list, by their numbers. */
export interface ListAnswers {
  /** Nothing at all, each word that stands alone, and one or more of the others: everybody is in one of these. */
  readonly apart: readonly number[];
  /** Those of `apart` who hold one or more. */
  readonly some: number;
  /** What those hold. */
  readonly together: readonly number[];
  /** Who holds any of several of `together`. None of those is in two of them. */
  readonly unions: readonly { readonly answer: number; readonly of: readonly number[] }[];
}

export interface Programmes {
  /**
   * @param likely of each group, how many give each answer if nothing else is at stake
   * @returns by group, how many give each answer: figures are missed, by their weights, as little as possible
   */
  divide(
    groups: readonly Group[],
    list: ListAnswers,
    wanted: readonly Wanted[],
    likely: (group: number) => readonly number[],
  ): number[][];
}

/** Loads the solver. */
export async function loadProgrammes(): Promise<Programmes> {
  const highs = await loadHighs();
  return { divide: (...list) => divide(highs, ...list) };
}

/** A share is missed that comes within this of the next figure, so that no rounding in the solver decides what is printed. */
const margin = 1e-4;
/** How far from the best a division may be, in weighted people; and how much less likely than the likeliest, of its own kind. */
const gap = { missed: 1e-4, likely: 0.05 } as const;
/** How many branches are looked at before the best division so far is taken. */
const branches = { missed: 3_000, likely: 200 } as const;

function divide(
  highs: Highs,
  groups: readonly Group[],
  { apart, some, together, unions }: ListAnswers,
  wanted: readonly Wanted[],
  likely: (group: number) => readonly number[],
): number[][] {
  if (groups.length === 0) return [];
  return highs.withModel((model) => {
    model.options.set({ output_flag: false });
    const programme = new Programme(highs, model);
    const people = groups.map(({ size }) => [...apart, ...together, ...unions].map(() => programme.whole(size)));
    const at = (group: number, answer: number) => people[group]?.[answer] ?? 0;
    groups.forEach(({ size }, group) => {
      programme.row(size, size, new Map(apart.map((answer) => [at(group, answer), 1])));
      const places = (answers: readonly number[]) => answers.map((answer) => at(group, answer));
      /** Each of several is held by some of these people, and each of these people holds one of them at least. */
      const cover = (held: readonly number[], holding: number) => {
        for (const place of held) programme.row(-highs.infinity, 0, sumOf([place, 1], [holding, -1]));
        programme.row(0, highs.infinity, sumOf(...held.map((place) => [place, 1] as const), [holding, -1]));
      };
      for (const { answer, of } of unions) cover(places(of), at(group, answer));
      const others = together.filter((answer) => !unions.some(({ of }) => of.includes(answer)));
      cover(places([...others, ...unions.map(({ answer }) => answer)]), at(group, some));
    });
    const addParts = (sum: Sum, parts: readonly Part[], times: number) => {
      for (const { column, answer, factor } of parts)
        groups.forEach(({ columns }, group) => {
          const place = at(group, answer);
          if (columns.includes(column)) sum.set(place, (sum.get(place) ?? 0) + factor * times);
        });
    };
    /** The weight of what is missed, by its place. */
    const missed: Sum = new Map();
    const miss = (weight: number): number => {
      const place = programme.some();
      missed.set(place, weight);
      return place;
    };
    for (const { count, countFixed, base, baseFixed, isShare, printed, within, weight } of wanted) {
      const [low, high] = isShare ? [(printed - within) / 100, (printed + within) / 100] : [0, 0];
      const [less, more]: [Sum, Sum] = [new Map(), new Map()];
      addParts(less, count, 1);
      addParts(less, base, -low);
      less.set(miss(weight), 1);
      programme.row((isShare ? low * baseFixed : printed) - countFixed, highs.infinity, less);
      addParts(more, count, 1);
      addParts(more, base, -high);
      more.set(miss(weight), -1);
      programme.row(-highs.infinity, (isShare ? high * baseFixed - margin : printed) - countFixed, more);
    }
    /** How far each number is from the likely one. */
    const unlikely: Sum = new Map();
    groups.forEach((_, group) => {
      for (const [answer, aim] of likely(group).entries()) {
        const [above, below] = [programme.some(), programme.some()];
        programme.row(aim, aim, sumOf([at(group, answer), 1], [above, -1], [below, 1]));
        unlikely.set(above, 1).set(below, 1);
      }
    });
    const least = programme.least(missed, { mip_abs_gap: gap.missed, mip_rel_gap: 0, mip_max_nodes: branches.missed });
    // Of all divisions as good as this one, the likeliest.
    programme.row(-highs.infinity, least + gap.missed, missed);
    programme.least(unlikely, { mip_abs_gap: 0, mip_rel_gap: gap.likely, mip_max_nodes: branches.likely });
    return people.map((places) => places.map((place) => programme.value(place)));
  });
}

/** Numbers by their places, each with a factor. */
type Sum = Map<number, number>;

function sumOf(...terms: readonly (readonly [place: number, factor: number])[]): Sum {
  return new Map(terms);
}

/** A programme that is being written: its numbers are none below 0. */
class Programme {
  private places = 0;
  private values: Float64Array = new Float64Array();
  private cost: Sum = new Map();

  constructor(
    private readonly highs: Highs,
    private readonly model: Model,
  ) {}

  /** A number of people. */
  whole(most: number): number {
    const place = this.add(most);
    this.model.changeColIntegrality(place, this.highs.constants.variableType.integer);
    return place;
  }

  /** Any number. */
  some(): number {
    return this.add(this.highs.infinity);
  }

  private add(most: number): number {
    this.model.addVar(0, most);
    this.places += 1;
    return this.places - 1;
  }

  row(low: number, high: number, sum: Sum): void {
    this.model.addRow(low, high, { indices: [...sum.keys()], values: [...sum.values()] });
  }

  /**
   * Makes a sum as small as can be, and says how small that is.
   *
   * @throws Error where nothing was found; there is always something, since any figure may be missed
   */
  least(sum: Sum, options: HighsOptions): number {
    for (const place of this.cost.keys()) this.model.changeColCost(place, 0);
    for (const [place, factor] of sum) this.model.changeColCost(place, factor);
    this.cost = sum;
    this.model.options.set(options);
    this.model.run();
    this.values = this.model.getSolution().colValue;
    if (this.values.length !== this.places) throw new Error("HiGHS found no way to divide people among answers.");
    return [...sum].reduce((all, [place, factor]) => all + factor * (this.values[place] ?? 0), 0);
  }

  value(place: number): number {
    return Math.round(this.values[place] ?? 0);
  }
}
