/** Needs that the adult and the perpetrator forms both look for. */
import { defineOptions } from "@/lib/forms/define";
import { dontKnow, other } from "./options";

/** The ten areas of need at intake. A need opens its area of support at exit. */
export const areasOfNeed = defineOptions([
  { id: "alcoholMisuse", label: "Alcohol misuse" },
  { id: "childrenAndParenting", label: "Children and parenting" },
  { id: "drugMisuse", label: "Drug misuse" },
  { id: "employmentEducationTraining", label: "Employment, education and training" },
  { id: "financeBenefitsDebt", label: "Finance, benefits and debt" },
  { id: "housing", label: "Housing" },
  { id: "immigration", label: "Immigration" },
  { id: "mentalHealth", label: "Mental health" },
  { id: "physicalHealth", label: "Physical health" },
  { id: "socialAndCommunity", label: "Social and community support" },
]);

export type AreaOfNeed = (typeof areasOfNeed)[number]["id"];

/** What someone with a mental health need is going through. */
export const mentalHealthNeeds = defineOptions([
  { id: "depression", label: "Depression" },
  { id: "anxiety", label: "Anxiety" },
  { id: "stress", label: "Stress" },
  { id: "selfHarm", label: "Self harm" },
  { id: "suicidal", label: "Suicidal thoughts/behaviour" },
  { id: "emotionalInstability", label: "Emotional instability" },
  { id: "sleep", label: "Trouble sleeping" },
  { id: "eating", label: "Problems with eating" },
  { id: "flashbacks", label: "Flashbacks" },
  other,
  dontKnow,
]);

export const mentalHealthConditions = defineOptions([
  { id: "anxietyDisorder", label: "Anxiety disorder" },
  { id: "bipolar", label: "Bipolar disorder" },
  { id: "autism", label: "Autistic spectrum disorder" },
  { id: "depression", label: "Depression" },
  { id: "eatingDisorder", label: "Eating disorder" },
  { id: "obsessiveCompulsive", label: "Obsessive compulsive disorder" },
  { id: "personalityDisorders", label: "Personality disorders" },
  { id: "ptsd", label: "PTSD", hint: "Post-traumatic stress disorder" },
  { id: "complexPtsd", label: "Complex PTSD" },
  { id: "schizophrenia", label: "Schizophrenia" },
  { id: "psychosis", label: "Psychosis" },
  other,
  dontKnow,
]);
