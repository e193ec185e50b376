import { defineSection } from "@/lib/forms/define";
import { yesNoDontKnow } from "@/questionnaires/options";

/** Everything else on this form hangs on it. */
export const activeCase = defineSection({
  id: "active-case",
  title: "Criminal case",
  pages: [
    {
      id: "active-case",
      questions: [
        {
          id: "activeCriminalCase",
          type: "one",
          text: "Active criminal case while the service user has been accessing your service?",
          hint: "From a report to the police on, whatever came of it.",
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
  ],
});
