import { defineSection } from "@/lib/forms/define";
import { relationships } from "@/questionnaires/abuse";
import { mostItems } from "@/questionnaires/limits";
import { yesNo } from "@/questionnaires/options";

/** How many there are is counted from those entered here. */
export const additionalVictims = defineSection({
  id: "additional-victims",
  title: "Additional victims",
  pages: [
    {
      id: "additional-victims",
      questions: [
        {
          id: "hasAdditionalVictims",
          type: "one",
          text: "Are there additional victims?",
          hint: "Others, besides the primary victim, whom the service user abuses or has abused. If you do not know, leave this empty.",
          options: yesNo,
          release: "safe",
        },
        {
          id: "additionalVictims",
          type: "group",
          text: "Additional victims",
          hint: "Add each of them. No names are needed.",
          when: { question: "hasAdditionalVictims", is: ["yes"] },
          item: { one: "additional victim", many: "additional victims" },
          max: mostItems,
          questions: [
            {
              id: "relationship",
              type: "one",
              text: "Service user's relationship to additional victim",
              hint: "Who the victim is to the service user.",
              options: relationships,
              release: "coarsen",
            },
          ],
        },
      ],
    },
  ],
});
