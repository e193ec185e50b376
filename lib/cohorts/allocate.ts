/**
 * Divides groups of people among answers so that printed figures come out: how many of each group answer how. A group is
 * those who count in the same columns. The counts are found by small steps, each of which brings some figure nearer and
 * takes no other further away by more.
 */
import type { Random } from "@/lib/forms/generate/random";

export interface Group {
  readonly size: number;
  /** Numbers of the columns in which these people count. */
  readonly columns: readonly number[];
}

/** One figure over the answers: those given here, and what is fixed already. */
export interface Wanted {
  readonly count: readonly Part[];
  readonly countFixed: number;
  /** Of a percentage: what it is a share of. */
  readonly base: readonly Part[];
  readonly baseFixed: number;
  readonly isShare: boolean;
  readonly printed: number;
  readonly within: number;
  readonly weight: number;
}

export interface Part {
  readonly column: number;
  readonly answer: number;
  readonly factor: number;
}

/**
 * @param shares of each group, how likely each answer is beside the others, to begin with
 * @returns by group, how many give each answer
 */
export function allocate(
  groups: readonly Group[],
  answers: number,
  wanted: readonly Wanted[],
  shares: (group: number) => readonly number[],
  random: Random,
): number[][] {
  const counts = groups.map((group, index) => apportion(group.size, shares(index)));
  if (wanted.length === 0 || answers < 2) return counts;
  const board = new Board(groups, counts, wanted, answers);
  let best = counts.map((row) => [...row]);
  let least = board.error;
  for (let step = 0, since = 0; step < 6_000 && since < 600 && board.error > 1e-9; step += 1) {
    board.improve(random);
    if (board.error < least - 1e-9) {
      least = board.error;
      best = counts.map((row) => [...row]);
      since = 0;
    } else since += 1;
  }
  return best;
}

/** Whole numbers in given proportions, adding up to a total. */
export function apportion(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((all, share) => all + Math.max(0, share), 0);
  const exact = shares.map((share) => (sum > 0 ? (Math.max(0, share) / sum) * total : total / shares.length));
  const whole = exact.map(Math.floor);
  let left = total - whole.reduce((all, one) => all + one, 0);
  const order = exact.map((value, index) => [value - Math.floor(value), index] as const).sort((a, b) => b[0] - a[0]);
  for (const [, index] of order) {
    if (left <= 0) break;
    whole[index] = (whole[index] ?? 0) + 1;
    left -= 1;
  }
  return whole;
}

class Board {
  error = 0;
  private readonly count: number[];
  private readonly base: number[];
  private readonly errors: number[];
  /** By column and answer: the figures in which it counts, with its factors in count and base. */
  private readonly touched: [figure: number, count: number, base: number][][];

  constructor(
    private readonly groups: readonly Group[],
    private readonly counts: number[][],
    private readonly wanted: readonly Wanted[],
    private readonly answers: number,
  ) {
    const columns = 1 + Math.max(0, ...groups.flatMap((group) => group.columns));
    this.touched = Array.from({ length: columns * answers }, () => []);
    this.count = wanted.map(({ countFixed }) => countFixed);
    this.base = wanted.map(({ baseFixed }) => baseFixed);
    wanted.forEach((figure, index) => {
      for (const { column, answer, factor } of figure.count) this.touch(column, answer, index, factor, 0);
      for (const { column, answer, factor } of figure.base) this.touch(column, answer, index, 0, factor);
    });
    this.errors = wanted.map(() => 0);
    groups.forEach((_, group) => {
      for (let answer = 0; answer < answers; answer += 1) this.add(group, answer, counts[group]?.[answer] ?? 0);
    });
    wanted.forEach((_, figure) => {
      this.errors[figure] = this.errorOf(figure);
      this.error += this.errors[figure] ?? 0;
    });
  }

  private touch(column: number, answer: number, figure: number, count: number, base: number): void {
    this.touched[column * this.answers + answer]?.push([figure, count, base]);
  }

  private add(group: number, answer: number, times: number): void {
    for (const column of this.groups[group]?.columns ?? []) {
      for (const [figure, count, base] of this.touched[column * this.answers + answer] ?? []) {
        this.count[figure] = (this.count[figure] ?? 0) + count * times;
        this.base[figure] = (this.base[figure] ?? 0) + base * times;
      }
    }
  }

