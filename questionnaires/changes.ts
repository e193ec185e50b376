/** What an exit form works out by looking back at the intake of the same case. */
import { type Condition, type Derived, defineOptions, type Option } from "@/lib/forms/define";
import { abuseLevels } from "./abuse";

/** The levels that can be compared: neither "Don't know" nor nothing at all. The gravest first. */
const knownLevels = abuseLevels.filter(({ id }) => id !== "dontKnow");

type Level = (typeof abuseLevels)[number]["id"];

/** From one level at intake to another at exit: the id of that pair, `highToNone`. */
export function fromTo(atIntake: Level, atExit: Level): string {
  return `${atIntake}To${atExit.charAt(0).toUpperCase()}${atExit.slice(1)}`;
}

const pairsOfLevels: readonly Option[] = knownLevels.flatMap((atIntake) =>
  knownLevels.map((atExit) => ({ id: fromTo(atIntake.id, atExit.id), label: `${atIntake.label} to ${atExit.label}` })),
);

/** The pairs of which something holds. Levels count down: 0 is the gravest, and the last is no abuse. */
function pairsWhere(holds: (atIntake: number, atExit: number) => boolean): readonly string[] {
  return knownLevels.flatMap((before, from) =>
    knownLevels.flatMap((after, to) => (holds(from, to) ? [fromTo(before.id, after.id)] : [])),
  );
}

const noAbuse = knownLevels.length - 1;

/** What can have become of a level of abuse between intake and exit, as the pairs of levels of which each consists. */
export const changesOfLevel = {
  reduced: pairsWhere((from, to) => to > from),
  fromHighToNone: pairsWhere((from, to) => from === 0 && to === noAbuse),
  toNone: pairsWhere((from, to) => from < noAbuse && to === noAbuse),
  unchanged: pairsWhere((from, to) => from === to && from < noAbuse),
  increased: pairsWhere((from, to) => to < from),
  /** Those with abuse at intake whose level at exit is known. */
  ofSomeAbuse: pairsWhere((from) => from < noAbuse),
  /** Those at a high level at intake whose level at exit is known. */
  ofHigh: pairsWhere((from) => from === 0),
  /** Those whose level is known at both. */
  ofAll: pairsOfLevels.map(({ id }) => id),
} as const;

/**
 * The level of one type of abuse at intake and at exit, of those for whom both are known.
 *
 * @param of.atIntake the row of the intake form's matrix of levels
 * @param of.atExit the question or figure of this form that gives the level
 */
export function changeOfLevel(of: {
  readonly id: string;
  readonly text: string;
  readonly intake: string;
  readonly atIntake: string;
  readonly atExit: string;
}): Derived {
  return {
    id: of.id,
    text: of.text,
    from: {
      kind: "choice",
      of: knownLevels.flatMap((before) =>
        knownLevels.map((after) => ({
          option: fromTo(before.id, after.id),
          when: {
            all: [
              { form: of.intake, question: of.atIntake, is: [before.id] },
              { question: of.atExit, is: [after.id] },
            ],
          },
        })),
      ),
    },
    unit: "",
    options: pairsOfLevels,
    release: "coarsen",
  };
}

const changesInRelationship = defineOptions([
  { id: "separated", label: "Current intimate partner to ex-intimate partner" },
  { id: "reunited", label: "Ex-intimate partner to current intimate partner" },
]);

/**
 * Whether those who were partners at intake are no longer at exit, or the other way round.
 *
 * @param of.relationship the question of the intake form; that of the exit form is `relationshipAtExit`
 */
export function changeInRelationship(of: {
  readonly text: string;
  readonly intake: string;
  readonly relationship: string;
}): Derived {
  const from = (before: string, after: string): Condition => ({
    all: [
      { form: of.intake, question: of.relationship, is: [before] },
      { question: "relationshipAtExit", is: [after] },
    ],
  });
  return {
    id: "changeInRelationship",
    text: of.text,
    from: {
      kind: "choice",
      of: [
        { option: "separated", when: from("currentPartner", "exPartner") },
        { option: "reunited", when: from("exPartner", "currentPartner") },
      ],
    },
    unit: "",
    options: changesInRelationship,
    release: "coarsen",
  };
}
