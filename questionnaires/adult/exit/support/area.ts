/** The two pages of an area of support: whether there was any and what it achieved, and what it changed. */
import type { Condition, Option, Page, Question } from "@/lib/forms/define";
import { yesNo } from "@/questionnaires/options";
import { improvement } from "@/questionnaires/support/impact";

interface Area {
  /** Its questions are `${id}Supported`, `${id}Outcomes` and `${id}Impact`. */
  readonly id: string;
  /** The id of its pages. */
  readonly page: string;
  readonly title: string;
  /** As in "Have you supported the client with …?" */
  readonly with: string;
  /** Of whom it is asked; of everyone where it is left out. */
  readonly when?: Condition;
  readonly outcomes: readonly Option[];
  /** Asked between the support and its outcomes. */
  readonly also?: (supported: Condition) => readonly Question[];
}

export function supportIn(area: Area): readonly Page[] {
  const supported: Condition = { question: `${area.id}Supported`, is: ["yes"] };
  return [
    {
      id: area.page,
      title: area.title,
      questions: [
        {
          id: `${area.id}Supported`,
          type: "one",
          text: `Have you supported the client with ${area.with}?`,
          ...(area.when ? { when: area.when } : {}),
          options: yesNo,
          release: "safe",
        },
        ...(area.also?.(supported) ?? []),
        {
          id: `${area.id}Outcomes`,
          type: "many",
          text: `What outcomes were achieved in this support area: ${area.with}?`,
          hint: "Select all that apply.",
          when: supported,
          options: area.outcomes,
          release: "coarsen",
        },
      ],
    },
    {
      id: `${area.page}-impact`,
      title: `${area.title}: impact`,
      questions: [
        {
          id: `${area.id}Impact`,
          type: "matrix",
          text: `What impact did this have on client safety and wellbeing: ${area.with}?`,
          when: supported,
          rows: [
            { id: "safety", label: "Safety" },
            { id: "wellbeing", label: "Wellbeing" },
          ],
          options: improvement,
          release: "safe",
        },
      ],
    },
  ];
}
