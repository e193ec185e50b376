/** The lowest and highest share, in percent, that a count among so many is compatible with. */
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
