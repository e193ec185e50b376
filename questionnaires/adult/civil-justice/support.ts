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
          text: "What support did you provide the client in this area?",
          hint: "Select all that apply.",
          options: [
            { id: "legalAid", label: "Supported client to apply for legal aid" },
            { id: "preCourtVisit", label: "Arranged a pre-court visit" },
            { id: "legalAdvice", label: "Referred client for legal advice" },
            { id: "selfApplication", label: "Supported client with self application of orders" },
            { id: "documents", label: "Supported client to complete documents" },
            { id: "courtWithClient", label: "Attended court with client" },
            { id: "updates", label: "Provided updates about civil justice outcomes" },
            { id: "advocacy", label: "Advocated for client during proceedings" },
            { id: "legalSupportAtCourt", label: "Provided legal support at court" },
            { id: "evidence", label: "Presented evidence at court" },
            { id: "breach", label: "Helped client report a breach" },
            { id: "crossApplications", label: "Support with defence against cross applications" },
            { id: "distribution", label: "Supported client with distribution of orders" },
            other,
          ],
          release: "safe",
        },
      ],
    },
  ],
});
