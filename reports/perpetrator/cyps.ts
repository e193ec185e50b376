/** The rows of both tables of the involvement of children and young people's services (CYPS), in printed order. */
export const stepsOfCyps = [
  "none",
  "earlyHelp",
  "concernNfa",
  "concernFollowedUp",
  "initialAssessment",
  "s17",
  "s47",
  "s31",
  "childProtectionPlan",
  "commonAssessment",
  "priorityFamilies",
  "targetedFamilies",
  "other",
  "dontKnow",
  "missing",
] as const;
