/**
 * Which records were given before, and how they were shown: kept of each release by the numbers of its cases, so that the
 * next can be held against all of them together.
 */
import type { Anonymised } from "@/disclosure/records/anonymise";
import type { Known } from "@/disclosure/records/known";
import { PairNumbers } from "@/disclosure/records/numbering";

/** What is kept of the records of a release: only of those that left, never of those that were left out of it. */
export interface GivenRecords {
  /** The numbers of their cases, eight bytes each, in rising order. */
  readonly cases: Buffer;
  /** A number of four bytes a case, in the same order: alike for those that are alike in all by which they could be recognised. */
  readonly combinations: Buffer;
}

const bytesOfCase = 8;
const bytesOfCombination = 4;

/** @param numbers the number of the case of each record, in the order of reading */
export function givenOf(
  numbers: Buffer,
  { left, combinationOf }: Pick<Anonymised, "left" | "combinationOf">,
): GivenRecords {
  const cases = Buffer.alloc(numbers.length);
  const combinations = Buffer.alloc((numbers.length / bytesOfCase) * bytesOfCombination);
  let kept = 0;
  for (const record of inRisingOrder(numbers)) {
    if (left[record] || (kept > 0 && compared(cases, kept - 1, numbers, record) === 0)) continue;
    for (let byte = 0; byte < bytesOfCase; byte++)
      cases[kept * bytesOfCase + byte] = numbers[record * bytesOfCase + byte] as number;
    combinations.writeUInt32BE(combinationOf[record] as number, kept * bytesOfCombination);
    kept++;
  }
  return {
    cases: cases.subarray(0, kept * bytesOfCase),
    combinations: combinations.subarray(0, kept * bytesOfCombination),
  };
}

/**
 * What somebody knows of records who has all of these releases: which of them hold it, and how it is shown in each.
 *
 * @param numbers the number of the case of each record that is prepared, in the order of reading
 * @param k how many must share what they know
 */
export function knownFrom(given: readonly GivenRecords[], numbers: Buffer, k: number): Known {
  const counts = given.map(({ cases }) => cases.length / bytesOfCase);
  // One more than the greatest number: 0 is of what was never shown.
  const records = new Uint32Array(counts.reduce((sum, count) => sum + count, 0) + 1);
  const shown = new Uint32Array(numbers.length / bytesOfCase);
  const order = inRisingOrder(numbers);
  const pairs = given.map(() => new PairNumbers());
  const at = given.map(() => 0);
  let next = 0;
  let most = 0;
  for (;;) {
    const least = leastOf(given, counts, at);
    if (!least) break;
    let number = 0;
    for (const [index, { cases, combinations }] of given.entries()) {
      const place = at[index] as number;
      const isHere = place < (counts[index] as number) && compared(cases, place, least.cases, least.place) === 0;
      const shownAs = isHere ? combinations.readUInt32BE(place * bytesOfCombination) + 1 : 0;
      number = (pairs[index] as PairNumbers).of(number, shownAs);
      if (isHere) at[index] = place + 1;
    }
    number++;
    most = Math.max(most, number);
    records[number] = (records[number] as number) + 1;
    for (; next < order.length; next++) {
      const record = order[next] as number;
      const away = compared(numbers, record, least.cases, least.place);
      if (away > 0) break;
      if (away === 0) shown[record] = number;
    }
  }
  return { k, shown, records: records.subarray(0, most + 1) };
}

/** The least number that comes next in any of these releases. */
function leastOf(
  given: readonly GivenRecords[],
  counts: readonly number[],
  at: readonly number[],
): { cases: Buffer; place: number } | undefined {
  let least: { cases: Buffer; place: number } | undefined;
  for (const [index, { cases }] of given.entries()) {
    const place = at[index] as number;
    if (place < (counts[index] as number) && (!least || compared(cases, place, least.cases, least.place) < 0))
      least = { cases, place };
  }
  return least;
}

/** Less than 0 where the one number is the lesser, 0 where they are the same. */
function compared(one: Buffer, place: number, other: Buffer, otherPlace: number): number {
  const [at, otherAt] = [place * bytesOfCase, otherPlace * bytesOfCase];
  return (
    one.readUInt32BE(at) - other.readUInt32BE(otherAt) || one.readUInt32BE(at + 4) - other.readUInt32BE(otherAt + 4)
  );
}

/** So many numbers are told apart by where they begin: they are spread evenly, so that few begin alike. */
const beginnings = 1 << 20;

/** The places of numbers, that of the least first. */
function inRisingOrder(numbers: Buffer): Uint32Array {
  const count = numbers.length / bytesOfCase;
  const beginning = (place: number) => numbers.readUInt32BE(place * bytesOfCase) >>> 12;
  const ends = new Uint32Array(beginnings + 1);
  for (let place = 0; place < count; place++) {
    const after = beginning(place) + 1;
    ends[after] = (ends[after] as number) + 1;
  }
  for (let begin = 0; begin < beginnings; begin++)
    ends[begin + 1] = (ends[begin + 1] as number) + (ends[begin] as number);
  const order = new Uint32Array(count);
  for (let place = 0; place < count; place++) {
    const begin = beginning(place);
    order[ends[begin] as number] = place;
    ends[begin] = (ends[begin] as number) + 1;
  }
  // What begins alike stands together already, and is put in order where it stands.
  for (let from = 1; from < count; from++) {
    const place = order[from] as number;
    let to = from;
    for (; to > 0 && compared(numbers, order[to - 1] as number, numbers, place) > 0; to--)
      order[to] = order[to - 1] as number;
    order[to] = place;
  }
  return order;
}
