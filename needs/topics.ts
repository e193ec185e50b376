/** The topics of an assessment, in the order of its report. */
import type { Topic } from "@/needs/model/define";

export const parts = {
  "1": "Key figures",
  "2": "Domestic abuse and children and young people",
} as const;

export const topics: readonly Topic[] = [
  { id: "prevalence", title: "Prevalence", part: "1" },
  { id: "police", title: "Reported to the police", part: "1" },
  { id: "marac", title: "Marac", part: "1" },
  { id: "safe-accommodation", title: "Safe accommodation", part: "1" },
  { id: "community-support", title: "Support in the community", part: "1" },
  { id: "homelessness", title: "Homelessness", part: "1" },
  { id: "children-need", title: "How many children live with domestic abuse", part: "2" },
  { id: "police-children", title: "Children in reports to the police", part: "2" },
  { id: "marac-children", title: "Children at Marac", part: "2" },
  { id: "childrens-services", title: "Children's services", part: "2" },
  { id: "safeguarding", title: "Safeguarding children", part: "2" },
  { id: "health", title: "Health", part: "2" },
  { id: "refuge-children", title: "Children in safe accommodation", part: "2" },
  { id: "community-children", title: "Children and support in the community", part: "2" },
  { id: "children-housing", title: "Housing of families", part: "2" },
  { id: "children-support", title: "Reach of support for children", part: "2" },
  { id: "outcomes", title: "What support achieved", part: "2" },
];

export function topicTitle(id: string): string {
  return topics.find((topic) => topic.id === id)?.title ?? id;
}
