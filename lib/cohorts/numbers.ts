/** Numbers for people who each fall in a range of their own, with a mean or a median as printed. */
import type { Random } from "@/lib/forms/generate/random";

/** Both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface AverageAim {
  readonly kind: "mean" | "median";
  readonly value: number;
  /** The mean may be off by this much and still print the same. */
  readonly within: number;
}

/** One number a range; whole numbers. @param long whether the lower numbers of a range are likelier, as of lengths of time */
export function numbersIn(ranges: readonly Range[], aim: AverageAim | undefined, random: Random): number[] {
  const numbers = ranges.map(({ from, to }) => from + Math.floor((to - from + 1) * random.next() ** 1.4));
  if (aim?.kind === "median") bringMedian(numbers, ranges, Math.round(aim.value));
  if (aim?.kind === "mean") bringMean(numbers, ranges, aim, random);
  return numbers;
}

/** Moves the numbers around the middle until it is the median; each stays in its range. */
function bringMedian(numbers: number[], ranges: readonly Range[], median: number): void {
  const count = numbers.length;
  const below = ranges.filter(({ to }) => to < median).length;
  const above = ranges.filter(({ from }) => from > median).length;
  const around = ranges.flatMap(({ from, to }, index) => (from <= median && median <= to ? [index] : []));
  around.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  const low = Math.max(0, Math.floor((count - 1) / 2) - below);
  const high = Math.max(0, count - 1 - Math.floor(count / 2) - above);
  around.forEach((index, place) => {
    const now = numbers[index] ?? median;
    const { from, to } = ranges[index] ?? { from: median, to: median };
    if (place < low) numbers[index] = now <= median ? now : median - ((now - median) % (median - from + 1));
    else if (place >= around.length - high)
      numbers[index] = now >= median ? now : median + ((median - now) % (to - median + 1));
    else numbers[index] = median;
  });
}

function bringMean(numbers: number[], ranges: readonly Range[], { value, within }: AverageAim, random: Random): void {
  const low = Math.ceil((value - within) * numbers.length + 1e-9);
  const high = Math.ceil((value + within) * numbers.length - 1e-9) - 1;
  let sum = numbers.reduce((all, one) => all + one, 0);
  for (let tries = numbers.length * 200; tries > 0 && (sum < low || sum > high); tries -= 1) {
    const index = random.whole(0, numbers.length - 1);
    const { from, to } = ranges[index] as Range;
    const now = numbers[index] ?? from;
    const wanted = sum < low ? low - sum : high - sum;
    const most = wanted > 0 ? Math.min(wanted, to - now) : Math.max(wanted, from - now);
    const step = most > 1 || most < -1 ? Math.sign(most) * random.whole(1, Math.abs(most)) : most;
    numbers[index] = now + step;
    sum += step;
  }
}
