import { defineTables } from "@/lib/reports/define";
import { intake } from "@/questionnaires/adult/intake";

const atIntake = { section: "Service inputs", layout: "simple", form: intake } as const;

export const serviceInputs = defineTables([
  {
    ...atIntake,
    id: "referral-status",
    question: "referralStatus",
    total: true,
    notes: [
      "Cases are repeats if the client came back to the service after an earlier case was closed or made inactive.",
      "A continuing case was moved from another team of the same service.",
    ],
  },
  { ...atIntake, id: "referral-route", question: "referralRoute", missing: "if-any" },
  {
    ...atIntake,
    id: "initial-referral-route",
    title: "For referrals received through a single-point of contact: Initial referral route",
    question: "initialReferralRoute",
    notes: [
      "Out of all intake forms: those that did not come through a single point of contact are counted as Missing.",
    ],
  },
]);
