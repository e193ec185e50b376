/**
 * Where the report prints a figure again: in its summaries, beside its table, or in words. Each must be the same as the
 * first time. One line a place: indicator, area, period, group, where, and what is printed there.
 */
import type { Value } from "@/needs/model/define";

type Again = NonNullable<Value["again"]>[number];
type Repeat = readonly [indicator: string, area: string, period: string, group: string, again: readonly Again[]];

const first = "the executive summary of part 1";
const second = "the executive summary of part 2";
const pages = "the words of its page";
const affected = "the summary of children affected";
const own = "the summary of young people's own relationships";

const at = (value: number, ...places: readonly string[]): Again[] => places.map((where) => ({ value, where }));
const told = (words: string, value: number, where: string, qualifier?: Again["qualifier"]): Again => ({
  value,
  where,
  words,
  ...(qualifier && { qualifier }),
});
const soft = (value: number, qualifier: NonNullable<Again["qualifier"]>, ...places: readonly string[]): Again[] =>
  places.map((where) => ({ value, qualifier, where }));

const twoThirds = 66.7;
const lgbp = "lesbian, gay, bisexual or pansexual";

const part1: readonly Repeat[] = [
  ["survey-prevalence", "nation", "2014 to 2022", "all", soft(6, "around", first)],
  ["police-crimes", "kent", "2018 to 2021", "all", soft(29000, "around", first)],
  ["police-crimes-change", "kent", "2021", "all", at(-3.1, first)],
  ["refuge-survivors", "kent", "2021/22", "all", at(262, first, pages, second)],
  ["refuge-survivors-difference", "kent", "2021/22", "all", at(1, first)],
  [
    "refuge-survivors-share",
    "kent",
    "2021/22",
    "aged 16 to 35",
    [...at(63.4, first), told("nearly two thirds", twoThirds, first, "nearly")],
  ],
  ["refuge-survivors-difference", "kent", "2021/22", "aged 56 to 65", at(5, first)],
  ["refuge-survivors-change", "kent", "2021/22", "aged 56 to 65", at(71.4, first)],
  ["refuge-survivors-share", "kent", "2021/22", "White British", at(64.9, first)],
  ["refuge-survivors-difference", "kent", "2021/22", "White British", at(13, first)],
  ["refuge-survivors-change", "kent", "2021/22", "White British", at(8.3, first)],
  ["refuge-survivors-share", "kent", "2021/22", lgbp, at(6.5, first)],
  ["refuge-survivors-share", "nation", "2022", lgbp, at(2.9, first)],
  ["refuge-survivors-difference", "kent", "2021/22", lgbp, at(5, first)],
  ["refuge-survivors-change", "kent", "2021/22", lgbp, at(41.7, first)],
  ["refuge-survivors-share", "kent", "2021/22", "disabled", at(14.1, first)],
  ["refuge-survivors-difference", "kent", "2021/22", "disabled", at(13, first)],
  ["refuge-survivors-change", "kent", "2021/22", "disabled", at(54.2, first)],
  ["community-survivors-change", "kent", "2021/22", "all", at(18, first, pages)],
  ["community-survivors-difference", "kent", "2021/22", "all", at(672, first)],
  ["community-survivors-difference", "kent", "2021/22", "aged over 65", at(50, first)],
  ["community-survivors-difference", "kent", "2021/22", "male", at(38, first)],
  ["community-survivors-difference", "kent", "2021/22", "disabled", at(159, first)],
  ["community-survivors-rate", "west-kent", "2021/22", "all", at(5.97, pages)],
  ["community-survivors-rate", "north-kent", "2021/22", "all", at(1.91, pages)],
  ["community-survivors-change", "west-kent", "2021/22", "all", at(35, pages)],
  ["homeless-households-change", "kent", "2021/22", "all", at(10, first)],
  ["homeless-households-change", "swale", "2021/22", "all", at(60, first)],
  ["homeless-districts-rising", "kent", "2022-01 to 2022-06", "all", at(6, first)],
];

