/** The areas of support that follow a need, in printed order. */
import type { Option, Page, Question } from "@/lib/forms/define";
import { cypsInvolvement } from "@/questionnaires/cyps";
import type { AreaOfNeed } from "@/questionnaires/needs";
import { without } from "@/questionnaires/options";
import { namesOfAreas, needFor } from "@/questionnaires/support/areas";
import {
  alcoholMisuseOutcomes,
  childrenAndParentingOutcomes,
  drugMisuseOutcomes,
  employmentOutcomes,
  financeOutcomes,
  housingOutcomes,
  immigrationOutcomes,
  mentalHealthOutcomes,
  physicalHealthOutcomes,
  socialAndCommunityOutcomes,
} from "@/questionnaires/support/outcomes";
import { supportIn } from "./area";

function following(
  area: AreaOfNeed,
  page: string,
  outcomes: readonly Option[],
  also?: Parameters<typeof supportIn>[0]["also"],
): readonly Page[] {
  return supportIn({
    id: area,
    page,
    ...namesOfAreas[area],
    when: needFor("adult", area),
    outcomes,
    ...(also ? { also } : {}),
  });
}

export const supportFollowingNeeds: readonly Page[] = [
  ...following("housing", "housing", housingOutcomes),
  ...following("physicalHealth", "physical-health", physicalHealthOutcomes),
  ...following("mentalHealth", "mental-health", mentalHealthOutcomes),
  ...following("drugMisuse", "drug-misuse", drugMisuseOutcomes),
  ...following("alcoholMisuse", "alcohol-misuse", alcoholMisuseOutcomes),
  ...following(
    "childrenAndParenting",
    "children-and-parenting",
    childrenAndParentingOutcomes,
    (supported): readonly Question[] => [
      {
        id: "cypsInvolvementAtExit",
        type: "many",
        text: "Indicate ongoing CYPS involvement with the family",
        hint: "CYPS: children and young people's services of the local authority. Select all that apply.",
        when: supported,
        options: without(cypsInvolvement, "personalAdvisor", "transitionsTeam"),
        release: "coarsen",
      },
    ],
  ),
  ...following("financeBenefitsDebt", "finance", financeOutcomes),
  ...following("employmentEducationTraining", "employment-education-training", employmentOutcomes),
  ...following("socialAndCommunity", "social-and-community", socialAndCommunityOutcomes),
  ...following("immigration", "immigration", immigrationOutcomes),
];
