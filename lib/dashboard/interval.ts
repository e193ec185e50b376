/** The lowest and highest figure that what was counted is compatible with; of shares in percent. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % quantile of the normal distribution, for an interval of 95 %. */
const z = 1.959964;

/**
 * The 95 % interval of a share, by Wilson's score method: it stays between 0 and 100 and holds for small bases, where
 * the textbook's interval does not. E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22 (1927), 209–212.
 *
 * @throws RangeError where there is nobody to be a share of, or the count is more than all
 */
export function wilsonInterval(count: number, base: number): Interval {
  if (base <= 0 || count < 0 || count > base) throw new RangeError(`${count} is no part of ${base}.`);
  const share = count / base;
  const middle = (share + z ** 2 / (2 * base)) / (1 + z ** 2 / base);
  const half = (z / (1 + z ** 2 / base)) * Math.sqrt((share * (1 - share)) / base + z ** 2 / (4 * base ** 2));
  return { low: Math.max(0, (middle - half) * 100), high: Math.min(100, (middle + half) * 100) };
}

/**
 * The 95 % interval of how many of one thing there are to another, by the score method for a count that comes by chance
 * (Poisson), which for shares is Wilson's.
 *
 * @throws RangeError where there is nothing to count to
 */
export function ratioInterval(count: number, to: number): Interval {
  if (to <= 0 || count < 0) throw new RangeError(`${count} to ${to} is no ratio.`);
  const middle = count + z ** 2 / 2;
  const half = z * Math.sqrt(count + z ** 2 / 4);
  return { low: Math.max(0, (middle - half) / to), high: (middle + half) / to };
}

/** Counted values, in rising order. */
type Numbers = readonly (readonly [value: number, times: number])[];

/** The 95 % interval of a mean, by the normal distribution; undefined of fewer than two numbers. */
export function meanInterval(numbers: Numbers): Interval | undefined {
  const of = timesIn(numbers);
  if (of < 2) return undefined;
  const mean = numbers.reduce((sum, [value, times]) => sum + value * times, 0) / of;
  const squares = numbers.reduce((sum, [value, times]) => sum + (value - mean) ** 2 * times, 0);
  const half = z * Math.sqrt(squares / (of - 1) / of);
  return { low: mean - half, high: mean + half };
}

/**
 * The 95 % interval of a median: the numbers at two ranks, whatever their distribution (the binomial of how many lie below
 * the median, by the normal distribution). Undefined where they are too few for it.
 */
export function medianInterval(numbers: Numbers): Interval | undefined {
  const of = timesIn(numbers);
  const rank = rankBelowMedian(of);
  if (rank < 1) return undefined;
  return { low: valueAt(numbers, rank), high: valueAt(numbers, of + 1 - rank) };
}

/** The rank, from 1, at which the interval of the median of so many numbers begins; as many lie beyond its other end. */
export function rankBelowMedian(of: number): number {
  return Math.floor(of / 2 - (z * Math.sqrt(of)) / 2);
}

function timesIn(numbers: Numbers): number {
  return numbers.reduce((sum, [, times]) => sum + times, 0);
}

function valueAt(numbers: Numbers, rank: number): number {
  let seen = 0;
  for (const [value, times] of numbers) {
    seen += times;
    if (rank <= seen) return value;
  }
  throw new RangeError(`There are only ${seen} numbers.`);
}
