import { defineSection } from "@/lib/forms/define";
import { other } from "@/questionnaires/options";

export const support = defineSection({
  id: "support",
  title: "Support with civil justice",
  pages: [
    {
      id: "support",
      questions: [
        {
          id: "civilJusticeSupport",
          type: "many",
          text: "What support did you provide the service user in this area?",
          hint: "Select all that apply.",
          when: { question: "activeCivilCase", is: ["yes"] },
          options: [
            { id: "legalAid", label: "Supported service user to apply for legal aid" },
            { id: "preCourtVisit", label: "Arranged a pre-court visit" },
            { id: "legalAdvice", label: "Referred service user for legal advice" },
            { id: "documents", label: "Supported service user to complete documents" },
            { id: "hearings", label: "Attended hearings" },
            { id: "updates", label: "Provided updates about civil justice outcomes" },
            { id: "legalSupportAtCourt", label: "Provided legal support at court" },
            { id: "evidence", label: "Presented evidence at court" },
            { id: "breach", label: "Helped report a breach" },
            { id: "crossApplications", label: "Support with defence against cross applications" },
            { id: "distribution", label: "Supported with distribution of orders" },
            other,
          ],
          release: "safe",
        },
      ],
    },
  ],
});
