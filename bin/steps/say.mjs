/** The folder of the project: every path is resolved from here, whatever the working directory. */
export const root = new URL("../../", import.meta.url);

/** Tells the person at the terminal what is happening, in one plain sentence. */
export function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/** The same where stdout holds results alone. */
export function warn(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** A fault the person can mend: its message is shown alone, without a stack trace. */
export class Stop extends Error {}
