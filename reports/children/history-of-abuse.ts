import { defineTables, type ExtraRow } from "@/lib/reports/define";
import { intake } from "@/questionnaires/child/intake";

const section = "History of abuse at intake";
const exposure = { section, subsection: "Exposure to domestic abuse", form: intake } as const;
const direct = { section, subsection: "Direct abuse", form: intake } as const;
const harmful = { section, subsection: "Harmful behaviour", form: intake } as const;

/** Whom the questions after the first of each part are about. */
const exposed = ["Of the children exposed to domestic abuse."];
const abused = ["Of the children who were abused themselves."];
const harming = ["Of the children with harmful behaviour."];

/** The mean, under the bands. */
const averageLength = (question: string, label: string): ExtraRow => ({
  id: "average",
  label,
  kind: "derived",
  figures: [{ form: intake, question, average: "mean", decimals: 0, unit: "months" }],
});

export const historyOfAbuse = defineTables([
  {
    ...exposure,
    layout: "simple",
    id: "exposure-to-domestic-abuse",
    question: "exposureToDomesticAbuse",
    notes: [
      "Forms once headed this “Witness to domestic abuse”. A child is exposed to what it sees, hears or lives with.",
    ],
  },
  { ...exposure, layout: "answers", id: "exposure-abuse-types", question: "exposureTypes", notes: exposed },
  {
    ...exposure,
    layout: "simple",
    id: "exposure-duration",
    question: "exposureDuration",
    after: [averageLength("exposureDuration", "Average length of abuse")],
    notes: exposed,
  },
  {
    ...exposure,
    layout: "simple",
    id: "exposure-victim-relationship",
    question: "exposureVictimRelationship",
    notes: exposed,
  },
  {
    ...exposure,
    layout: "simple",
    id: "exposure-multiple-victims",
    question: "exposureMultipleVictims",
    notes: exposed,
  },
  {
    ...exposure,
    layout: "simple",
    id: "exposure-perpetrator-relationship",
    question: "exposurePerpetratorRelationship",
    notes: exposed,
  },
  {
    ...exposure,
    layout: "simple",
    id: "exposure-multiple-perpetrators",
    question: "exposureMultiplePerpetrators",
    notes: exposed,
  },
  {
    ...exposure,
    layout: "simple",
    id: "exposure-lives-with-perpetrator",
    question: "exposureLivesWithPerpetrator",
    notes: exposed,
  },
  {
    ...exposure,
    layout: "simple",
    id: "exposure-contact-arrangements",
    question: "exposureContactArrangements",
    notes: ["Of the children exposed to domestic abuse who do not live with the perpetrator."],
  },
  { ...exposure, layout: "simple", id: "exposure-experiences", question: "exposureExperiences", notes: exposed },

  { ...direct, layout: "simple", id: "direct-abuse", question: "directAbuse" },
  { ...direct, layout: "answers", id: "direct-abuse-types", question: "directAbuseTypes", notes: abused },
  { ...direct, layout: "simple", id: "neglect-types", question: "neglectTypes", notes: abused },
  { ...direct, layout: "simple", id: "emotional-abuse-types", question: "emotionalAbuseTypes", notes: abused },
  { ...direct, layout: "simple", id: "physical-abuse-types", question: "physicalAbuseTypes", notes: abused },
  { ...direct, layout: "simple", id: "sexual-abuse-types", question: "sexualAbuseTypes", notes: abused },
  {
    ...direct,
    layout: "simple",
    id: "direct-abuse-duration",
    question: "directAbuseDuration",
    after: [averageLength("directAbuseDuration", "Average length of direct abuse")],
    notes: abused,
  },
  { ...direct, layout: "simple", id: "direct-abuse-perpetrator", question: "directAbusePerpetrator", notes: abused },
  {
    ...direct,
    layout: "simple",
    id: "direct-abuse-multiple-perpetrators",
    question: "directAbuseMultiplePerpetrators",
    notes: abused,
  },
  {
    ...direct,
    layout: "simple",
    id: "direct-abuse-lives-with-perpetrator",
    question: "directAbuseLivesWithPerpetrator",
    notes: abused,
  },
  {
    ...direct,
    layout: "simple",
    id: "direct-abuse-contact-arrangements",
    question: "directAbuseContactArrangements",
    notes: ["Of the children who were abused themselves who do not live with the perpetrator."],
  },

  { ...harmful, layout: "simple", id: "harmful-behaviour", question: "harmfulBehaviour" },
  { ...harmful, layout: "answers", id: "harmful-behaviour-types", question: "harmfulBehaviourTypes", notes: harming },
  {
    ...harmful,
    layout: "simple",
    id: "harmful-behaviour-duration",
    question: "harmfulBehaviourDuration",
    after: [averageLength("harmfulBehaviourDuration", "Average length of harmful behaviour")],
    notes: harming,
  },
  {
    ...harmful,
    layout: "simple",
    id: "harmful-behaviour-towards",
    question: "harmfulBehaviourTowards",
    notes: harming,
  },
  {
    ...harmful,
    layout: "simple",
    id: "harmful-behaviour-multiple-victims",
    question: "harmfulBehaviourMultipleVictims",
    notes: harming,
  },
  {
    ...harmful,
    layout: "simple",
    id: "harmful-behaviour-lives-with-victim",
    question: "harmfulBehaviourLivesWithVictim",
    notes: harming,
  },
]);
