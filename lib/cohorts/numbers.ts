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
export function numbersIn(ranges: readonly Range[], aims: readonly AverageAim[], random: Random): number[] {
  const numbers = ranges.map(({ from, to }) => from + Math.floor((to - from + 1) * random.next() ** 1.4));
  const median = aims.find(({ kind }) => kind === "median");
  const mean = aims.find(({ kind }) => kind === "mean");
  if (median) bringMedian(numbers, ranges, Math.floor(median.value));
  if (median && !Number.isInteger(median.value)) partMiddle(numbers, ranges, Math.floor(median.value));
  if (mean) bringMean(numbers, median ? onTheirSide(numbers, ranges, Math.floor(median.value)) : ranges, mean, random);
  return numbers;
}

/** What each number may still become without moving the median. */
function onTheirSide(numbers: readonly number[], ranges: readonly Range[], median: number): Range[] {
  return ranges.map(({ from, to }, index) => {
    const now = numbers[index] ?? median;
    if (now === median) return { from: now, to: now };
    return now < median ? { from, to: Math.min(to, median) } : { from: Math.max(from, median), to };
  });
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

/** Of an even number, the two in the middle come to lie on either side of a half. */
function partMiddle(numbers: number[], ranges: readonly Range[], median: number): void {
  const upper = [...numbers.keys()]
    .sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0))
    .slice(Math.ceil(numbers.length / 2));
  for (const index of upper)
    if (numbers[index] === median && median < (ranges[index]?.to ?? 0)) numbers[index] = median + 1;
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
