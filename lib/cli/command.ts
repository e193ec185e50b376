/** Runs a command-line tool: reads its arguments, shows its help, and turns what goes wrong into a sentence and a code. */
import { constants } from "node:os";
import { withoutAnswers } from "@/lib/errors";
import { type CommandOption, type Description, type Given, helpFor, readArguments } from "./arguments";
import { exitCodes, print, Refusal, say, WrongUse } from "./output";

/**
 * Runs a tool with the arguments of this process and sets its exit code. The process ends by itself, when nothing is left
 * to do: what was printed is never cut off.
 *
 * @param main does the work; throws Refusal for what the person can mend
 */
export async function runCommand<const Options extends Readonly<Record<string, CommandOption>>>(
  description: Description<Options>,
  main: (given: Given<Options>) => Promise<void>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  endQuietlyWithTheReader();
  endTidilyBySignal();
  try {
    const given = readArguments(description, args);
    if (given === "help") await print(helpFor(description));
    else await main(given);
  } catch (fault) {
    process.exitCode = fault instanceof WrongUse ? exitCodes.wrongUse : exitCodes.refused;
    say(inWords(fault, description.name));
  }
}

function inWords(fault: unknown, name: string): string {
  if (fault instanceof WrongUse) return `${fault.message} See: npm run --silent ${name} -- --help`;
  if (fault instanceof Refusal) return fault.message;
  // The message of a database error holds the row that it was about, and so somebody's answers.
  return withoutAnswers(name, fault).stack ?? "";
}

/** `codebook | head` closes the pipe early: that is the reader's choice and no fault. */
function endQuietlyWithTheReader(): void {
  process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
    process.exit(fault.code === "EPIPE" ? exitCodes.done : exitCodes.refused);
  });
}

/** Ctrl-C and its like end the process as they do by themselves, but let it put away first what is half made. */
function endTidilyBySignal(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
