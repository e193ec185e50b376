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
          text: "What support did you provide the service user in this area?",
          hint: "Select all that apply.",
          when: { question: "activeCriminalCase", is: ["yes"] },
          options: [
            { id: "statement", label: "Supported service user with statement" },
            { id: "reportToCourt", label: "Submitted report to court" },
            { id: "processExplained", label: "Explained criminal justice process" },
            { id: "throughProcesses", label: "Supported service user through criminal justice processes" },
            { id: "court", label: "Attended court with service user" },
            { id: "trialDiscussed", label: "Discussed trial with service user" },
            { id: "legalSupport", label: "Accessed legal support for service user" },
            { id: "hearings", label: "Attended hearings" },
            { id: "voice", label: "Provided a voice for service user during proceedings" },
            { id: "ownCharge", label: "Supported service user with charge/conviction" },
            { id: "anonymousReport", label: "Made an anonymous report" },
            other,
          ],
          release: "safe",
        },
      ],
    },
  ],
});
