import { defineTables, type ExtraRow } from "@/lib/reports/define";
import { intake } from "@/questionnaires/child/intake";

const section = "History of abuse at intake";
const exposure = { section, subsection: "Exposure to domestic abuse", form: intake } as const;
const direct = { section, subsection: "Direct abuse", form: intake } as const;
const harmful = { section, subsection: "Harmful behaviour", form: intake } as const;

/** The mean, under the bands. */
const averageLength = (question: string, label: string): ExtraRow => ({
  id: "average",
  label,
  kind: "derived",
  figures: [{ form: intake, question, average: "mean", decimals: 0, unit: "months" }],
});

export const historyOfAbuse = defineTables([
  { ...exposure, layout: "simple", id: "exposure-to-domestic-abuse", question: "exposureToDomesticAbuse" },
  { ...exposure, layout: "answers", id: "exposure-abuse-types", question: "exposureTypes" },
  {
    ...exposure,
    layout: "simple",
    id: "exposure-duration",
    question: "exposureDuration",
    after: [averageLength("exposureDuration", "Average length of abuse")],
  },
  { ...exposure, layout: "simple", id: "exposure-victim-relationship", question: "exposureVictimRelationship" },
  { ...exposure, layout: "simple", id: "exposure-multiple-victims", question: "exposureMultipleVictims" },
  {
    ...exposure,
    layout: "simple",
    id: "exposure-perpetrator-relationship",
    question: "exposurePerpetratorRelationship",
  },
  { ...exposure, layout: "simple", id: "exposure-multiple-perpetrators", question: "exposureMultiplePerpetrators" },
  { ...exposure, layout: "simple", id: "exposure-lives-with-perpetrator", question: "exposureLivesWithPerpetrator" },
  { ...exposure, layout: "simple", id: "exposure-contact-arrangements", question: "exposureContactArrangements" },
  { ...exposure, layout: "simple", id: "exposure-experiences", question: "exposureExperiences" },

  { ...direct, layout: "simple", id: "direct-abuse", question: "directAbuse" },
  { ...direct, layout: "answers", id: "direct-abuse-types", question: "directAbuseTypes" },
  { ...direct, layout: "simple", id: "neglect-types", question: "neglectTypes" },
  { ...direct, layout: "simple", id: "emotional-abuse-types", question: "emotionalAbuseTypes" },
  { ...direct, layout: "simple", id: "physical-abuse-types", question: "physicalAbuseTypes" },
  { ...direct, layout: "simple", id: "sexual-abuse-types", question: "sexualAbuseTypes" },
  {
    ...direct,
    layout: "simple",
    id: "direct-abuse-duration",
    question: "directAbuseDuration",
    after: [averageLength("directAbuseDuration", "Average length of direct abuse")],
  },
  { ...direct, layout: "simple", id: "direct-abuse-perpetrator", question: "directAbusePerpetrator" },
  {
    ...direct,
    layout: "simple",
    id: "direct-abuse-multiple-perpetrators",
    question: "directAbuseMultiplePerpetrators",
  },
  {
    ...direct,
    layout: "simple",
    id: "direct-abuse-lives-with-perpetrator",
    question: "directAbuseLivesWithPerpetrator",
  },
  { ...direct, layout: "simple", id: "direct-abuse-contact-arrangements", question: "directAbuseContactArrangements" },

  { ...harmful, layout: "simple", id: "harmful-behaviour", question: "harmfulBehaviour" },
  { ...harmful, layout: "answers", id: "harmful-behaviour-types", question: "harmfulBehaviourTypes" },
  {
    ...harmful,
    layout: "simple",
    id: "harmful-behaviour-duration",
    question: "harmfulBehaviourDuration",
    after: [averageLength("harmfulBehaviourDuration", "Average length of harmful behaviour")],
  },
  { ...harmful, layout: "simple", id: "harmful-behaviour-towards", question: "harmfulBehaviourTowards" },
  {
    ...harmful,
    layout: "simple",
    id: "harmful-behaviour-multiple-victims",
    question: "harmfulBehaviourMultipleVictims",
  },
  {
    ...harmful,
    layout: "simple",
    id: "harmful-behaviour-lives-with-victim",
    question: "harmfulBehaviourLivesWithVictim",
  },
]);
