/** The ten areas of support, in printed order: the same questions in each, asked where there is a need. */
import type { Page, Question } from "@/lib/forms/define";
import type { AreaOfNeed } from "@/questionnaires/needs";
import { yesNoDontKnow } from "@/questionnaires/options";
import { namesOfAreas, needFor } from "@/questionnaires/support/areas";
import { cypsInvolvement } from "../../options";
import { impactOf, kebab } from "./impact";
import { outcomes } from "./outcomes";

const areas: readonly AreaOfNeed[] = [
  "housing",
  "physicalHealth",
  "mentalHealth",
  "drugMisuse",
  "alcoholMisuse",
  "childrenAndParenting",
  "financeBenefitsDebt",
  "employmentEducationTraining",
  "socialAndCommunity",
  "immigration",
];

/** What one area asks besides. */
const also: { readonly [area in AreaOfNeed]?: readonly Question[] } = {
  childrenAndParenting: [
    {
      id: "cypsInvolvementAtExit",
      type: "many",
      text: "Indicate ongoing CYPS involvement with the family",
      hint: "CYPS: children and young people's services of the local authority. Select all that apply.",
      when: { question: "childrenAndParentingSupported", is: ["yes"] },
      options: cypsInvolvement,
      release: "coarsen",
    },
  ],
};

function pagesOf(area: AreaOfNeed): readonly Page[] {
  const { title, with: name } = namesOfAreas[area];
  return [
    {
      id: kebab(area),
      title,
      questions: [
        {
          id: `${area}Supported`,
          type: "one",
          text: `Have you supported the service user with ${name}?`,
          when: needFor("perpetrator", area),
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: `${area}Outcomes`,
          type: "many",
          text: `What outcomes were achieved in this support area: ${name}?`,
          hint: "Select all that apply.",
          when: { question: `${area}Supported`, is: ["yes"] },
          options: outcomes[area],
          release: "coarsen",
        },
        ...(also[area] ?? []),
      ],
    },
    impactOf(area, title, name),
  ];
}

export const pagesOfAreas: readonly Page[] = areas.flatMap(pagesOf);
