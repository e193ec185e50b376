/** Crimes that were reported, and what came of them. */
import { defineOptions } from "@/lib/forms/define";
import { dontKnow, other } from "@/questionnaires/options";

/** What happened, for each incident of a report, as the adult dataset prints it. */
export const offences = defineOptions([
  { id: "battery", label: "Assault - Beating/battery (Section 39)" },
  { id: "actualBodilyHarm", label: "Assault - Actual Bodily Harm (Section 47)" },
  { id: "grievousBodilyHarmWithIntent", label: "Assault - Grievous Bodily Harm with intent (Section 18)" },
  { id: "grievousBodilyHarm", label: "Assault – Grievous Bodily Harm - without intent (Section 20)" },
  { id: "harassmentSection2", label: "Harassment (Section 2)" },
  { id: "harassmentSection4", label: "Harassment (Section 4)" },
  { id: "criminalDamage", label: "Criminal Damage" },
  { id: "threatsToKill", label: "Threats to Kill" },
  { id: "coerciveControl", label: "Coercive Control" },
  { id: "maliciousCommunication", label: "Malicious Communication" },
  { id: "breachOfRestrainingOrder", label: "Breach of Restraining Order" },
  { id: "breachOfNonMolestation", label: "Breach of Non-Molestation" },
  { id: "rape", label: "Rape (Section 1)" },
  { id: "sexualAssault", label: "Sexual Assault (Section 3)" },
  { id: "kidnapping", label: "Kidnapping or False Imprisonment" },
  { id: "pervertingJustice", label: "Perverting the course of justice (Common Law)" },
  { id: "witnessIntimidation", label: "Witness Intimidation (Section 51)" },
  { id: "againstProperty", label: "Crimes against property" },
  { id: "perjury", label: "Perjury" },
  { id: "fraud", label: "Fraud" },
  { id: "breachOfBail", label: "Breach of bail" },
  { id: "commonAssault", label: "Common assault" },
  { id: "revengePorn", label: "Revenge Porn" },
  { id: "arson", label: "Arson" },
  { id: "stalking", label: "Stalking" },
  other,
  dontKnow,
]);

/** How far an incident has got: the last that is known. */
export const consequences = defineOptions([
  { id: "nfa", label: "Police report - NFA (no further action)" },
  { id: "bail", label: "Arrested - on bail" },
  { id: "custody", label: "Arrested - in custody" },
  { id: "charged", label: "Charged" },
  { id: "chargeDropped", label: "Charge dropped" },
  { id: "pledGuilty", label: "Pled guilty" },
  { id: "pledGuiltyLesser", label: "Pled guilty (lesser charge)" },
  { id: "foundGuilty", label: "Pled innocent-found guilty" },
  { id: "foundGuiltyLesser", label: "Pled innocent-found guilty (lesser charge)" },
  { id: "notProven", label: "Not proven" },
  { id: "acquitted", label: "Acquitted" },
]);

/** The consequences that are convictions: pleaded or found guilty. */
export const convictions = ["pledGuilty", "pledGuiltyLesser", "foundGuilty", "foundGuiltyLesser"] as const;

export const reasonsForNoFurtherAction = defineOptions([
  { id: "victimWithdrew", label: "Victim withdrew" },
  { id: "policeWithdrew", label: "Police withdrawal of case" },
  { id: "cpsWithdrew", label: "CPS withdrawal of case", hint: "CPS: Crown Prosecution Service" },
  other,
  dontKnow,
]);

export const specialMeasures = defineOptions([
  { id: "granted", label: "Granted" },
  { id: "denied", label: "Denied" },
  { id: "notYetConfirmed", label: "Not yet confirmed" },
  { id: "notRequested", label: "Not requested" },
  dontKnow,
]);

/** In a sentence under the question. */
export const specialMeasuresHint = "Ways of giving evidence that spare the witness, such as a screen or a video link.";

export const penalties = defineOptions([
  { id: "communityOrderDomesticViolence", label: "Community order - DV-related specified activity order" },
  { id: "communityOrderOther", label: "Community order - other requirements" },
  { id: "suspendedDomesticViolence", label: "Suspended sentence - with DV-related specified order" },
  { id: "suspendedOther", label: "Suspended sentence - with other requirements" },
  { id: "custodyUpTo12Months", label: "Custodial sentence - up to 12 months" },
  { id: "custody12MonthsOrMore", label: "Custodial sentence - 12 months or more" },
  { id: "restrainingUpTo12Months", label: "Restraining order - up to 12 months" },
  { id: "restrainingUpTo24Months", label: "Restraining order - up to 24 months" },
  { id: "restraining5Years", label: "Restraining order - 5 years" },
  { id: "restrainingIndefinite", label: "Restraining order - indefinite" },
  { id: "bindover", label: "Bindover" },
  { id: "fine", label: "Fine" },
  { id: "caution", label: "Caution" },
  { id: "compensation", label: "Compensation" },
  { id: "conditionalDischarge", label: "Conditional discharge" },
  other,
]);
