/** Finds gaps in support by the rules, on the day of the assessment. */
import { type Finding, type GapRule, gapRules } from "@/needs/gaps/rules";
import { areaKindNames, areaName, reaches } from "@/needs/model/areas";
import type { Area, Assessment, Service } from "@/needs/model/define";
import type { Figures } from "@/needs/model/figures";
import { monthsOf } from "@/needs/model/periods";
import { standingsOf } from "@/needs/reach";
import { endsWithin, mappedAreas, servicesOf } from "@/needs/service-map";

export interface Gap {
  /** The rule that found it. */
  readonly id: string;
  readonly title: string;
  /** What was found, with its numbers. */
  readonly says: string;
  /** The areas that it is in; all of the assessment's where it is of none in particular. */
  readonly areas: readonly string[];
  /** The services that it is about. */
  readonly services: readonly string[];
  /** The day for which it holds. */
  readonly asAt: string;
  /** The gap as the assessment's authors named it. */
  readonly named?: string;
}

/** What rules find, in their order; the assessment's own words stand beside a gap that it names. */
export function findGaps(figures: Figures, rules: readonly GapRule[] = gapRules): Gap[] {
  const { assessment } = figures;
  return rules.flatMap((rule) => {
    const found = look(figures, rule);
    if (!found) return [];
    const named = assessment.namedGaps.find((gap) => gap.rule === rule.id)?.says;
    return [{ id: rule.id, title: rule.title, asAt: assessment.asAt, ...found, ...(named && { named }) }];
  });
}

/** Gaps that the assessment names and no rule finds on its day: mended since, or a rule that is missing. */
export function namedAlone(figures: Figures): string[] {
  const found = new Set(findGaps(figures).map(({ id }) => id));
  return figures.assessment.namedGaps.filter(({ rule }) => !found.has(rule)).map(({ says }) => says);
}

type Found = Pick<Gap, "says" | "areas" | "services"> | undefined;

function look(figures: Figures, rule: GapRule): Found {
  const { assessment } = figures;
  const services = servicesOf(assessment, rule.among);
  const { finding } = rule;
  switch (finding.test) {
    case "fewer-than":
      return fewerThan(assessment, services, finding);
    case "lasts-at-most":
      return lastsAtMost(assessment, services, finding);
    case "ends-within":
      return fundingEnds(assessment, services, finding);
    case "counts-differ":
      return countsDiffer(assessment, services, finding);
    case "figures-differ":
      return figuresDiffer(figures, finding);
  }
}

type Of<Test extends Finding["test"]> = Extract<Finding, { test: Test }>;

function fewerThan(
  assessment: Assessment,
  services: readonly Service[],
  { number, in: kind, someHave }: Of<"fewer-than">,
): Found {
  const counts = countsBy(assessment, services, kind);
  const without = counts.filter(({ here }) => here.length < number);
  if (without.length === 0 || (someHave && without.length === counts.length)) return undefined;
  // Which areas have none is told beside it: only how many there are is said here.
  const says =
    counts.length > 1 && without.every(({ here }) => here.length === 0)
      ? `None in ${without.length} of ${counts.length} ${areaKindNames[kind]}s`
      : without.map(({ area, here }) => `${area.name}: ${here.length === 0 ? "none" : here.length}`).join("; ");
  const there = counts.filter(({ here }) => here.length >= number).map(({ area }) => area.name);
  const rest = there.length > 0 ? ` Only in ${there.join(", ")}.` : "";
  return { says: `${says}.${rest}`, areas: without.map(({ area }) => area.id), services: services.map(({ id }) => id) };
}

function lastsAtMost(
  assessment: Assessment,
  services: readonly Service[],
  { most, share, in: kind }: Of<"lasts-at-most">,
): Found {
  const among = (some: readonly Service[]) => {
    const known = some.filter(({ lasts }) => lasts?.open || lasts?.most !== undefined);
    const short = known.filter(({ lasts }) => !lasts?.open && (lasts?.most ?? 0) <= most);
    return { known, short, mostly: known.length > 0 && short.length / known.length > share };
  };
  const all = among(services);
  const counts = countsBy(assessment, services, kind).map(({ area, here }) => ({ area, ...among(here) }));
  const there = counts.filter(({ mostly }) => mostly);
  if (!all.mostly && there.length === 0) return undefined;
  return {
    says: `${all.short.length} of ${all.known.length} whose length is known last ${most} weeks or sessions at most.${byArea(
      counts.map(({ area, known, short }) => [area, `${short.length} of ${known.length}`]),
    )}`,
    areas: areasOr(assessment, counts, there),
    services: all.short.map(({ id }) => id),
  };
}

