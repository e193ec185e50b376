/** Orders of the civil courts. */
import { defineOptions } from "@/lib/forms/define";

export const civilOrders = defineOptions([
  { id: "nonMolestation", label: "Non-molestation order" },
  { id: "occupation", label: "Occupation order with power of arrest" },
  { id: "protectionFromHarassment", label: "Order under Protection from Harassment Act" },
  { id: "forcedMarriage", label: "Injunction under Forced Marriage Act with power of arrest" },
  { id: "childArrangements", label: "Child arrangements order" },
  { id: "prohibitedSteps", label: "Prohibited steps order" },
  { id: "specificIssue", label: "Specific issue order" },
  { id: "otherChildrensAct", label: "Other orders under the Children's Act" },
]);

/** What came of an order that was applied for. */
export const orderOutcomes = defineOptions([
  { id: "notKnown", label: "Applied for" },
  { id: "granted", label: "Granted" },
  { id: "notGranted", label: "Not granted" },
]);

/** In a sentence under the question. */
export const orderOutcomesHint =
  "“Applied for”: the outcome is not known yet, or was not known by the time the case closed.";
