/**
 * What a command-line tool says, and where: results alone on standard output, so that they can be piped, and everything
 * else (progress, faults, help that was not asked for) on standard error.
 */

/** The exit codes of every tool. */
export const exitCodes = {
  /** It did what was asked. */
  done: 0,
  /** It was refused, or failed; nothing was changed. */
  refused: 1,
  /** It was called with arguments that it does not take. */
  wrongUse: 2,
} as const;

/** A refusal that the person at the terminal can act on: its sentences are shown alone, without a stack trace. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** A call with arguments that the tool does not take. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
}

/** Prints a part of the result on standard output, as it is. Waits while the reader is slower than the tool. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await new Promise<void>((resolve) => process.stdout.once("drain", () => resolve()));
}

/** Prints a result as JSON for a program to read. */
export async function printJson(value: unknown): Promise<void> {
  await print(`${JSON.stringify(value, null, 2)}\n`);
}

/** Says what is going on, in one plain sentence on standard error. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
