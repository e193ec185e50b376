import { defineSection } from "@/lib/forms/define";
import { yesNoDontKnow } from "@/questionnaires/options";
import { socialCareLevelHint, socialCareLevelsAtExit } from "../social-care";

export const socialCare = defineSection({
  id: "social-care",
  title: "Social care at exit",
  pages: [
    {
      id: "social-care",
      questions: [
        {
          id: "knownToSocialServices",
          type: "one",
          text: "Is the child known to social services?",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "socialCareInvolvementAtExit",
          type: "many",
          text: "Level of involvement",
          hint: socialCareLevelHint,
          when: { question: "knownToSocialServices", is: ["yes"] },
          options: socialCareLevelsAtExit,
          release: "coarsen",
        },
      ],
    },
  ],
});
