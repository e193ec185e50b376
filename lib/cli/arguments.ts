/** The arguments of a command-line tool: described once, read and explained from that description. */
import { parseArgs } from "node:util";
import { WrongUse } from "./output";

export interface CommandOption {
  /** What it takes, as the help prints it: "ID". Without one it is a switch. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** What it does, in one sentence. */
  readonly says: string;
}

export interface Operands {
  /** As the help prints it: "FILE.ndjson". */
  readonly name: string;
  readonly says: string;
  readonly choices?: readonly string[];
  readonly least: number;
  readonly most: number;
}

export interface Description<Options extends Readonly<Record<string, CommandOption>>> {
  /** The name of its script: "codebook". */
  readonly name: string;
  /** What it is for, in a sentence or two. */
  readonly says: string;
  readonly operands?: Operands;
  readonly options: Options;
  /** What else someone should know before using it: environment, exit codes, an example. A paragraph each. */
  readonly notes?: readonly string[];
}

/** What was given: a text for an option that takes a value, true for a switch that was set. */
export interface Given<Options extends Readonly<Record<string, CommandOption>>> {
  readonly operands: readonly string[];
  readonly options: {
    readonly [Name in keyof Options]?: Options[Name] extends { readonly value: string } ? string : true;
  };
}

/**
 * Reads arguments against their description.
 *
 * @returns "help" where help was asked for
 * @throws WrongUse with one sentence on what is wrong
 */
export function readArguments<Options extends Readonly<Record<string, CommandOption>>>(
  description: Description<Options>,
  args: readonly string[],
): Given<Options> | "help" {
  const known: Readonly<Record<string, CommandOption>> = description.options;
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries({ ...known, help: { says: "" } }).map(([name, option]) => [
        name,
        {
          type: "value" in option ? ("string" as const) : ("boolean" as const),
          ...(name === "help" ? { short: "h" } : {}),
        },
      ]),
    ),
  });

  const options: Record<string, string | true> = {};
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    if (token.name === "help") return "help";
    options[token.name] = readOption(token.rawName, known[token.name], token.value);
  }
  checkOperands(description.operands, operands);
  return { operands, options: options as Given<Options>["options"] };
}

function readOption(name: string, option: CommandOption | undefined, value: string | undefined): string | true {
  if (!option) throw new WrongUse(`There is no option ${name}.`);
  if (option.value === undefined) {
    if (value !== undefined) throw new WrongUse(`${name} takes no value.`);
    return true;
  }
  // "--form --create" is a forgotten value, not a form of that name.
  if (value === undefined || value.startsWith("--"))
    throw new WrongUse(`${name} needs a value: ${name} ${option.value}.`);
  if (option.choices && !option.choices.includes(value)) {
    throw new WrongUse(`${name} is ${option.choices.join(" or ")}, not "${value}".`);
  }
  return value;
}

function checkOperands(operands: Operands | undefined, given: readonly string[]): void {
  const most = operands?.most ?? 0;
  if (given.length < (operands?.least ?? 0)) throw new WrongUse(`${operands?.name} is missing.`);
  if (given.length > most) throw new WrongUse(`"${given[most]}" is one argument too many.`);
  const wrong = given.find((one) => operands?.choices && !operands.choices.includes(one));
  if (wrong !== undefined) {
    throw new WrongUse(`${operands?.name} is ${operands?.choices?.join(" or ")}, not "${wrong}".`);
  }
}

/** The help of a tool, in the order in which someone needs it. */
export function helpFor(description: Description<Readonly<Record<string, CommandOption>>>): string {
  const { name, says, operands, options, notes = [] } = description;
  const operand = operands ? (operands.least === 0 ? ` [${operands.name}]` : ` ${operands.name}`) : "";
  const rows = [
    ...(operands ? [[operands.name, withChoices(operands.says, operands.choices)]] : []),
    ...Object.entries(options).map(([option, { value, says: text, choices }]) => [
      value === undefined ? `--${option}` : `--${option} ${value}`,
      withChoices(text, choices),
    ]),
    ["--help", "Print this and do nothing else."],
  ] as [string, string][];
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return [
    says,
    "",
    `  npm run --silent ${name} --${operand} [options]`,
    "",
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`),
    ...notes.flatMap((note) => ["", note]),
    "",
  ].join("\n");
}

function withChoices(text: string, choices: readonly string[] | undefined): string {
  return choices ? `${text} One of: ${choices.join(", ")}.` : text;
}
