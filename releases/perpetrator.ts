import { defineRecords } from "@/lib/releases/define";
import { perpetrator as population } from "@/questionnaires/perpetrator";
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

export const perpetrator = defineRecords({
  id: "perpetrator",
  title: "People who use violence",
  population,
  quasiIdentifiers: [
    { question: "age", coarser: [pairsOfBands, foursOfBands] },
    { question: "sexAssignedAtBirth", coarser: [sexOrOther] },
    { question: "sexualOrientation", coarser: [orientationInTwo] },
    { question: "ethnicity", coarser: [broadEthnicGroups, whiteOrOther] },
    { question: "disability", coarser: [] },
    { question: "childrenInvolved", coarser: [], tells: ["cypsInvolvement", "cypsInvolvementAtExit"] },
    { from: "region" },
    { from: "quarter" },
  ],
  sensitive: [
    "abuseLevels.sexual",
    "riskLevel",
    "discussedAtMarac",
    "mentalHealthDiagnosis",
    "publicFunds",
    "indefiniteLeaveToRemain",
  ],
  leftOut: [
    ...genderLeftOut,
    numberOfChildrenLeftOut,
    { question: "primaryVictimGenderIdentity", why: "With sex it singles out the victim." },
    { question: "primaryVictimGenderDiffers", why: "It singles out the victim." },
  ],
});
