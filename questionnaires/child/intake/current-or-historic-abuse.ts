import { defineSection } from "@/lib/forms/define";
import { dontKnow, none } from "@/questionnaires/options";

export const currentOrHistoricAbuse = defineSection({
  id: "current-or-historic-abuse",
  title: "Current or historic abuse",
  pages: [
    {
      id: "current-or-historic-abuse",
      questions: [
        {
          id: "currentOrHistoricAbuse",
          type: "one",
          text: "Primarily supporting CYP with current or historic abuse",
          hint: "CYP: the child or young person. If both, choose what most of your work will be about.",
          options: [
            { id: "current", label: "Current" },
            { id: "historic", label: "Historic" },
          ],
          required: "Select whether you are supporting the child mainly with current or with historic abuse",
          release: "safe",
        },
        {
          id: "historicAbuseExperienced",
          type: "many",
          text: "Has the child also experienced historic abuse?",
          hint: "Select all that apply.",
          when: { question: "currentOrHistoricAbuse", is: ["current"] },
          options: [
            { id: "exposure", label: "Exposure to domestic abuse" },
            { id: "directByOther", label: "Directly abused by someone other than intimate partner" },
            { id: "byIntimatePartner", label: "Abused by an intimate partner" },
            { id: "harmfulBehaviour", label: "Demonstrated harmful behaviour" },
            none,
            dontKnow,
          ],
          release: "safe",
        },
      ],
    },
  ],
});