const part2: readonly Repeat[] = [
  ["children-in-need", "kent", "2021", "aged 0 to 17", at(20615, second, "the executive summary of part 2, on reach")],
  ["incidents-with-child-share", "kent", "2021", "all", at(40, second)],
  [
    "incidents-with-child-monthly",
    "kent",
    "2021",
    "all",
    [...soft(1500, "around", second), ...soft(1500, "almost", affected)],
  ],
  [
    "involved-children-age",
    "kent",
    "2017 to 2021",
    "aged under 11",
    [
      ...at(74.4, second),
      told("almost three quarters", 75, second, "almost"),
      told("nearly three quarters", 75, pages, "nearly"),
      told("three quarters", 75, affected),
    ],
  ],
  ["children-effects", "elsewhere", "2014", "behavioural problems", [told("over half", 50, pages, "over")]],
  [
    "children-effects",
    "elsewhere",
    "2014",
    "difficulty adjusting at school",
    [told("over a third", 33.3, pages, "over")],
  ],
  [
    "children-effects",
    "elsewhere",
    "2014",
    "feeling responsible or to blame",
    [told("nearly two thirds", twoThirds, pages, "nearly")],
  ],
  ["early-help-share", "kent", "2021/22", "all", [...soft(15, "around", second), ...at(15, affected)]],
  ["social-work-share", "kent", "2021/22", "all", [...soft(43, "around", second), ...at(42, affected)]],
  ["supporting-families-share", "kent", "2021/22", "all", at(38.5, affected)],
  ["serious-incidents-share", "kent", "2019 to 2022", "all", soft(50, "up to", second, affected)],
  ["refuge-children", "kent", "2021/22", "all", at(182, second)],
  ["refuge-family", "kent", "2021/22", "with children", at(45, second, affected)],
  ["refuge-family", "kent", "2021/22", "pregnant", at(5.3, second)],
  ["refuge-family", "kent", "2021/22", "with four or more children", at(0, second)],
  [
    "refuge-children-age",
    "east-kent",
    "2020-04 to 2022-03",
    "aged under 5",
    [...at(66.7, second), told("two thirds", twoThirds, pages)],
  ],
  ["refuge-survivors-share", "kent", "2021/22", "aged 16 to 20", at(3.4, second, own)],
  ["community-children-share-of-all", "kent", "2021/22", "all", at(64.7, second, affected)],
  ["community-children-share", "kent", "2021/22", "KIDAS", at(61.3, second)],
  ["community-children-share", "kent", "2021/22", "DAVSS", at(83.7, second)],
  ["community-survivors-share", "kent", "2021/22", "aged 16 to 20", at(2.6, second, own)],
  ["police-under-21", "kent", "2021", "one of them under 21", at(12.9, second)],
  ["police-under-21", "kent", "2021", "both under 21", at(3.6, second, pages, own)],
  ["police-under-21", "kent", "2021", "victim 21 or over, suspect under 21", at(7.2, own)],
  ["police-under-21-one-in", "kent", "2021", "one of them under 21", soft(8, "almost", second)],
  ["police-under-21-one-in", "kent", "2021", "both under 21", soft(28, "around", second)],
  [
    "children-supported",
    "kent",
    "2021/22",
    "all",
    [...soft(1200, "just over", second), ...soft(1200, "over", "the page on reach")],
  ],
];

export const repeats = [...part1, ...part2];

/**
 * The figures with where each is printed again.
 * @throws Error where a line names a figure that is not there
 */
export function withRepeats(values: readonly Value[]): Value[] {
  const keyOf = (...place: readonly string[]) => place.join("|");
  const left = new Map(
    repeats.map(([indicator, area, period, group, again]) => [keyOf(indicator, area, period, group), again]),
  );
  const done = values.map((value) => {
    const key = keyOf(value.indicator, value.area, value.period, value.group);
    const again = left.get(key);
    left.delete(key);
    return again ? { ...value, again: [...again] } : value;
  });
  if (left.size > 0) throw new Error(`Printed again, and not printed: ${[...left.keys()].join("; ")}`);
  return done;
}
