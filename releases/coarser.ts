/** Ways to make coarser what every client group is asked. */
import type { Coarser } from "@/lib/releases/define";

export const broadEthnicGroups: Coarser = { by: "headings", title: "broad ethnic groups" };

export const whiteOrOther: Coarser = {
  by: "groups",
  title: "White British or Irish, and every other ethnic group",
  groups: {
    "White British or Irish": ["whiteBritish", "whiteIrish"],
    "every other ethnic group": [
      "gypsyOrIrishTraveller",
      "otherWhite",
      "whiteAndBlackCaribbean",
      "whiteAndBlackAfrican",
      "whiteAndAsian",
      "otherMixed",
      "indian",
      "pakistani",
      "bangladeshi",
      "chinese",
      "otherAsian",
      "african",
      "caribbean",
      "otherBlack",
      "arab",
      "otherEthnicGroup",
    ],
  },
};

export const sexOrOther: Coarser = {
  by: "groups",
  title: "female, male, and all else together",
  groups: { "other or not known": ["intersex", "notDisclosed", "dontKnow"] },
};

export const orientationInTwo: Coarser = {
  by: "groups",
  title: "heterosexual, and every other orientation",
  groups: { "lesbian, gay, bisexual or other": ["bisexual", "gay", "lesbian", "other"] },
};

export const pairsOfBands: Coarser = { by: "neighbours", title: "bands, two at a time", many: 2 };
export const foursOfBands: Coarser = { by: "neighbours", title: "bands, four at a time", many: 4 };

/** Few people say so, and those who know them know it. */
export const genderLeftOut = [
  { question: "genderIdentity", why: "With sex it singles out people who think of themselves in another way." },
  { question: "genderDiffers", why: "It singles out people who think of themselves in another way." },
] as const;

export const numberOfChildrenLeftOut = {
  question: "childrenCount",
  why: "Neighbours and schools know how many children a person has; that there are any is kept.",
} as const;
