import { defineSection } from "@/lib/forms/define";
import { referringAgencies } from "@/questionnaires/agencies";
import { dontKnow, other, relabelled } from "@/questionnaires/options";

const perpetratorPanel = {
  id: "perpetratorPanel",
  label: "Perpetrator panel",
  hint: "A meeting of agencies about the people who do most harm.",
} as const;

// Both routes are printed with this agency's full name, which needs no hint.
const agencies = referringAgencies.map((agency) =>
  agency.id === "crc" ? { id: agency.id, label: "Community Rehabilitation Company (CRC)" } : agency,
);

/** New, repeat or continuing is worked out from the service user's cases, so it is not asked here: see `worked-out.ts`. */
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
            ...relabelled(agencies, {
              childrensSocialServices: "Children's social care",
              adultsSocialServices: "Adult's social care",
            }),
            perpetratorPanel,
            other,
            dontKnow,
          ],
          required: "Select who referred the service user",
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
          options: [...agencies, perpetratorPanel, other, dontKnow],
          emptyMeans: "Did not come through a single point of contact",
          release: "safe",
        },
      ],
    },
    {
      id: "support",
      title: "The support",
      questions: [
        {
          id: "modeOfSupport",
          type: "one",
          text: "Mode of support",
          hint: "Direct: with the service user in person, by telephone or video call. Indirect: through others, without the service user there.",
          options: [
            { id: "group", label: "Group programme" },
            { id: "direct", label: "Direct 1-1 work" },
            { id: "indirect", label: "Indirect 1-1 work" },
            { id: "groupAndIndividual", label: "Both group programme & 1-1" },
            other,
          ],
          required: "Select how you are going to work with the service user",
          release: "safe",
        },
        {
          id: "recipientsOfSupport",
          type: "one",
          text: "Recipients of support",
          hint: "Who your service is going to work with.",
          options: [
            { id: "serviceUser", label: "Only service user" },
            { id: "serviceUserAndVictim", label: "Service user and victim" },
          ],
          required: "Select whether you are working with the service user only, or with the victim too",
          release: "safe",
        },
      ],
    },
    {
      id: "reason",
      title: "Reason for coming",
      questions: [
        {
          id: "reasonForAccess",
          type: "one",
          text: "Reason for accessing service",
          options: [
            { id: "voluntary", label: "Voluntary" },
            { id: "mandatory", label: "Mandatory", hint: "A court or an agency requires it." },
            other,
          ],
          required: "Select whether the service user comes of their own will or has to come",
          release: "safe",
        },
        {
          id: "voluntaryReasons",
          type: "many",
          text: "Reasons for voluntary access",
          hint: "As the service user gives them. Select all that apply.",
          when: { question: "reasonForAccess", is: ["voluntary"] },
          options: [
            { id: "incarceration", label: "Avoidance of incarceration" },
            { id: "homelessness", label: "Avoidance of homelessness" },
            { id: "relationshipWithChildren", label: "Improved relationship(s) with child(ren)" },
            { id: "relationshipWithPartner", label: "Improved relationship(s) with partner/ex" },
            { id: "stopAbusing", label: "Desire to stop abusive behaviours" },
            { id: "healthierRelationships", label: "Desire for healthier relationships" },
            { id: "assistanceWithServices", label: "Assistance with accessing services" },
            { id: "childContact", label: "Due to child contact" },
            other,
            dontKnow,
          ],
          release: "safe",
        },
        {
          id: "mandatoryReasons",
          type: "many",
          text: "Reason for mandatory service",
          hint: "Select all that apply.",
          when: { question: "reasonForAccess", is: ["mandatory"] },
          options: [
            { id: "childProtectionPlan", label: "Requirements of Child Protection Plan" },
            { id: "supervisionOrder", label: "Requirements of Supervision Order" },
            { id: "childContactArrangements", label: "Requirements of Child Contact Arrangements" },
          ],
          release: "safe",
        },
      ],
    },
  ],
});
