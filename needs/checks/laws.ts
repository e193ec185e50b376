/** A law is named with the year in which it was made. */
import type { Check, Fault } from "@/needs/checks/fault";

/** Acts that such assessments name, and their years. One that is not here is not checked. */
const years: Readonly<Record<string, readonly number[]>> = {
  "Domestic Abuse Act": [2021],
  "Serious Crime Act": [2007, 2015],
  "Housing Act": [1996, 2004],
  "Homelessness Reduction Act": [2017],
  "Care Act": [2014],
  "Children Act": [1989, 2004],
  "Equality Act": [2010],
  "Family Law Act": [1996],
  "Crime and Disorder Act": [1998],
};

const named = /((?:[A-Z][a-z]+(?: and | of )?\s?)+Act) (\d{4})/g;

/** A text names an act of a year in which there was none of its name. */
export const laws: Check = ({ assessment }) => {
  const texts = [
    ...assessment.indicators.flatMap(({ id, title, notes, definition }) =>
      [...notes, ...(definition ? [definition] : [])].map((text) => ({
        text,
        where: title,
        place: { indicator: id, area: assessment.about, period: "", group: "all" },
      })),
    ),
    ...assessment.evidence.flatMap(({ title, findings }) => findings.map(({ says }) => ({ text: says, where: title }))),
    ...assessment.recommendations.map(({ text }) => ({ text, where: "a recommendation" })),
    ...assessment.statements.map(({ says }) => ({ text: says, where: "the summary" })),
  ];
  return texts.flatMap(({ text, where, ...more }) =>
    [...text.matchAll(named)].flatMap(([, act = "", year = ""]): Fault[] => {
      const known = Object.keys(years).find((name) => act.endsWith(name));
      const right = known === undefined ? undefined : years[known];
      if (known === undefined || !right || right.includes(Number(year))) return [];
      const nearest = [...right].sort((a, b) => Math.abs(a - Number(year)) - Math.abs(b - Number(year)))[0] ?? null;
      const reason = `${where}: names the ${known} ${year}; there is one of ${right.join(" and one of ")}.`;
      return [
        { id: `law:${known} ${year}`, printed: `${known} ${year}`, computed: `${known} ${nearest}`, reason, ...more },
      ];
    }),
  );
};
