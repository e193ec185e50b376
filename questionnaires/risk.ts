/** Risk: its levels and bases, and the settings by which the ticks of a Dash are banded. */
import { type Band, defineOptions, type Label } from "@/lib/forms/define";

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

type RiskLevel = (typeof riskLevels)[number]["id"];

/**
 * How many ticks make which level of risk by themselves: the setting of the 2019-20 dataset. A later setting adds a band
 * to each level, with `since`, and these get `until`; ids are never reused. Without any tick, a Dash stands in no band.
 */
const ticksMaking = {
  standard: [{ id: "standard1To5", label: "Standard Risk (1 - 5)", from: 1, to: 5 }],
  medium: [{ id: "medium6To9", label: "Medium Risk (6 - 9)", from: 6, to: 9 }],
  high: [{ id: "high10Plus", label: "High Risk (10+)", from: 10 }],
} as const satisfies Readonly<Record<RiskLevel, readonly Band[]>>;

export const dashTickBands: readonly Band[] = Object.values(ticksMaking).flat();

/** The ids of the bands that make a level of risk by themselves, of every setting: a number stands in those of its year. */
export function bandsMaking(level: RiskLevel): readonly string[] {
  return ticksMaking[level].map(({ id }) => id);
}

/** From how many ticks SafeLives' guidance has a case referred to Marac, whatever the band. */
export const maracGuideBands: readonly Band[] = [
  { id: "upTo13", label: "Below the guide for referral to Marac", to: 13 },
  { id: "14Plus", label: "14 ticks or more: referral to Marac by SafeLives' guide", from: 14 },
];

/** For the page on which the level is settled. A later setting adds its own wording, with `since`. */
export const dashBandsInWords: Label =
  "The ticks alone make the risk standard (1 to 5), medium (6 to 9) or high (10 or more). SafeLives' guide for referral to Marac is 14 ticks. Your own judgement can raise this level, and never lower it.";
