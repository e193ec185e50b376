/** Risk and orders at intake. The dataset prints them under no subheading, between the profile and the primary victim. */
import { defineTables } from "@/lib/reports/define";
import { intake } from "@/questionnaires/perpetrator/intake";

const atIntake = { section: "Client profile", layout: "simple", form: intake } as const;

export const riskAndOrders = defineTables([
  { ...atIntake, id: "risk-assessment-completed", question: "riskAssessed" },
  { ...atIntake, id: "risk-assessment-type", question: "riskAssessmentType" },
  { ...atIntake, id: "risk-level", title: "Risk level of service users", question: "riskLevel" },
  { ...atIntake, id: "high-risk-basis", question: "highRiskBasis" },
  { ...atIntake, id: "criminal-orders", question: "criminalOrders" },
  { ...atIntake, id: "civil-orders", question: "civilOrders" },
]);
