import { WrongUse } from "./output";

/** Reads a whole number of 1 or more; `otherwise` where none was given. */
export function wholeNumber(name: string, given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(given) || Number(given) < 1) throw new WrongUse(`${name} is a whole number, not "${given}".`);
  return Number(given);
}
