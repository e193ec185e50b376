/** Abuse and the people in it, as the adult and the perpetrator forms both ask about them. */
import { defineOptions } from "@/lib/forms/define";
import { dontKnow, none } from "./options";

/** The types of abuse that have a level. */
export const abuseTypes = defineOptions([
  { id: "physical", label: "Physical" },
  { id: "sexual", label: "Sexual" },
  { id: "harassmentAndStalking", label: "Harassment and stalking" },
  { id: "jealousAndControlling", label: "Jealous and controlling" },
]);

export type AbuseType = (typeof abuseTypes)[number]["id"];

export const abuseLevels = defineOptions([
  { id: "high", label: "High" },
  { id: "moderate", label: "Moderate" },
  { id: "standard", label: "Standard" },
  none,
  dontKnow,
]);

/** The levels at which there is abuse. */
export const levelsOfSomeAbuse = ["high", "moderate", "standard"] as const;

/** What the levels mean, in a sentence under the question. */
export const abuseLevelsHint =
  "The level says how serious the abuse has been and how often it happens, high being the gravest. None: no abuse of that type.";

/** Types of abuse that are said to be there or not, without a level. */
export const abuseWithoutLevels = defineOptions([
  { id: "forcedMarriage", label: "Forced marriage" },
  { id: "honourBased", label: "'Honour'-based violence/abuse" },
  { id: "fgm", label: "Female Genital Mutilation (FGM)" },
]);

export const typologies = defineOptions([
  { id: "coerciveControl", label: "Intimate terrorism/coercive control" },
  { id: "situational", label: "Situational couple violence" },
  { id: "violentResistance", label: "Violent resistance" },
  { id: "mutual", label: "Mutual couple violence" },
  dontKnow,
]);

/** Who one person is to another: the perpetrator to the client, or the service user to the victim. */
export const relationships = defineOptions([
  { id: "currentPartner", label: "Current intimate partner" },
  { id: "exPartner", label: "Ex-intimate partner" },
  { id: "mother", label: "Mother" },
  { id: "stepMother", label: "Step-mother" },
  { id: "father", label: "Father" },
  { id: "stepFather", label: "Step-father" },
  { id: "grandmother", label: "Grandmother" },
  { id: "grandfather", label: "Grandfather" },
  { id: "childUnder18", label: "Child (under 18) biological" },
  { id: "stepChildUnder18", label: "Child (under 18) step-child" },
  { id: "child18OrOver", label: "Child (18 or over) biological" },
  { id: "stepChild18OrOver", label: "Child (18 or over) step-child" },
  { id: "brother", label: "Brother" },
  { id: "sister", label: "Sister" },
  { id: "stepBrother", label: "Step-brother" },
  { id: "stepSister", label: "Step-sister" },
  { id: "otherFamily", label: "Other family member" },
  { id: "otherKnownPerson", label: "Other known person/associate" },
  dontKnow,
]);

export const livingArrangements = defineOptions([
  { id: "together", label: "Living together" },
  { id: "intermittently", label: "Living together intermittently" },
  { id: "apart", label: "Not living together" },
  dontKnow,
]);

/** Whether people who were partners at intake, or former partners, still are at exit. */
export const partnersOrFormerPartners = defineOptions([
  { id: "currentPartner", label: "Current intimate partner" },
  { id: "exPartner", label: "Ex-intimate partner" },
  dontKnow,
]);

export const ongoingContactReasons = defineOptions([
  { id: "children", label: "Children" },
  { id: "familyAndSocialNetwork", label: "Family and social network" },
  { id: "legalProceedings", label: "Legal proceedings" },
  { id: "financialArrangements", label: "Financial arrangements" },
  { id: "ongoingAbuse", label: "Ongoing abuse" },
  { id: "ongoingRelationship", label: "Ongoing relationship" },
  { id: "visa", label: "Dependent of perpetrator for visa" },
  { id: "other", label: "Other" },
  dontKnow,
]);
