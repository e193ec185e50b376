import { defineRecords } from "@/lib/releases/define";
import { adult } from "@/questionnaires/adult";
import {
  broadEthnicGroups,
  foursOfBands,
  genderLeftOut,
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
    { question: "sexAssignedAtBirth", coarser: [sexOrOther] },
    { question: "sexualOrientation", coarser: [orientationInTwo] },
    { question: "ethnicity", coarser: [broadEthnicGroups, whiteOrOther] },
    { question: "disability", coarser: [] },
    { question: "childrenCount", coarser: [pairsOfBands] },
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
  leftOut: genderLeftOut,
});
