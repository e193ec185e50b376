/** What the exit form works out, in the order in which one thing needs another. */
import type { Condition, Derived } from "@/lib/forms/define";
import { abuseLevels, abuseTypes } from "@/questionnaires/abuse";
import { caseLengthInMonths } from "@/questionnaires/bands";
import { daysToLastReview, typesOfAbuse } from "@/questionnaires/worked-out";
import { civilJustice } from "../civil-justice";
import { criminalJustice } from "../criminal-justice";
import { changesSinceIntake } from "./changes";

const noAbuse: Condition = { question: "abuseSinceLastForm", is: ["noneSinceIntake", "noneSinceReview"] };

/** The level of each type: as it was answered, and None for those who have had no abuse and were not asked. */
const levels = abuseTypes.map(
  ({ id, label }): Derived => ({
    id: `${id}LevelAtExit`,
    text: `${label}: level of abuse at exit`,
    from: {
      kind: "choice",
      of: abuseLevels.map((level) => {
        const answered: Condition = { question: `abuseLevelsAtExit.${id}`, is: [level.id] };
        return { option: level.id, when: level.id === "none" ? { any: [answered, noAbuse] } : answered };
      }),
    },
    unit: "",
    options: abuseLevels,
    release: "safe",
  }),
);

const severity: Condition = {
  any: abuseTypes.map(({ id }) => ({ question: `severityEscalating.${id}`, is: ["yes"] })),
};
const frequency: Condition = {
  any: abuseTypes.map(({ id }) => ({ question: `frequencyEscalating.${id}`, is: ["yes"] })),
};
const ofHighSeverity: Condition = {
  any: abuseTypes.map(({ id }) => ({
    all: [
      { question: `abuseLevelsAtExit.${id}`, is: ["high"] },
      {
        any: [
          { question: `severityEscalating.${id}`, is: ["yes"] },
          { question: `frequencyEscalating.${id}`, is: ["yes"] },
        ],
      },
    ],
  })),
};

/** One row of the table of escalation. */
function escalation(id: string, label: string, when: Condition): Derived {
  return {
    id,
    text: label,
    from: { kind: "choice", of: [{ option: "yes", when }] },
    unit: "",
    options: [{ id: "yes", label }],
    release: "safe",
  };
}

export const workedOut: readonly Derived[] = [
  {
    id: "caseLengthMonths",
    text: "Case length",
    from: { kind: "case-length", unit: "months" },
    unit: "months",
    bands: caseLengthInMonths,
    release: "coarsen",
  },
  // The average is published in weeks, from weeks: a median of whole months would be too coarse.
  {
    id: "caseLengthWeeks",
    text: "Case length in weeks",
    from: { kind: "case-length", unit: "weeks" },
    unit: "weeks",
    release: "coarsen",
  },
  daysToLastReview,
  // Those with both forms count once among the clients supported with justice.
  {
    id: "justiceForms",
    text: "Number of criminal and civil justice forms of the case",
    from: { kind: "held", forms: [criminalJustice.id, civilJustice.id] },
    unit: "forms",
    bands: [{ id: "some", label: "Supported with criminal or civil justice", from: 1 }],
    release: "safe",
  },
  ...levels,
  ...changesSinceIntake,
  ...typesOfAbuse({
    levels: "abuseLevelsAtExit",
    withoutLevels: "abuseWithoutLevelsAtExit",
    who: "Clients experiencing",
  }),
  escalation("severityEscalatingAny", "Any escalation in severity of abuse", severity),
  escalation("frequencyEscalatingAny", "Any escalation in frequency of abuse", frequency),
  escalation("escalatingAny", "Any escalation in severity or frequency of abuse", { any: [severity, frequency] }),
  escalation(
    "highSeverityEscalating",
    "At least one form of high severity abuse which is escalating in frequency or severity",
    ofHighSeverity,
  ),
];
