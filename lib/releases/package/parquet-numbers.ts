/**
 * Small numbers as Parquet keeps them (RLE / bit-packing hybrid): a number that comes eight times or more in a row is
 * written once, with how often; all others with as many bits as the greatest needs, eight at a time.
 *
 * https://parquet.apache.org/docs/file-format/data-pages/encodings/
 */

const eight = 8;

/** How many bytes so many numbers take at most: two each, and what says how they are written. */
export function roomFor(count: number): number {
  return 3 * count + 64;
}

/**
 * Writes numbers, each less than `different`, after the number of bits that each takes.
 *
 * @returns where they end in `into`
 */
export function packed(numbers: Uint16Array, different: number, into: Uint8Array): number {
  const bits = different < 2 ? 0 : 32 - Math.clz32(different - 1);
  const count = numbers.length;
  into[0] = bits;
  let end = 1;
  // Eights that wait to be written together.
  let waiting = 0;
  let at = 0;
  while (at < count) {
    const number = numbers[at] as number;
    let next = at + 1;
    while (next < count && numbers[next] === number) next++;
    if (next - at < eight) {
      waiting++;
      at += eight;
      continue;
    }
    if (waiting > 0) end = writeEights(numbers, at - waiting * eight, waiting, bits, into, end);
    waiting = 0;
    end = writeVarint((next - at) << 1, into, end);
    for (let shift = 0; shift < bits; shift += 8) into[end++] = number >> shift;
    at = next;
  }
  return waiting > 0 ? writeEights(numbers, at - waiting * eight, waiting, bits, into, end) : end;
}

/** Numbers beyond the last are 0: whoever reads knows how many there are. */
function writeEights(
  numbers: Uint16Array,
  start: number,
  eights: number,
  bits: number,
  into: Uint8Array,
  from: number,
): number {
  let end = writeVarint((eights << 1) | 1, into, from);
  let held = 0;
  let used = 0;
  const stop = start + eights * eight;
  for (let at = start; at < stop; at++) {
    if (at < numbers.length) held |= (numbers[at] as number) << used;
    used += bits;
    while (used >= 8) {
      into[end++] = held;
      held >>>= 8;
      used -= 8;
    }
  }
  return end;
}

/** Seven bits a byte, the lowest first; all bytes but the last have the eighth. */
function writeVarint(number: number, into: Uint8Array, from: number): number {
  let end = from;
  let left = number;
  while (left > 127) {
    into[end++] = (left & 127) | 128;
    left >>>= 7;
  }
  into[end++] = left;
  return end;
}
