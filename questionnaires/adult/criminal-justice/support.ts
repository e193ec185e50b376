import { defineSection } from "@/lib/forms/define";
import { other } from "@/questionnaires/options";

export const support = defineSection({
  id: "support",
  title: "Support with criminal justice",
  pages: [
    {
      id: "support",
      questions: [
        {
          id: "criminalJusticeSupport",
          type: "many",
          text: "What support did you provide the client in this area?",
          hint: "Select all that apply.",
          options: [
            { id: "reporting", label: "Helped client report incident to police" },
            { id: "processExplained", label: "Explained criminal justice process" },
            { id: "throughProcesses", label: "Supported client through criminal justice processes" },
            { id: "legalSupport", label: "Supported client to access legal support" },
            { id: "courtWithClient", label: "Attended court with client" },
            { id: "courtWithoutClient", label: "Attended court without client" },
            { id: "courtUpdates", label: "Provided updates about court outcomes" },
            { id: "advocacy", label: "Advocated for client during proceedings" },
            { id: "ownCharge", label: "Supported client with their own charge/conviction" },
            { id: "compensation", label: "Helped client to access compensation" },
            { id: "anonymousReport", label: "Supported client to make an anonymous report" },
            other,
          ],
          release: "safe",
        },
      ],
    },
  ],
});
