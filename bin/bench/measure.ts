import type { Result } from "./result";

/** One thing that is measured. A measure is one file, and one row in `bin/bench.ts`. */
export interface Measure {
  readonly name: string;
  /** What is measured beside what, in one sentence. */
  readonly says: string;
  /** @param runs how often; each measure has its own idea where it is left out */
  run(runs: number | undefined): Promise<readonly Result[]>;
}
