/** By which rules gaps in support are found. Data: each looks at the services of a day, by area, and says what it found. */
import type { Area } from "@/needs/model/define";
import { ageBands, type ServiceFilter } from "@/needs/service-map";

export type Finding =
  /** Areas with fewer such services than a number; with `someHave`, only where others have them. */
  | { readonly test: "fewer-than"; readonly number: number; readonly in: Area["kind"]; readonly someHave?: true }
  /**
   * A larger share than this, of those whose length is known, lasts so many sessions or weeks at most: of all of them, or
   * in an area.
   */
  | { readonly test: "lasts-at-most"; readonly most: number; readonly share: number; readonly in: Area["kind"] }
  /** Funding that ends within so many months, and in which areas. */
  | { readonly test: "ends-within"; readonly months: number; readonly in: Area["kind"] }
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

/**
 * The ages that are looked at one by one, with how they are spoken of. From 18 on there is what is for adults. The
 * youngest keep the name that was given when they were looked at alone: assessments name their gap by it.
 */
const childrensAges: readonly [id: string, band: (typeof ageBands)[number]["id"], title: string][] = [
  ["little-for-an-age", "0-4", "children under 5"],
  ["little-for-5-to-10", "5-10", "children aged 5 to 10"],
  ["little-for-11-to-15", "11-15", "children aged 11 to 15"],
  ["little-for-16-and-17", "16-17", "young people aged 16 and 17"],
];

const littleForAnAge = childrensAges.flatMap(([id, band, people]): GapRule[] =>
  ageBands
    .filter((one) => one.id === band)
    .map(({ from, to, years }) => ({
      id,
      title: `Little or nothing for ${people}`,
      among: { ...inTheCommunity, ages: { from, to, years } },
      finding: { test: "fewer-than", number: 2, in: "service-area" },
    })),
);

export const gapRules: readonly GapRule[] = [
  ...littleForAnAge,
  {
    id: "nothing-longer",
    title: "Most support ends by 12 weeks or sessions",
    among: forChildren,
    finding: { test: "lasts-at-most", most: 12, share: 0.5, in: "service-area" },
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
    finding: { test: "ends-within", months: 12, in: "service-area" },
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
