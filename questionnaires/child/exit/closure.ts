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
          hint: "Planned: the support came to its end as agreed with the child or the parent.",
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
          text: "Reasons for unplanned closures",
          hint: "Choose the main reason.",
          when: { question: "caseStatus", is: ["unplanned"] },
          options: [
            { id: "childDisengaged", label: "Child disengaged" },
            { id: "parentDisengaged", label: "Parent or carer disengaged" },
            { id: "movedOutOfArea", label: "Child moved out of area" },
            {
              id: "secureAccommodation",
              label: "Child in secure children's centre, secure training centre or young offenders institution",
            },
            { id: "mentalHealthCare", label: "Child in care of mental health services" },
            { id: "fatality", label: "Child fatality" },
            other,
          ],
          // A death, or a child in custody, points to one child.
          release: "coarsen",
        },
        {
          id: "contactsReceived",
          type: "number",
          text: "How many contacts did the client receive?",
          hint: "Direct contacts with the child or the parent, from intake to the day the case closed.",
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
