import { type Condition, defineSection } from "@/lib/forms/define";
import { agesOfChildren } from "@/questionnaires/bands";
import { cypsInvolvement } from "@/questionnaires/cyps";
import { mostItems } from "@/questionnaires/limits";
import { yesNo } from "@/questionnaires/options";
import { oldestChild } from "../limits";

const involved: Condition = { question: "childrenInvolved", is: ["yes"] };

/** How many children there are, and how old, is counted from those entered here. */
export const children = defineSection({
  id: "children",
  title: "Children and young people",
  pages: [
    {
      id: "children",
      questions: [
        {
          id: "childrenInvolved",
          type: "one",
          text: "Are children or young people involved with this case?",
          hint: "The client's children, and others who live with the client or the perpetrator, grown up or not.",
          options: yesNo,
          required: "Select whether children or young people are involved with this case",
          release: "safe",
        },
        {
          id: "children",
          type: "group",
          text: "Children and young people involved with this case",
          hint: "Add each of them. No names are needed.",
          when: involved,
          item: { one: "child or young person", many: "children or young people" },
          max: mostItems,
          questions: [
            {
              id: "age",
              type: "duration",
              text: "Age",
              hint: "For a child of 3 or over, years are enough.",
              max: oldestChild,
              unknown: true,
              bands: agesOfChildren,
              release: "coarsen",
            },
          ],
        },
      ],
    },
    {
      id: "cyps",
      title: "Children and young people's services",
      questions: [
        {
          id: "cypsInvolvement",
          type: "many",
          text: "CYPS involvement",
          hint: "CYPS: children and young people's services of the local authority. Select all that apply.",
          when: involved,
          options: cypsInvolvement,
          // The local authority knows which families it has an order for.
          release: "coarsen",
        },
      ],
    },
  ],
});
