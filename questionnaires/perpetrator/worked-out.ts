/** Figures that several perpetrator forms work out in the same way. */
import type { Derived } from "@/lib/forms/define";
import { levelsOfSomeAbuse } from "@/questionnaires/abuse";

/**
 * How many types of abuse there are, and how many of high severity.
 *
 * @param levels the form's matrix of levels of abuse
 */
export function typesOfAbuse(levels: string): readonly Derived[] {
  return [
    {
      id: "typesOfAbuse",
      text: "Number of types of abuse",
      from: { kind: "rows", questions: [levels], is: levelsOfSomeAbuse },
      unit: "types",
      bands: [{ id: "multiple", label: "Service user perpetrated multiple types of abuse", from: 2 }],
      release: "coarsen",
    },
    {
      id: "typesOfHighSeverity",
      text: "Number of types of high severity abuse",
      from: { kind: "rows", questions: [levels], is: ["high"] },
      unit: "types",
      // "At least one" is the two bands together.
      bands: [
        { id: "one", label: "Service user perpetrated one type of high severity abuse", from: 1, to: 1 },
        { id: "multiple", label: "Service user perpetrated multiple types of high severity abuse", from: 2 },
      ],
      release: "coarsen",
    },
  ];
}

/**
 * Whether someone thinks of themselves in another way than was assigned at birth, of those for whom both were said.
 * Nobody thinks of themselves as "Intersex" here, so nothing is compared with it.
 */
export function genderDiffers(of: {
  readonly id: string;
  readonly text: string;
  readonly genderIdentity: string;
  readonly assignedAtBirth: string;
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
    options: [{ id: "yes", label: "Not gender assigned at birth" }],
    release: "coarsen",
  };
}
