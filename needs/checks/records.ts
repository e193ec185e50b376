/** Records agree with each other: names that are counted, figures printed twice, works that are cited. */
import { type Check, contradiction, type Fault, faultId, placeInWords } from "@/needs/checks/fault";
import { holdsIn } from "@/needs/model/areas";
import { keyOf } from "@/needs/model/figures";
import { intervalOf, intervalOfWords, overlap } from "@/needs/model/intervals";
import { yearOf } from "@/needs/model/periods";

/** The same figure printed twice, differently; or told in words that it is not. */
export const printedTwice: Check = (figures) =>
  figures.assessment.indicators.flatMap((indicator) =>
    figures.of(indicator.id).flatMap((printed) =>
      (printed.from?.again ?? []).flatMap((again) => {
        if (again.words === undefined && again.value === printed.value) return [];
        const inWords = again.words !== undefined && intervalOfWords(again.value, again.qualifier);
        if (inWords && overlap(inWords, printed.interval)) return [];
        const other = inWords || intervalOf(indicator, again.value, { decimals: printed.from?.decimals });
        const why = `printed as ${printed.value}, and as ${again.words ? `"${again.words}"` : again.value} in ${again.where}.`;
        return [contradiction(figures, "printed-twice", printed, other, why)];
      }),
    ),
  );

/** "5 districts", with four names; "10 of 12", where there are 13. */
export const counted: Check = (figures) =>
  figures.assessment.values.flatMap((value): Fault[] => {
    const place = { indicator: value.indicator, area: value.area, period: value.period, group: value.group };
    const faults: Fault[] = [];
    const say = (check: string, printed: number, computed: number, why: string) =>
      faults.push({
        id: faultId(check, place),
        printed,
        computed,
        reason: `${placeInWords(figures, place)}: ${why}`,
        place,
      });
    if (value.listed && value.value !== null && value.listed.length !== value.value) {
      say("listed", value.value, value.listed.length, `${value.value} are counted and ${value.listed.length} named.`);
    }
    const { coverage } = value;
    if (coverage?.areas && coverage.areas.length !== coverage.have) {
      say(
        "coverage",
        coverage.have,
        coverage.areas.length,
        `${coverage.have} areas are said to be covered and ${coverage.areas.length} named.`,
      );
    }
    if (coverage && coverage.have > coverage.of)
      say("coverage", coverage.have, coverage.of, "more areas are covered than there are.");
    return faults;
  });

/** One place holds two figures. */
export const onePlaceOneFigure: Check = (figures) => {
  const seen = new Map<string, number | null>();
  return figures.assessment.values.flatMap((value) => {
    const key = keyOf(value);
    const first = seen.get(key);
    seen.set(key, value.value);
    if (first === undefined || first === value.value) return [];
    return [
      {
        id: faultId("twice", value),
        printed: value.value,
        computed: first,
        reason: `${placeInWords(figures, value)}: entered twice, as ${first} and as ${value.value}.`,
        place: value,
      },
    ];
  });
};

/** An area, indicator or service is named that nothing describes. */
export const known: Check = ({ assessment }) => {
  const areas = new Set(assessment.areas.map(({ id }) => id));
  const indicators = new Set(assessment.indicators.map(({ id }) => id));
  const unknown = (what: string, id: string, where: string): Fault => ({
    id: `unknown:${what}:${id}:${where}`,
    printed: id,
    computed: null,
    reason: `${where} names the ${what} "${id}", which is not described. Add it, or correct the name.`,
  });
  return [
    ...assessment.values.flatMap((value) => [
      ...(areas.has(value.area) ? [] : [unknown("area", value.area, `A figure of ${value.indicator}`)]),
      ...(indicators.has(value.indicator) ? [] : [unknown("indicator", value.indicator, `A figure of ${value.area}`)]),
    ]),
    ...assessment.services.flatMap(({ id, areas: offered }) =>
      offered.filter((area) => !areas.has(area)).map((area) => unknown("area", area, `The service ${id}`)),
    ),
    ...assessment.requests.flatMap(({ id, indicators: asked }) =>
      asked.filter((one) => !indicators.has(one)).map((one) => unknown("indicator", one, `The data request ${id}`)),
    ),
  ];
};

/** A figure is of a year in which the boundaries of its area did not hold. */
export const boundaries: Check = (figures) =>
  figures.assessment.values.flatMap((value): Fault[] => {
    const area = figures.assessment.areas.find(({ id }) => id === value.area);
    const year = yearOf(value.period);
    if (!area || holdsIn(area, year)) return [];
    const held = `${area.from ?? "the beginning"} to ${area.until ?? "now"}`;
    const reason = `${placeInWords(figures, value)}: the boundaries of ${area.name} hold from ${held}. Enter the figure of the area that there was, or correct the years.`;
    return [{ id: faultId("boundaries", value), printed: value.value, computed: null, reason, place: value }];
  });

/** Something is cited that is not among the references. */
export const citations: Check = ({ assessment }) => {
  const listed = new Set(assessment.evidence.flatMap(({ cite }) => cite ?? []));
  const cited = new Map<string, string>();
  for (const { title, findings } of assessment.evidence) {
    for (const cite of findings.flatMap(({ cites }) => cites))
      if (!listed.has(cite) && !cited.has(cite)) cited.set(cite, title);
  }
  return [...cited].map(([cite, title]) => {
    const author = cite.replace(/ \d{4}$/, "");
    const near = [...listed].find((one) => one.startsWith(`${author} `)) ?? null;
    const reason = `"${cite}" is cited in "${title}" and is not among the references${near ? `, which have ${near}` : ""}.`;
    return { id: `citation:${cite}`, printed: cite, computed: near, reason };
  });
};
