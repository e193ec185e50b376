import { defineRecords } from "@/lib/releases/define";
import { adult } from "@/questionnaires/adult";
import {
  broadEthnicGroups,
  foursOfBands,
  genderLeftOut,
  numberOfChildrenLeftOut,
  orientationInTwo,
  pairsOfBands,
  sexOrOther,
  whiteOrOther,
} from "./coarser";

export const adultIdva = defineRecords({
  id: "adult-idva",
  title: "Adults supported by Idvas",
  population: adult,
  quasiIdentifiers: [
    { question: "age", coarser: [pairsOfBands, foursOfBands] },
    { question: "sexAssignedAtBirth", coarser: [sexOrOther], tells: ["pregnant", "signsOngoing.pregnancy"] },
    { question: "sexualOrientation", coarser: [orientationInTwo] },
    { question: "ethnicity", coarser: [broadEthnicGroups, whiteOrOther] },
    { question: "disability", coarser: [] },
    {
      question: "childrenInvolved",
      coarser: [],
      tells: ["cypsInvolvement", "cypsInvolvementAtExit", "signsOngoing.childContact"],
    },
    { from: "region" },
    { from: "quarter" },
  ],
  sensitive: [
    "abuseLevels.sexual",
    "abuseWithoutLevels.forcedMarriage",
    "abuseWithoutLevels.honourBased",
    "abuseWithoutLevels.fgm",
    "mentalHealthDiagnosis",
    "publicFunds",
    "indefiniteLeaveToRemain",
  ],
  leftOut: [...genderLeftOut, numberOfChildrenLeftOut],
  formsLeftOut: [{ form: "adult.dash-young-people", why: "Whoever has one is 13 to 17 years old." }],
  formsOfAges: [{ form: "adult.dash", why: "It is for everybody of 16 or older: nearly all." }],
});
