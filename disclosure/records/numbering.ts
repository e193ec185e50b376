/** Numbers for pairs of numbers, in the order in which they first come: what groups millions of rows, where a Map is slow. */
export class PairNumbers {
  /** How many different pairs there are so far. */
  size = 0;
  #firsts: Uint32Array;
  #seconds: Uint32Array;
  /** By slot of the hash table: one more than the number of the pair in it; 0 where it is free. */
  #slots: Uint32Array;

  constructor(expected = 1 << 10) {
    const room = 1 << (32 - Math.clz32(Math.max(16, expected)));
    this.#slots = new Uint32Array(room * 2);
    this.#firsts = new Uint32Array(room);
    this.#seconds = new Uint32Array(room);
  }

  /** The number of a pair: the same whenever it comes again. Both are whole numbers below 2³². */
  of(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(first, second) & mask;
    for (;;) {
      const taken = this.#slots[slot] as number;
      if (taken === 0) break;
      if (this.#firsts[taken - 1] === first && this.#seconds[taken - 1] === second) return taken - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.size++;
    this.#firsts[number] = first;
    this.#seconds[number] = second;
    this.#slots[slot] = number + 1;
    if (this.size === this.#firsts.length) this.#grow();
    return number;
  }

  #grow(): void {
    this.#firsts = longer(this.#firsts);
    this.#seconds = longer(this.#seconds);
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = hashOf(this.#firsts[number] as number, this.#seconds[number] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

function longer(list: Uint32Array): Uint32Array {
  const twice = new Uint32Array(list.length * 2);
  twice.set(list);
  return twice;
}

function hashOf(first: number, second: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
