import { defineSection } from "@/lib/forms/define";
import { referringAgencies } from "@/questionnaires/agencies";
import { dontKnow, other, relabelled } from "@/questionnaires/options";

/** New, repeat or continuing is worked out from the client's cases, so it is not asked here: see the form's `derived`. */
export const referral = defineSection({
  id: "referral",
  title: "Referral",
  pages: [
    {
      id: "referral",
      questions: [
        {
          id: "referralRoute",
          type: "one",
          text: "Referral route",
          hint: "Who sent this referral to your service.",
          options: [
            ...relabelled(referringAgencies, { hospitalEmergency: "Hospital - Emergency department" }),
            { id: "mash", label: "MASH", hint: "Multi-agency safeguarding hub" },
            { id: "domesticViolenceCourt", label: "Domestic Violence Court" },
            other,
          ],
          required: "Select who referred the client",
          release: "safe",
        },
      ],
    },
    {
      id: "single-point-of-contact",
      title: "Initial referral",
      questions: [
        {
          id: "initialReferralRoute",
          type: "one",
          text: "Initial referral route",
          hint: "Only if the referral came through a single point of contact: who made it first. Otherwise leave this empty.",
          options: [...referringAgencies, other, dontKnow],
          emptyMeans: "Did not come through a single point of contact",
          release: "safe",
        },
      ],
    },
  ],
});