  private errorOf(figure: number): number {
    const { isShare, printed, within, weight } = this.wanted[figure] as Wanted;
    return weight * distance(this.count[figure] ?? 0, isShare ? (this.base[figure] ?? 0) : undefined, printed, within);
  }

  /** Takes one step: of the ways to bring a missed figure nearer, the one that is best for all of them. */
  improve(random: Random): void {
    const missed: number[] = [];
    for (const [figure, error] of this.errors.entries()) if (error > 1e-9) missed.push(figure);
    if (missed.length === 0) return;
    const figure = random.pick(missed);
    const { isShare, printed, count: parts } = this.wanted[figure] as Wanted;
    const now = this.count[figure] ?? 0;
    const aim = isShare ? (printed * (this.base[figure] ?? 0)) / 100 : printed;
    let best: [group: number, from: number, to: number] | undefined;
    let least = Number.POSITIVE_INFINITY;
    let ties = 0;
    const consider = (group: number, from: number, to: number) => {
      if (from === to || (this.counts[group]?.[from] ?? 0) === 0) return;
      const change = this.changeOf(group, from, to);
      if (change > least + 1e-9) return;
      ties = change < least - 1e-9 ? 1 : ties + 1;
      least = Math.min(least, change);
      if (ties === 1 || random.next() * ties < 1) best = [group, from, to];
    };
    for (const { column, answer, factor } of parts) {
      const more = now < aim === factor > 0;
      this.groups.forEach((group, index) => {
        if (!group.columns.includes(column)) return;
        for (let other = 0; other < this.answers; other += 1)
          more ? consider(index, other, answer) : consider(index, answer, other);
      });
    }
    if (!best) return;
    if (least <= 1e-9) this.move(...best);
    else this.exchange(best, least);
  }

  /** A step with the step back in another group: figures over both stay, and those over one of them change. */
  private exchange([group, from, to]: [number, number, number], change: number): void {
    this.move(group, from, to);
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    this.groups.forEach((_, other) => {
      if (other === group || (this.counts[other]?.[to] ?? 0) === 0) return;
      const back = this.changeOf(other, to, from);
      if (back < least) [best, least] = [other, back];
    });
    if (best >= 0 && change + least < 1e-9) this.move(best, to, from);
    else this.move(group, to, from);
  }

  private changeOf(group: number, from: number, to: number): number {
    const touched = this.step(group, from, to);
    let change = 0;
    for (const figure of touched) change += this.errorOf(figure) - (this.errors[figure] ?? 0);
    this.step(group, to, from);
    return change;
  }

  private step(group: number, from: number, to: number): Set<number> {
    const touched = new Set<number>();
    for (const column of this.groups[group]?.columns ?? []) {
      for (const [answer, times] of [
        [from, -1],
        [to, 1],
      ] as const) {
        for (const [figure, count, base] of this.touched[column * this.answers + answer] ?? []) {
          this.count[figure] = (this.count[figure] ?? 0) + count * times;
          this.base[figure] = (this.base[figure] ?? 0) + base * times;
          touched.add(figure);
        }
      }
    }
    return touched;
  }

  private move(group: number, from: number, to: number): void {
    const row = this.counts[group] as number[];
    row[from] = (row[from] ?? 0) - 1;
    row[to] = (row[to] ?? 0) + 1;
    for (const figure of this.step(group, from, to)) {
      const error = this.errorOf(figure);
      this.error += error - (this.errors[figure] ?? 0);
      this.errors[figure] = error;
    }
  }
}

/** How many people a count is away from what was printed; of a share, from the counts that print the same. */
export function distance(count: number, base: number | undefined, printed: number, within: number): number {
  if (base === undefined) return Math.abs(count - printed);
  // Halves go up: the lower end is in, the upper is not.
  const low = ((printed - within) * base) / 100;
  const high = ((printed + within) * base) / 100;
  if (count < low - 1e-9) return low - count;
  return count >= high - 1e-9 && count > low + 1e-9 ? count - high + 1e-6 : 0;
}
