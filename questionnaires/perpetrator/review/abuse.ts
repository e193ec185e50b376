import { defineSection } from "@/lib/forms/define";
import { dontKnow } from "@/questionnaires/options";

export const abuse = defineSection({
  id: "abuse",
  title: "Abuse since intake",
  pages: [
    {
      id: "abuse",
      questions: [
        {
          id: "continuedAbuse",
          type: "one",
          text: "Since intake, has the service user continued to perpetrate abuse?",
          hint: "Further abuse, and abuse from before that has only now become known.",
          options: [
            { id: "primaryVictim", label: "Yes, primary victim" },
            { id: "otherVictims", label: "Yes, different victim(s)" },
            { id: "both", label: "Yes, both primary and different victim(s)" },
            { id: "no", label: "No" },
            dontKnow,
          ],
          release: "safe",
        },
      ],
    },
  ],
});
