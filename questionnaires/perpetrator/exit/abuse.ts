import { defineSection } from "@/lib/forms/define";
import { abuseLevels, abuseTypes } from "@/questionnaires/abuse";

/** Asked of everyone, so that each level at exit stands beside that of intake: most become "None". */
export const abuse = defineSection({
  id: "abuse",
  title: "Abuse at exit",
  pages: [
    {
      id: "levels",
      questions: [
        {
          id: "abuseLevelsAtExit",
          type: "matrix",
          text: "Level of abuse at exit",
          hint: "The abuse that the service user has gone on with. None: the service user no longer does it, or never did.",
          rows: abuseTypes,
          options: abuseLevels,
          release: "safe",
        },
      ],
    },
  ],
});
