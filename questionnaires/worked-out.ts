/** Figures that the forms of several client groups work out in the same way. */
import type { Derived, Label } from "@/lib/forms/define";
import { levelsOfSomeAbuse } from "./abuse";

/**
 * How many types of abuse there are, and how many of them are of high severity. Types without a level count among the
 * first only.
 *
 * @param of.levels the form's matrix of levels of abuse
 * @param of.withoutLevels its matrix of the types that have none, where it asks about them
 * @param of.who how the printed rows begin: "Clients experiencing"
 */
export function typesOfAbuse(of: {
  readonly levels: string;
  readonly withoutLevels?: string;
  readonly who: string;
}): readonly Derived[] {
  const besides = of.withoutLevels === undefined ? [] : [of.withoutLevels];
  return [
    {
      id: "typesOfAbuse",
      text: "Number of types of abuse",
      from: {
        kind: "rows",
        questions: [of.levels, ...besides],
        is: besides.length > 0 ? [...levelsOfSomeAbuse, "yes"] : levelsOfSomeAbuse,
      },
      unit: "types",
      // The two bands together are all those with some abuse.
      bands: [
        { id: "one", label: `${of.who} one type of abuse`, from: 1, to: 1 },
        { id: "multiple", label: `${of.who} multiple types of abuse`, from: 2 },
      ],
      release: "coarsen",
    },
    {
      id: "typesOfHighSeverity",
      text: "Number of types of high severity abuse",
      from: { kind: "rows", questions: [of.levels], is: ["high"] },
      unit: "types",
      // "At least one" is the two bands together.
      bands: [
        { id: "one", label: `${of.who} one type of high severity abuse`, from: 1, to: 1 },
        { id: "multiple", label: `${of.who} multiple types of high severity abuse`, from: 2 },
      ],
      release: "coarsen",
    },
  ];
}

/** Of an exit form: how long after the case opened it was reviewed, the last time where it was reviewed several times. */
export const daysToLastReview: Derived = {
  id: "daysToLastReview",
  text: "Time from case opened to last review point",
  from: { kind: "days-since-opening", to: "last-review" },
  unit: "days",
  release: "coarsen",
};

/**
 * Whether someone thinks of themselves in another way than was assigned at birth, of those for whom both were said.
 * Nobody thinks of themselves as "Intersex" here, so nothing is compared with it.
 *
 * @param of.label the printed row: "Not sex assigned at birth"
 */
export function genderDiffers(of: {
  readonly id: string;
  readonly text: string;
  readonly genderIdentity: string;
  readonly assignedAtBirth: string;
  readonly label: Label;
}): Derived {
  return {
    id: of.id,
    text: of.text,
    from: {
      kind: "differs",
      question: of.genderIdentity,
      other: of.assignedAtBirth,
      except: ["intersex", "notDisclosed", "dontKnow"],
    },
    unit: "",
    options: [{ id: "yes", label: of.label }],
    release: "coarsen",
  };
}
