/** Risk: its levels and bases, and the settings by which the ticks of a Dash are banded. */
import { type Band, defineOptions } from "@/lib/forms/define";

export const riskLevels = defineOptions([
  { id: "high", label: "High" },
  { id: "medium", label: "Medium" },
  { id: "standard", label: "Standard" },
]);

/** On what a level of high risk rests. */
export const riskBases = defineOptions([
  { id: "actuarial", label: "Actuarial", hint: "By the score of the assessment, such as the ticks of a Dash." },
  { id: "professionalJudgement", label: "Professional judgment" },
  { id: "escalation", label: "Escalation", hint: "The abuse is happening more often or getting worse." },
]);

/** How many questions the Dash has, and so the most ticks. */
export const dashQuestionCount = 24;

/**
 * The bands of the 2019-20 dataset. A later setting is added with `since`, and these get `until`; ids are never reused.
 * Without any tick, a Dash stands in no band.
 */
export const dashTickBands: readonly Band[] = [
  { id: "standard1To5", label: "Standard Risk (1 - 5)", from: 1, to: 5 },
  { id: "medium6To9", label: "Medium Risk (6 - 9)", from: 6, to: 9 },
  { id: "high10Plus", label: "High Risk (10+)", from: 10 },
];

/** From how many ticks SafeLives' guidance has a case referred to Marac, whatever the band. */
export const maracGuideBands: readonly Band[] = [
  { id: "upTo13", label: "Below the guide for referral to Marac", to: 13 },
  { id: "14Plus", label: "14 ticks or more: referral to Marac by SafeLives' guide", from: 14 },
];

/** For the page on which the level is settled. Written beside the settings, to be changed with them. */
export const dashBandsInWords =
  "The ticks alone make the risk standard (1 to 5), medium (6 to 9) or high (10 or more). SafeLives' guide for referral to Marac is 14 ticks.";
