import { defineSection, type NumberQuestion } from "@/lib/forms/define";
import { mostTimesInAYear } from "@/questionnaires/limits";
import { yesNoDontKnow } from "@/questionnaires/options";

/** The first three began in the course of a year, whose figures stand for part of it only. */
const addedLater = { since: "2018-19", comparableFrom: "2019-20" } as const;

function howOften(of: Pick<NumberQuestion, "id" | "text" | "unit" | "since" | "comparableFrom">, row: string) {
  return {
    ...of,
    type: "number",
    when: { question: `past12Months.${row}`, is: ["yes"] },
    min: 1,
    max: mostTimesInAYear,
    release: "coarsen",
  } as const satisfies NumberQuestion;
}

export const past12Months = defineSection({
  id: "past-12-months",
  title: "The past 12 months",
  pages: [
    {
      id: "past-12-months",
      questions: [
        {
          id: "past12Months",
          type: "matrix",
          text: "Within the past 12 months...",
          rows: [
            { id: "hospital", label: "The client has visited A&E", ...addedLater },
            { id: "police", label: "The client has gone to the police", ...addedLater },
            {
              id: "otherService",
              label: "The client has engaged with another DVA service or been in refuge",
              ...addedLater,
            },
            { id: "attemptsToLeave", label: "The client has attempted to end the abusive relationship" },
          ],
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
    {
      id: "how-often",
      title: "How often in the past 12 months",
      questions: [
        howOften(
          { id: "hospitalVisits", text: "How many times has the client visited A&E?", unit: "visits", ...addedLater },
          "hospital",
        ),
        howOften(
          {
            id: "timesToPolice",
            text: "How many times has the client gone to the police?",
            unit: "times",
            ...addedLater,
          },
          "police",
        ),
        howOften(
          {
            id: "timesWithOtherService",
            text: "How many times has the client engaged with another DVA service or been in refuge?",
            unit: "times",
            ...addedLater,
          },
          "otherService",
        ),
        howOften(
          {
            id: "attemptsToLeave",
            text: "How many times has the client attempted to end the abusive relationship?",
            unit: "attempts",
          },
          "attemptsToLeave",
        ),
      ],
    },
  ],
});
