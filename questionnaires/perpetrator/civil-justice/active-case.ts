import { defineSection } from "@/lib/forms/define";
import { yesNoDontKnow } from "@/questionnaires/options";

export const activeCase = defineSection({
  id: "active-case",
  title: "Civil case",
  pages: [
    {
      id: "active-case",
      questions: [
        {
          id: "activeCivilCase",
          type: "one",
          text: "Active civil justice case while the service user has been accessing your service?",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "legalAid",
          type: "one",
          text: "Did the service user qualify for legal aid?",
          when: { question: "activeCivilCase", is: ["yes"] },
          options: yesNoDontKnow,
          release: "safe",
        },
      ],
    },
  ],
});
