import { describe, expect, it } from "vitest";
import { helpFor, readArguments } from "./arguments";

const description = {
  name: "weigh",
  says: "Weighs apples.",
  operands: { name: "FILE", says: "The apples.", least: 1, most: 1 },
  options: {
    unit: { value: "UNIT", choices: ["kilos", "stones"], says: "How to weigh." },
    gently: { says: "Bruise none." },
  },
  notes: ["It needs scales."],
} as const;

const read = (...args: string[]) => readArguments(description, args);

describe("the arguments of a tool", () => {
  it("are read by name, in any order and either spelling", () => {
    const expected = { operands: ["a.txt"], options: { unit: "kilos", gently: true } };
    expect(read("a.txt", "--unit", "kilos", "--gently")).toEqual(expected);
    expect(read("--unit=kilos", "--gently", "a.txt")).toEqual(expected);
    expect(read("a.txt")).toEqual({ operands: ["a.txt"], options: {} });
  });

  it.each([
    ["an option that does not exist", ["a.txt", "--colour", "red"], "There is no option --colour."],
    ["an option without its value", ["a.txt", "--unit"], "--unit needs a value: --unit UNIT."],
    ["an option in place of a value", ["a.txt", "--unit", "--gently"], "--unit needs a value: --unit UNIT."],
    ["a value that is not a choice", ["a.txt", "--unit", "bags"], '--unit is kilos or stones, not "bags".'],
    ["a value for a switch", ["a.txt", "--gently=yes"], "--gently takes no value."],
    ["too few operands", [], "FILE is missing."],
    ["too many operands", ["a.txt", "b.txt"], '"b.txt" is one argument too many.'],
  ])("are refused with a sentence where there is %s", (_name, args, sentence) => {
    expect(() => read(...args)).toThrow(sentence);
  });

  it("give way to --help, wherever it stands", () => {
    expect(read("--help")).toBe("help");
    expect(read("a.txt", "-h")).toBe("help");
  });

  it("are explained by the help, down to the choices", () => {
    expect(helpFor(description)).toBe(
      [
        "Weighs apples.",
        "",
        "  npm run --silent weigh -- FILE [options]",
        "",
        "  FILE         The apples.",
        "  --unit UNIT  How to weigh. One of: kilos, stones.",
        "  --gently     Bruise none.",
        "  --help       Print this and do nothing else.",
        "",
        "It needs scales.",
        "",
      ].join("\n"),
    );
  });
});
