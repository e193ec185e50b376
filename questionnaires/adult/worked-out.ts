/** Figures that several adult forms work out in the same way. */
import type { Derived } from "@/lib/forms/define";
import { levelsOfSomeAbuse } from "@/questionnaires/abuse";

/**
 * How many types of abuse the client experiences, and how many of them are of high severity. Types without a level count
 * among the first only.
 *
 * @param matrices the form's matrix of levels, and that of the types that have none
 */
export function typesOfAbuse(matrices: {
  readonly levels: string;
  readonly withoutLevels: string;
}): readonly Derived[] {
  return [
    {
      id: "typesOfAbuse",
      text: "Number of types of abuse",
      from: {
        kind: "rows",
        questions: [matrices.levels, matrices.withoutLevels],
        is: [...levelsOfSomeAbuse, "yes"],
      },
      unit: "types",
      bands: [{ id: "multiple", label: "Clients experiencing multiple types of abuse", from: 2 }],
      release: "coarsen",
    },
    {
      id: "typesOfHighSeverity",
      text: "Number of types of high severity abuse",
      from: { kind: "rows", questions: [matrices.levels], is: ["high"] },
      unit: "types",
      // "At least one" is the two bands together.
      bands: [
        { id: "one", label: "Clients experiencing one type of high severity abuse", from: 1, to: 1 },
        { id: "multiple", label: "Clients experiencing multiple types of high severity abuse", from: 2 },
      ],
      release: "coarsen",
    },
  ];
}
