/**
 * Which measures of need stand beside which of support, area by area: to show where much is reported and few are supported.
 * Data: of each, the indicators that may serve, the better first. A rate is better than a number, for places are not alike.
 */
export interface NeedPairRule {
  readonly id: string;
  readonly title: string;
  readonly need: readonly string[];
  readonly support: readonly string[];
}

export const needPairs: readonly NeedPairRule[] = [
  {
    id: "need-beside-support",
    title: "Reported crime beside support in the community, by area",
    need: ["police-crimes-rate", "police-crimes"],
    support: ["community-survivors-rate", "community-survivors"],
  },
  {
    id: "need-beside-refuge",
    title: "Reported crime beside survivors in refuge, by area",
    need: ["police-crimes-rate", "police-crimes"],
    support: ["refuge-survivors-rate", "refuge-survivors"],
  },
  {
    id: "marac-beside-support",
    title: "Cases at Marac beside support in the community, by area",
    need: ["marac-cases-rate", "marac-cases"],
    support: ["community-survivors-rate", "community-survivors"],
  },
  {
    id: "children-beside-support",
    title: "Children in need beside children supported, by area",
    need: ["children-in-need-rate", "children-in-need", "incidents-with-child-share"],
    support: ["children-supported"],
  },
];
