import { defineSection } from "@/lib/forms/define";
import { numberOfContacts } from "@/questionnaires/bands";
import { mostContacts } from "@/questionnaires/limits";
import { other } from "@/questionnaires/options";

export const closure = defineSection({
  id: "closure",
  title: "Closing the case",
  pages: [
    {
      id: "closure",
      questions: [
        {
          id: "caseStatus",
          type: "one",
          text: "Case status at exit",
          hint: "Planned: the support came to its end as agreed with the client.",
          options: [
            { id: "planned", label: "Planned closure" },
            { id: "unplanned", label: "Unplanned closure" },
          ],
          required: "Select whether the case was closed as planned",
          release: "safe",
        },
        {
          id: "unplannedClosureReason",
          type: "one",
          text: "Reason for unplanned closures",
          hint: "Choose the main reason.",
          when: { question: "caseStatus", is: ["unplanned"] },
          options: [
            { id: "disengaged", label: "Client disengaged" },
            { id: "movedOutOfArea", label: "Client moved out of area" },
            { id: "prison", label: "Client in prison" },
            { id: "mentalHealthCare", label: "Client in care of mental health services" },
            { id: "fatality", label: "Client fatality" },
            other,
          ],
          // A death, or a client in prison, points to one client.
          release: "coarsen",
        },
        {
          id: "contactsReceived",
          type: "number",
          text: "How many contacts did the client receive?",
          hint: "Direct contacts with the client, from intake to the day the case closed.",
          unit: "contacts",
          min: 0,
          max: mostContacts,
          bands: numberOfContacts,
          release: "coarsen",
        },
      ],
    },
  ],
});
