/** By which rules gaps in support are found. Data: each looks at the services of a day, by area, and says what it found. */
import type { Area } from "@/needs/model/define";
import type { ServiceFilter } from "@/needs/service-map";

export type Finding =
  /** Areas with fewer such services than a number; with `someHave`, only where others have them. */
  | { readonly test: "fewer-than"; readonly number: number; readonly in: Area["kind"]; readonly someHave?: true }
  /** A larger share than this, of those whose length is known, lasts so many sessions or weeks at most. */
  | { readonly test: "lasts-at-most"; readonly most: number; readonly share: number }
  /** Funding that ends within so many months. */
  | { readonly test: "ends-within"; readonly months: number }
  /** One area has so many times the services of another. */
  | { readonly test: "counts-differ"; readonly in: Area["kind"]; readonly times: number }
  /** An indicator is so many times as high in one area as in another, or is said to be highest and lowest. */
  | { readonly test: "figures-differ"; readonly in: Area["kind"]; readonly indicator: string; readonly times: number };

export interface GapRule {
  readonly id: string;
  readonly title: string;
  readonly among: ServiceFilter;
  readonly finding: Finding;
}

const forChildren: ServiceFilter = { audience: "children", kind: "support" };
const inTheCommunity: ServiceFilter = { ...forChildren, notSetting: "refuge", specific: true };

export const gapRules: readonly GapRule[] = [
  {
    id: "little-for-an-age",
    title: "Little or nothing for children under 5",
    among: { ...inTheCommunity, ages: { from: 0, to: 4, years: 3 } },
    finding: { test: "fewer-than", number: 2, in: "service-area" },
  },
  {
    id: "nothing-longer",
    title: "Most support ends by 12 weeks or sessions",
    among: forChildren,
    finding: { test: "lasts-at-most", most: 12, share: 0.5 },
  },
  {
    id: "reach-differs",
    title: "Support reaches more children in some areas than in others",
    among: inTheCommunity,
    finding: { test: "figures-differ", in: "service-area", indicator: "children-supported", times: 1.5 },
  },
  {
    id: "offers-differ",
    title: "Some areas have many more programmes than others",
    among: { ...inTheCommunity, belowTheWhole: true },
    finding: { test: "counts-differ", in: "service-area", times: 2 },
  },
  {
    id: "little-joint-support",
    title: "Little support of child and parent together",
    among: { ...inTheCommunity, joint: true },
    finding: { test: "fewer-than", number: 2, in: "service-area" },
  },
  {
    id: "no-child-idva",
    title: "No Idva for children and young people",
    among: { audience: "children", role: "idva" },
    finding: { test: "fewer-than", number: 1, in: "district" },
  },
  {
    id: "nothing-for-boys",
    title: "Nothing made for boys and young men",
    among: { ...inTheCommunity, madeFor: "male" },
    finding: { test: "fewer-than", number: 1, in: "service-area" },
  },
  {
    id: "funding-ends",
    title: "Funding that ends within a year",
    among: { audience: "children" },
    finding: { test: "ends-within", months: 12 },
  },
  {
    id: "sanctuary-differs",
    title: "Sanctuary in some districts and not in others",
    among: { kind: "sanctuary" },
    finding: { test: "fewer-than", number: 1, in: "district", someHave: true },
  },
  {
    id: "prevention-not-everywhere",
    title: "Prevention does not cover every district",
    among: { kind: "prevention" },
    finding: { test: "fewer-than", number: 1, in: "district" },
  },
];
