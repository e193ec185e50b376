import { defineRecords } from "@/lib/releases/define";
import { child } from "@/questionnaires/child";
import { broadEthnicGroups, foursOfBands, genderLeftOut, pairsOfBands, sexOrOther, whiteOrOther } from "./coarser";

export const children = defineRecords({
  id: "children",
  title: "Children and young people",
  population: child,
  quasiIdentifiers: [
    { question: "age", coarser: [pairsOfBands, foursOfBands] },
    { question: "genderAssignedAtBirth", coarser: [sexOrOther] },
    { question: "ethnicity", coarser: [broadEthnicGroups, whiteOrOther] },
    { question: "disability", coarser: [] },
    { question: "knownToSocialCare", coarser: [] },
    { from: "region" },
    { from: "quarter" },
  ],
  sensitive: [
    "exposureToDomesticAbuse",
    "directAbuse",
    "directAbuseTypes.sexual",
    "harmfulBehaviour",
    "harmfulBehaviourTypes.sexual",
    "concerns.mentalHealth",
  ],
  leftOut: genderLeftOut,
});
