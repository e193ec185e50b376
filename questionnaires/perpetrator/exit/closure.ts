import { defineSection } from "@/lib/forms/define";
import { numberOfContacts } from "@/questionnaires/bands";
import { mostContacts } from "@/questionnaires/limits";
import { other } from "@/questionnaires/options";
import { groupSessions } from "../bands";

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
          hint: "Planned: the work came to its end as agreed with the service user.",
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
            { id: "disengaged", label: "Service user disengaged" },
            { id: "movedOutOfArea", label: "Service user moved out of area" },
            { id: "prison", label: "Service user in prison" },
            { id: "mentalHealthCare", label: "Service user in care of mental health services" },
            { id: "fatality", label: "Service user fatality" },
            other,
          ],
          // A death points to one person.
          release: "coarsen",
        },
      ],
    },
    {
      id: "contacts",
      title: "Contacts and sessions",
      questions: [
        {
          id: "contactsReceived",
          type: "number",
          text: "How many direct contacts did the service user receive?",
          hint: "Direct contacts with the service user, from intake to the day the case closed. Enter 0 if there were none.",
          unit: "contacts",
          min: 0,
          max: mostContacts,
          bands: numberOfContacts,
          release: "coarsen",
        },
        {
          id: "groupSessionsAttended",
          type: "number",
          text: "How many group sessions did the service user attend?",
          hint: "Enter 0 if there were none.",
          unit: "group sessions",
          min: 0,
          max: mostContacts,
          bands: groupSessions,
          required: "Enter how many group sessions the service user attended, or 0 if there were none",
          release: "coarsen",
        },
      ],
    },
  ],
});
