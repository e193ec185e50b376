import { defineSection } from "@/lib/forms/define";
import { agreement } from "@/questionnaires/client-reported";

/** The caseworker's own view, apart from what the service user says. */
export const caseworkerOutcomes = defineSection({
  id: "caseworker-outcomes",
  title: "Caseworker reported outcomes",
  pages: [
    {
      id: "caseworker-outcomes",
      questions: [
        {
          id: "caseworkerOutcomes",
          type: "matrix",
          text: "Caseworker reported outcomes",
          hint: "How far do you agree? SU: service user.",
          rows: [
            { id: "awareOfImpact", label: "SU aware of impact of their actions" },
            { id: "knowsUnacceptable", label: "SU understands behaviour unacceptable" },
            { id: "willingToChange", label: "SU willing to change to curb behaviour" },
            { id: "inControl", label: "SU able to control their behaviour" },
            { id: "takesResponsibility", label: "SU takes responsibility for actions" },
          ],
          options: agreement,
          release: "safe",
        },
      ],
    },
  ],
});
