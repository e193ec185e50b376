import { defineSection } from "@/lib/forms/define";
import { other, yesNoDontKnow } from "@/questionnaires/options";
import { policeMeasures } from "../options";
import { impactOf } from "./support/impact";

/** Safety is that of the victims. It follows no need of the service user, so everybody is asked about it. */
export const safety = defineSection({
  id: "safety",
  title: "Safety of victims",
  pages: [
    {
      id: "safety",
      questions: [
        {
          id: "safetySupported",
          type: "one",
          text: "Have you contributed to putting safety measures in place for victim(s) associated with the service user?",
          options: yesNoDontKnow,
          release: "safe",
        },
        {
          id: "safetyMeasures",
          type: "many",
          text: "What safety measures were put in place?",
          hint: "Select all that apply.",
          when: { question: "safetySupported", is: ["yes"] },
          options: [
            { id: "informationSharing", label: "Information sharing" },
            { id: "multiAgencyMeetings", label: "Attended multi-agency meetings" },
            { id: "nonMolestation", label: "Non-molestation order" },
            { id: "contactOrder", label: "Contact order" },
            { id: "occupation", label: "Occupation order" },
            { id: "restraining", label: "Restraining order" },
            { id: "fgmOrder", label: "FGM protection order", hint: "FGM: female genital mutilation" },
            { id: "forcedMarriageOrder", label: "Forced Marriage protection order" },
            ...policeMeasures,
            { id: "behaviourChange", label: "1-1 behaviour change work" },
            { id: "attitudeChange", label: "1-1 attitude change work" },
            {
              id: "groupProgramme",
              label: "Referral to DVPP/Group work programme",
              hint: "DVPP: domestic violence perpetrator programme",
            },
            { id: "marac", label: "Referral to Marac" },
            other,
          ],
          // Some of these orders are rare enough to point to one case.
          release: "coarsen",
        },
      ],
    },
    impactOf("safety", "Safety of victims", "safety of victims"),
  ],
});
