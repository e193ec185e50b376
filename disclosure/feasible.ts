/**
 * What somebody who reads everything that is printed can work out of a number that is not: the least and the greatest
 * value that all printed figures together allow. A linear programme for each, solved by HiGHS.
 *
 * Source of the method: Hundepool and others, Statistical Disclosure Control (2012), chapter 4, on auditing.
 */
import loadHighs, { type Highs } from "highs";
import type { Sum } from "./cells";

export interface Bounds {
  /** Minus infinity where nothing says so of a number that can be less than nothing. */
  readonly low: number;
  /** Infinity where nothing printed says how many there can be. */
  readonly high: number;
}

/** Numbers that hang together, and what is known of each by itself. */
export interface System {
  readonly bounds: ReadonlyMap<string, Bounds>;
  readonly sums: readonly Sum[];
}

/** A system that can be asked again after one of its bounds has changed. */
export interface Solver {
  /** @throws Error where what is printed contradicts itself */
  interval(id: string): Bounds;
  change(id: string, bounds: Bounds): void;
}

let loaded: Promise<Highs> | undefined;

/** Solves a system while `work` asks, which may take turns with others; its memory is given back at the end. */
export async function solving<Result>(
  system: System,
  work: (solver: Solver) => Result | Promise<Result>,
): Promise<Result> {
  loaded ??= loadHighs();
  const highs = await loaded;
  return highs.withModel(async (model) => {
    model.options.set({ output_flag: false });
    const places = new Map<string, number>();
    const asBound = (bound: number) => (Number.isFinite(bound) ? bound : Math.sign(bound) * highs.infinity);
    for (const [id, { low, high }] of system.bounds) {
      places.set(id, places.size);
      model.addVar(asBound(low), asBound(high));
    }
    const placeOf = (id: string) => {
      const place = places.get(id);
      if (place === undefined) throw new Error(`The cell ${id} is named in a sum and is not there.`);
      return place;
    };
    for (const { whole, parts } of system.sums) {
      model.addRow(0, 0, {
        indices: [placeOf(whole), ...parts.map(placeOf)],
        values: [1, ...parts.map(() => -1)],
      });
    }
    const furthest = (place: number, towards: "low" | "high"): number => {
      // HiGHS minimises: the greatest value is the least of its negative.
      const sign = towards === "low" ? 1 : -1;
      model.changeColCost(place, sign);
      model.run();
      const status = model.getModelStatus();
      const value = model.getObjectiveValue() * sign;
      model.changeColCost(place, 0);
      if (status === highs.constants.modelStatus.optimal) return value;
      if (status === highs.constants.modelStatus.infeasible)
        throw new Error("The printed figures contradict each other: no numbers add up to them.");
      return -sign * Number.POSITIVE_INFINITY;
    };
    return work({
      interval(id) {
        const place = placeOf(id);
        // Counts are whole: a bound between two of them is the next one inwards. The tolerance is the solver's own.
        return {
          low: Math.ceil(furthest(place, "low") - 1e-6),
          high: Math.floor(furthest(place, "high") + 1e-6),
        };
      },
      change(id, { low, high }) {
        model.changeColBounds(placeOf(id), asBound(low), asBound(high));
      },
    });
  });
}
