/**
 * What readers have been given before of the same records. Whoever has several files of one record can put them together:
 * nearly every record is like no other by all that it says, whatever its pseudonyms. So records are told apart by what was
 * shown of them before, although nothing of that is written, and enough must be alike in both.
 */
import { type Combinations, numbered } from "./combinations";

export interface Known {
  /** So many records at least must share all that these readers know of them. */
  readonly k: number;
  /** By record: a number for what was shown of it before, the same for those that were shown alike; 0 where nothing was. */
  readonly shown: Uint32Array;
  /** By such a number: of how many records it was shown, whether they are here again or not. */
  readonly records: Uint32Array;
}

/** For whoever has the file alone, and for those who have earlier ones besides: how many must be alike. */
export interface Alike {
  readonly k: number;
  readonly known: readonly Known[];
}

/** By reader, the one who has the file alone first: how many must be alike. */
export function fewestByReader({ k, known }: Alike): number[] {
  return [k, ...known.map((one) => one.k)];
}

/**
 * Leaves out more, until those that are left out are enough as well: a record that is shown no more, of many that were shown
 * alike, is told from them by that. Where too few stay alike, none of them stays.
 *
 * @param staying by combination: how many of its records stay so far
 * @returns by combination: how many stay
 */
export function leaveTogether(combinations: Combinations, staying: Uint32Array, alike: Alike): Uint32Array {
  if (alike.known.length === 0) return staying;
  const stay = staying.slice();
  const fewest = fewestByReader(alike);
  const byReader = [undefined, ...combinations.shown].map((shown) =>
    numbered(shown ? [...combinations.values, shown] : combinations.values, combinations.count),
  );
  const before = alike.known.map(({ k, records }, index) => {
    const shown = combinations.shown[index] as Uint32Array;
    return { k, records, shown, of: placesByNumber(shown) };
  });
  for (let fewer = true; fewer; ) {
    fewer = false;
    for (const [reader, { of, count }] of byReader.entries()) {
      const sizes = addedUp(of, count, stay);
      for (let place = 0; place < stay.length; place++)
        if (stay[place] !== 0 && (sizes[of[place] as number] as number) < (fewest[reader] as number)) {
          stay[place] = 0;
          fewer = true;
        }
    }
    for (const { k, records, shown, of } of before) {
      const again = addedUp(shown, records.length, stay);
      for (const [number, places] of of) {
        const here = again[number] as number;
        const gone = (records[number] as number) - here;
        if (here === 0 || gone <= 0 || gone >= k) continue;
        leave(stay, places, k - gone, Math.max(...fewest));
        fewer = true;
      }
    }
  }
  return stay;
}

/** Leaves out so many of a combination of which enough stay then; where none is so large, the smallest as a whole. */
function leave(stay: Uint32Array, places: readonly number[], many: number, fewest: number): void {
  const held = places.filter((place) => stay[place] !== 0).sort((a, b) => (stay[a] as number) - (stay[b] as number));
  const [smallest, largest] = [held[0] as number, held.at(-1) as number];
  if ((stay[largest] as number) >= fewest + many) stay[largest] = (stay[largest] as number) - many;
  else stay[smallest] = 0;
}

function addedUp(of: Uint32Array, count: number, stay: Uint32Array): Uint32Array {
  const sizes = new Uint32Array(count);
  for (let place = 0; place < stay.length; place++) {
    const number = of[place] as number;
    sizes[number] = (sizes[number] as number) + (stay[place] as number);
  }
  return sizes;
}

/** Of which nothing was shown before is not among them: nobody can miss it. */
function placesByNumber(shown: Uint32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [place, number] of shown.entries()) {
    if (number === 0) continue;
    const held = places.get(number);
    if (held) held.push(place);
    else places.set(number, [place]);
  }
  return places;
}
