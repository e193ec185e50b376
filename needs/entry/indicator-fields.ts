/**
 * What makes an indicator checked: how it is worked out from others, what its groups add up to, and what is recommended.
 * An indicator that was entered by hand is then worked out and checked as every other is.
 */
import type { EntryField } from "@/needs/entry/fields";
import { areaKindNames } from "@/needs/model/areas";
import type { Derivation } from "@/needs/model/define";

/** Each way of working a figure out, as it is chosen. */
const derivations: Readonly<Record<Derivation["as"], string>> = {
  change: "change on the period before, per cent",
  difference: "difference from the period before",
  share: "share of another indicator, per cent",
  rate: "rate for so many people",
  monthly: "a month's, from a year's",
  quotient: "number over what there is for each",
  "one-in": "one in so many, from a percentage",
  weighted: "percentage of the whole, from those of its parts",
};
const all = Object.keys(derivations);

const of = (
  path: string,
  label: string,
  hint: string,
  is: readonly Derivation["as"][],
  optional = false,
): EntryField => ({
  path: `worked.${path}`,
  label,
  hint,
  as: "choice",
  options: "indicators",
  optional: true,
  ...(!optional && { neededFor: { path: "worked.as", is } }),
});

export const indicatorFields: readonly EntryField[] = [
  {
    path: "worked.as",
    label: "How it is worked out",
    hint: "Left out, its figures are only entered. A figure that is entered is checked against what is worked out",
    as: "choice",
    options: derivations,
    optional: true,
  },
  {
    path: "worked.of",
    label: "Worked out from",
    as: "choice",
    options: "indicators",
    optional: true,
    neededFor: { path: "worked.as", is: all },
  },
  of("whole", "For a share: of which indicator", "It may be the same one, of another group", ["share"]),
  {
    path: "worked.group",
    label: "For a share: of which group of that",
    hint: "Empty for all",
    as: "line",
    optional: true,
  },
  {
    path: "worked.per",
    label: "For a rate: so many people",
    hint: "1000 or 10000",
    as: "number",
    optional: true,
    neededFor: { path: "worked.as", is: ["rate"] },
  },
  {
    path: "worked.sex",
    label: "For a rate: of which sex",
    as: "choice",
    options: ["everyone", "female", "male"],
    optional: true,
    neededFor: { path: "worked.as", is: ["rate"] },
  },
  {
    path: "worked.ages",
    label: "For a rate: of which ages",
    hint: "all ages, 16+ or 0-15, as a population is entered",
    as: "line",
    optional: true,
    neededFor: { path: "worked.as", is: ["rate"] },
  },
  of("share", "For a month's: the percentage that counts", "Left out where all of the year's number does", [], true),
  { path: "worked.shareGroup", label: "For a month's: of which group of that", as: "line", optional: true },
  of("by", "For a number over another: what there is for each", "Such as children in each case", ["quotient"]),
  of("weights", "For a whole of parts: how many each part has", "Such as the people of each service", ["weighted"]),
  {
    path: "worked.parts",
    label: "For a whole of parts: the groups that are its parts",
    hint: "One a line",
    as: "lines",
    optional: true,
    neededFor: { path: "worked.as", is: ["weighted"] },
  },
  {
    path: "totals",
    label: "Groups that add up",
    hint: "One a line; after a bar, the group that they make, or 100: standard + medium + high | 100",
    as: "totals",
    optional: true,
  },
  {
    path: "within",
    label: "Groups that are part of another",
    hint: "One a line; after a bar, the indicator, and after another its group, or the most that they may be: aged 16 to 20 + aged over 65 | refuge-survivors | all",
    as: "within",
    optional: true,
  },
  {
    path: "outOf",
    label: "For a percentage that is only entered: of which indicator it is",
    hint: "So that it is known how many people stand behind it",
    as: "choice",
    options: "indicators",
    optional: true,
  },
  {
    path: "recommended",
    label: "What is recommended",
    hint: `One a line, with who recommends it; then, if it is for these alone, a group and a kind of area: 28 to 40 | SafeLives, or 40 or more | SafeLives | all | police-force. Kinds: ${Object.keys(areaKindNames).join(", ")}`,
    as: "ranges",
    optional: true,
  },
  {
    path: "comparableSince",
    label: "Comparable since",
    hint: "The first period after a break: earlier figures are not compared with those since",
    as: "line",
    optional: true,
  },
];