function fundingEnds(
  assessment: Assessment,
  services: readonly Service[],
  { months, in: kind }: Of<"ends-within">,
): Found {
  const among = (some: readonly Service[]) => some.filter((service) => endsWithin(service, assessment.asAt, months));
  const ending = among(services);
  if (ending.length === 0) return undefined;
  const unknown = services.filter(({ fundingEnds: end }) => end === undefined).length;
  const counts = countsBy(assessment, services, kind).map(({ area, here }) => ({ area, here, ending: among(here) }));
  return {
    says: `${ending.length} of ${services.length} services for children lose their funding within ${months} months${unknown === 0 ? "" : `; of ${unknown}, nobody said when it ends`}.${byArea(
      counts.map((one) => [one.area, `${one.ending.length} of ${one.here.length}`]),
    )}`,
    areas: areasOr(
      assessment,
      counts,
      counts.filter((one) => one.ending.length > 0),
    ),
    services: ending.map(({ id }) => id),
  };
}

/** " North Kent: 9 of 14; West Kent: 8 of 11."; nothing where the map has one area alone. */
function byArea(counts: readonly (readonly [Area, string])[]): string {
  return counts.length < 2 ? "" : ` ${counts.map(([{ name }, says]) => `${name}: ${says}`).join("; ")}.`;
}

/** The areas that a gap is in; the whole where it is in each of them, or in none more than in another. */
function areasOr(assessment: Assessment, all: readonly { area: Area }[], some: readonly { area: Area }[]): string[] {
  return some.length === 0 || some.length === all.length ? [assessment.about] : some.map(({ area }) => area.id);
}

function countsDiffer(
  assessment: Assessment,
  services: readonly Service[],
  { in: kind, times }: Of<"counts-differ">,
): Found {
  const counts = [...countsBy(assessment, services, kind)].sort((a, b) => b.here.length - a.here.length);
  const [most] = counts;
  const least = counts.at(-1);
  if (!most || !least || most === least || most.here.length < times * Math.max(1, least.here.length)) return undefined;
  return {
    says: `${counts.map(({ area, here }) => `${area.name}: ${here.length}`).join("; ")}. Most in ${most.area.name}, fewest in ${least.area.name}.`,
    areas: [least.area.id],
    services: services.map(({ id }) => id),
  };
}

function figuresDiffer(figures: Figures, { in: kind, indicator, times }: Of<"figures-differ">): Found {
  const { assessment } = figures;
  const areas = mappedAreas(assessment, kind);
  const periods = [
    ...new Set(assessment.values.filter((one) => one.indicator === indicator).map(({ period }) => period)),
  ];
  const period = periods.sort((a, b) => monthsOf(b)[1] - monthsOf(a)[1])[0];
  if (period === undefined) return undefined;
  const standings = standingsOf(
    figures,
    areas.map(({ id }) => id),
    { indicator, period },
  );
  const at = (place: "highest" | "lowest") => areas.find(({ id }) => standings.get(id)?.place === place);
  const [high, low] = [at("highest"), at("lowest")];
  if (!high || !low) return undefined;
  const [most, least] = [high, low].map(({ id }) => figures.at({ indicator, area: id, period, group: "all" })?.value);
  if (most !== undefined && least !== undefined && most < times * least) return undefined;
  const title = figures.indicator(indicator)?.title ?? indicator;
  return {
    says: `${title}, ${period}: highest in ${high.name}, lowest in ${low.name}.`,
    areas: [low.id],
    services: [],
  };
}

function countsBy(assessment: Assessment, services: readonly Service[], kind: Area["kind"]) {
  return mappedAreas(assessment, kind).map((area) => ({
    area,
    here: services.filter((service) => reaches(assessment.areas, service.areas, area.id)),
  }));
}

/** "North Kent, East Kent". */
export function gapAreas(assessment: Assessment, gap: Gap): string {
  return gap.areas.map((id) => areaName(assessment.areas, id)).join(", ");
}
