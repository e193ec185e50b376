import { defineSection } from "@/lib/forms/define";
import { dontKnow, yesNoDontKnow } from "@/questionnaires/options";
import { socialCareLevelHint, socialCareLevelsAtIntake } from "../social-care";

export const services = defineSection({
  id: "services",
  title: "Social care and other services",
  pages: [
    {
      id: "social-care",
      title: "Children's social care",
      questions: [
        {
          id: "knownToSocialCare",
          type: "one",
          text: "Child known to children's social care",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "socialCareInvolvement",
          type: "many",
          text: "Level of involvement",
          hint: socialCareLevelHint,
          when: { question: "knownToSocialCare", is: ["yes"] },
          options: socialCareLevelsAtIntake,
          // The local authority knows which children it has an order for.
          release: "coarsen",
        },
      ],
    },
    {
      id: "other-services",
      title: "Other services",
      questions: [
        // No "None" has ever been offered: a child with no other service is counted as "Missing".
        {
          id: "otherServicesInvolved",
          type: "many",
          text: "Other services involved at intake",
          hint: "Select all that apply. If there are none, leave this empty.",
          options: [
            { id: "police", label: "Police" },
            { id: "probation", label: "Probation" },
            { id: "cafcass", label: "Cafcass", hint: "Children and Family Court Advisory and Support Service" },
            { id: "camhs", label: "Camhs", hint: "Child and adolescent mental health services" },
            { id: "speechAndLanguage", label: "Speech and language service" },
            { id: "schoolNurse", label: "School nurse" },
            { id: "educationWelfare", label: "Education welfare" },
            { id: "educationPsychologist", label: "Education psychologist" },
            { id: "childrensCentre", label: "Children's centre" },
            { id: "youthOffendingTeam", label: "Youth offending team" },
            { id: "casp", label: "Children's activity support programme (Casp)" },
            { id: "familyInterventionProject", label: "Family intervention project (Fip)" },
            { id: "troubledFamiliesTeam", label: "Troubled families team" },
            { id: "youthService", label: "Youth service" },
            { id: "otherStatutory", label: "Other statutory" },
            { id: "otherVoluntary", label: "Other voluntary" },
            dontKnow,
          ],
          emptyMeans: "No other services",
          release: "safe",
        },
      ],
    },
  ],
});
