import { defineTables } from "@/lib/reports/define";
import { intake } from "@/questionnaires/perpetrator/intake";

const atIntake = { section: "Service inputs", layout: "simple", form: intake } as const;

export const serviceInputs = defineTables([
  { ...atIntake, id: "mode-of-support", question: "modeOfSupport", missing: "if-any" },
  {
    ...atIntake,
    id: "referral-status",
    question: "referralStatus",
    notes: [
      "A repeat is a service user who came back after an earlier case was closed or made inactive. A continuing case was moved from another team of the same service.",
    ],
  },
  { ...atIntake, id: "recipients-of-support", question: "recipientsOfSupport", missing: "if-any" },
  { ...atIntake, id: "referral-route", question: "referralRoute", missing: "if-any" },
  {
    ...atIntake,
    id: "initial-referral-route",
    question: "initialReferralRoute",
    notes: [
      "For referrals received through a single point of contact, out of all intake forms: those that did not come through a single point of contact are counted as Missing.",
    ],
  },
  { ...atIntake, id: "reason-for-accessing-service", question: "reasonForAccess", missing: "if-any" },
  { ...atIntake, id: "voluntary-access-reasons", question: "voluntaryReasons" },
  { ...atIntake, id: "mandatory-service-reasons", question: "mandatoryReasons" },
]);
