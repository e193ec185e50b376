/** How many cases each service of a made-up nation has. */

export interface NationSize {
  readonly services: number;
  readonly cases: number;
  readonly largest: number;
  readonly median: number;
}

/**
 * Sizes as those of real services: most are small, and a few have many times as many cases as the others (log-normal).
 *
 * @returns one a service, the largest first; they add up to `cases`
 */
export function sizesOf({ services, cases, largest, median }: NationSize): number[] {
  const shape = (spread: number): number[] =>
    Array.from({ length: services }, (_, place) => {
      const share = 1 - (place + 0.5) / services;
      return place === 0 ? largest : Math.min(largest, Math.round(median * Math.exp(spread * quantile(share))));
    });
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  let [low, high] = [0, 4];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (sum(shape(middle)) < cases) low = middle;
    else high = middle;
  }
  const sizes = shape(low);
  // What rounding leaves goes to one that is nobody in particular.
  const anybody = Math.floor(services / 4);
  sizes[anybody] = (sizes[anybody] ?? 0) + cases - sum(sizes);
  return sizes;
}

/** The standard normal quantile, by the logistic approximation: near enough for sizes. */
function quantile(share: number): number {
  return Math.log(share / (1 - share)) / 1.702;
}
