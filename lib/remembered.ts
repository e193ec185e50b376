/** What was worked out lately and may be asked for again: kept in memory, the latest few, and for a while. */
export class Remembered<Value> {
  readonly #most: number;
  readonly #lasting: number;
  readonly #held = new Map<string, { readonly value: Value; readonly until: number }>();

  /** @param most how many are kept @param lasting for how long, in milliseconds */
  constructor(most: number, lasting: number) {
    this.#most = most;
    this.#lasting = lasting;
  }

  /** @param now milliseconds of a clock that never goes back */
  get(key: string, now: number): Value | undefined {
    const found = this.#held.get(key);
    if (!found) return undefined;
    this.#held.delete(key);
    if (found.until <= now) return undefined;
    // What is asked for again goes to the end: the first is what nobody has asked for longest.
    this.#held.set(key, found);
    return found.value;
  }

  set(key: string, value: Value, now: number): void {
    this.#held.delete(key);
    this.#held.set(key, { value, until: now + this.#lasting });
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= this.#most) break;
      this.#held.delete(oldest);
    }
  }
}
