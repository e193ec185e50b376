/** The service map: what is offered where, for whom, on a day. */
import { areaName, dividedInto, liesIn, reaches } from "@/needs/model/areas";
import type { Area, Assessment, Service } from "@/needs/model/define";
import { capital, dayInWords } from "@/needs/report/words";

/** Which services are looked at. What is left out of it does not matter. */
export interface ServiceFilter {
  readonly audience?: Service["audience"];
  readonly kind?: Service["kind"];
  readonly setting?: Service["setting"];
  readonly notSetting?: Service["setting"];
  readonly role?: Service["role"];
  /** Made for this sex alone. */
  readonly madeFor?: "female" | "male";
  /** Open to this sex. */
  readonly opensTo?: "female" | "male";
  readonly joint?: boolean;
  readonly specific?: boolean;
  /** It is for at least `years` of the ages from and to. */
  readonly ages?: { readonly from: number; readonly to: number; readonly years: number };
  readonly shape?: Service["shape"][number];
  readonly provider?: string;
  readonly funder?: string;
  readonly lasts?: keyof typeof lengths;
  readonly funding?: keyof typeof fundings;
  /** Its funding is known to end on this day, YYYY-MM-DD, or before. */
  readonly fundedUntil?: string;
  /** It is offered in this area, in a part of it, or in all of what holds it. */
  readonly area?: string;
  /** Services whose funding has ended are looked at too. */
  readonly endedToo?: boolean;
  /** Offers for the whole of the area that the assessment is about are left out. */
  readonly belowTheWhole?: boolean;
}

/** How long a service goes on, as it is narrowed to. A session is taken for a week: that is how most are held. */
export const lengths = {
  "up-to-6": { title: "Up to 6 sessions or weeks", most: 6 },
  "up-to-12": { title: "7 to 12 sessions or weeks", most: 12 },
  longer: { title: "Longer than 12 sessions or weeks", most: Number.POSITIVE_INFINITY },
  open: { title: "As long as needed", most: undefined },
  "not-known": { title: "Not known", most: undefined },
} as const;

function lengthOf({ lasts }: Service): keyof typeof lengths {
  if (lasts?.open) return "open";
  const most = lasts?.most;
  if (most === undefined) return "not-known";
  return most <= 6 ? "up-to-6" : most <= 12 ? "up-to-12" : "longer";
}

/** What is known of the end of a service's funding, by the day of the map. */
export const fundings = {
  "ends-within-a-year": { title: "Ends within a year" },
  later: { title: "Ends later" },
  ended: { title: "Has ended" },
  "not-known": { title: "End not known" },
} as const;

function fundingOf(service: Service, day: string): keyof typeof fundings {
  if (service.fundingEnds === undefined) return "not-known";
  if (!runsOn(service, day)) return "ended";
  return endsWithin(service, day, 12) ? "ends-within-a-year" : "later";
}

/** Whether a service is one of those that a filter asks for. */
export function matches(assessment: Assessment, service: Service, filter: ServiceFilter): boolean {
  const { ages, area } = filter;
  return (
    (filter.audience === undefined || service.audience === filter.audience) &&
    (filter.kind === undefined || service.kind === filter.kind) &&
    (filter.setting === undefined || service.setting === filter.setting) &&
    (filter.notSetting === undefined || service.setting !== filter.notSetting) &&
    (filter.role === undefined || service.role === filter.role) &&
    (filter.madeFor === undefined || service.sexes === filter.madeFor) &&
    (filter.opensTo === undefined || service.sexes === "anyone" || service.sexes === filter.opensTo) &&
    (filter.joint === undefined || service.joint === filter.joint) &&
    (filter.lasts === undefined || lengthOf(service) === filter.lasts) &&
    (filter.funding === undefined || fundingOf(service, assessment.asAt) === filter.funding) &&
    (filter.fundedUntil === undefined || endsBy(service, filter.fundedUntil)) &&
    (filter.specific === undefined || service.specific === filter.specific) &&
    (filter.shape === undefined || service.shape.includes(filter.shape)) &&
    (filter.provider === undefined || service.provider === filter.provider) &&
    (filter.funder === undefined || (service.funder ?? "").toLowerCase().includes(filter.funder.toLowerCase())) &&
    (ages === undefined || (service.ages !== undefined && yearsShared(service.ages, ages) >= ages.years)) &&
    (area === undefined || reaches(assessment.areas, service.areas, area)) &&
    (!filter.belowTheWhole || !service.areas.some((one) => liesIn(assessment.areas, assessment.about, one)))
  );
}

/** How many years of age two spans have in common, both ends included. */
export function yearsShared(a: { from: number; to: number }, b: { from: number; to: number }): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1);
}

/** The last day on which a service is funded; undefined where nobody said, "" where it has none now. */
export function lastFundedDay({ fundingEnds }: Service): string | undefined {
  if (fundingEnds === undefined) return undefined;
  if (fundingEnds === "ended") return "";
  if (fundingEnds.length === 4) return `${fundingEnds}-12-31`;
  // Days of a month are compared as text, so the 31st stands for the last day of any month.
  return fundingEnds.length === 7 ? `${fundingEnds}-31` : fundingEnds;
}

/** Whether a service runs on a day. One whose funding nobody knows is taken to run. */
export function runsOn(service: Service, day: string): boolean {
  const last = lastFundedDay(service);
  return last === undefined || last >= day;
}

/** Whether its funding is known to end on a day or before. */
function endsBy(service: Service, day: string): boolean {
  const last = lastFundedDay(service);
  return last !== undefined && last <= day;
}

/** Whether its funding ends within so many months after a day, on which it still runs. */
export function endsWithin(service: Service, day: string, months: number): boolean {
  const last = lastFundedDay(service);
  if (last === undefined || last < day) return false;
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const limit = `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-${day.slice(8)}`;
  return last <= limit;
}

/** Services that a filter asks for and that run on the assessment's day, wherever they are: elsewhere they are ideas. */
export function servicesAnywhere(assessment: Assessment, filter: ServiceFilter = {}, day = assessment.asAt): Service[] {
  return assessment.services.filter(
    (service) => (countsEnded(filter) || runsOn(service, day)) && matches(assessment, service, filter),
  );
}

/** Whether services whose funding has ended are among those that a filter asks for. */
export function countsEnded(filter: ServiceFilter): boolean {
  return filter.endedToo === true || filter.funding === "ended";
}

/** Those of them within the assessment's area. */
export function servicesOf(assessment: Assessment, filter: ServiceFilter = {}, day = assessment.asAt): Service[] {
  return servicesAnywhere(assessment, filter, day).filter((service) =>
    reaches(assessment.areas, service.areas, assessment.about),
  );
}

/** The areas by which an assessment's map is drawn: its service areas, else its districts, else itself. */
export function mappedAreas(assessment: Assessment, kind?: Area["kind"]): readonly Area[] {
  const divided = dividedInto(assessment.areas, assessment.about, Number(assessment.asAt.slice(0, 4)));
  const chosen = (kind && divided.find((one) => one.kind === kind)) ?? divided[0];
  return chosen?.parts ?? assessment.areas.filter(({ id }) => id === assessment.about);
}

/** The columns of the grid: ages as they are spoken of. */
export const ageBands = [
  { id: "0-4", title: "Under 5", from: 0, to: 4, years: 3 },
  { id: "5-10", title: "5 to 10", from: 5, to: 10, years: 3 },
  { id: "11-15", title: "11 to 15", from: 11, to: 15, years: 3 },
  { id: "16-17", title: "16 and 17", from: 16, to: 17, years: 1 },
  { id: "18-25", title: "18 to 25", from: 18, to: 25, years: 3 },
] as const;

export interface GridRow {
  readonly area: Area;
  readonly cells: readonly { readonly band: string; readonly services: readonly Service[] }[];
  /** Offered in the area to ages that nobody said. */
  readonly agesUnknown: readonly Service[];
}

/** The grid of areas × ages. */
export function gridOf(assessment: Assessment, filter: ServiceFilter, kind?: Area["kind"], day?: string): GridRow[] {
  const all = servicesOf(assessment, filter, day);
  return mappedAreas(assessment, kind).map((area) => {
    const here = all.filter((service) => reaches(assessment.areas, service.areas, area.id));
    return {
      area,
      cells: ageBands.map((band) => ({
        band: band.id,
        services: here.filter(({ ages }) => ages !== undefined && yearsShared(ages, band) >= band.years),
      })),
      agesUnknown: here.filter(({ ages }) => ages === undefined),
    };
  });
}

/** "4 to 18", "not known". */
export function agesInWords({ ages }: Service): string {
  return ages ? `${ages.from} to ${ages.to}` : "Not known";
}

/** "4 to 18", "16 to 24, female", "female, ages not known". */
export function peopleInWords(service: Service): string {
  if (service.sexes === "anyone") return agesInWords(service);
  return service.ages ? `${agesInWords(service)}, ${service.sexes}` : capital(`${service.sexes}, ages not known`);
}

/** "8 sessions", "as long as needed". */
export function lengthInWords({ lasts }: Service): string {
  if (lasts?.open) return "As long as needed";
  return lasts?.most === undefined ? "Not known" : `Up to ${lasts.most} ${lasts.unit ?? "weeks"}`;
}

/** "One-to-one and group; up to 8 sessions", "not known". */
export function shapeInWords(service: Service): string {
  const how = service.shape.filter((shape) => shape !== "not known").join(" and ");
  const long = lengthInWords(service);
  const parts = [how, long === "Not known" ? "" : long].filter((part) => part !== "");
  return parts.length === 0 ? "Not known" : capital(parts.join("; ").toLowerCase());
}

/** "22 places; 10 people in 2021/22", "not known". */
export function takeUpInWords({ capacity, takeUp }: Service): string {
  const parts = [
    ...(capacity === undefined ? [] : [capacity === 1 ? "1 place" : `${capacity} places`]),
    ...(takeUp === undefined
      ? []
      : [`${takeUp.people === 1 ? "1 person" : `${takeUp.people || "no"} people`} in ${takeUp.period}`]),
  ];
  return parts.length === 0 ? "Not known" : capital(parts.join("; "));
}

/** "until March 2023", "no funding now", "not known". */
export function fundingInWords({ fundingEnds }: Service): string {
  if (fundingEnds === undefined) return "End not known";
  if (fundingEnds === "ended") return "No funding now";
  const [year = "", month, day] = fundingEnds.split("-");
  const name = month === undefined ? "" : `${months[Number(month) - 1]} `;
  return `Until ${day === undefined ? "" : `${Number(day)} `}${name}${year}`;
}

/** Funder, end of funding, and the day for which that holds where it is not the day of the map. */
export function fundedInWords({ asAt }: Assessment, service: Service): string {
  const day = service.asAt === undefined || service.asAt === asAt ? undefined : service.asAt;
  const funding = runsOn(service, asAt) ? fundingInWords(service) : `${fundingInWords(service)}: has ended`;
  return [service.funder, funding, day && `As at ${dayInWords(day)}`].filter((part) => part !== undefined).join(". ");
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export function areasInWords(assessment: Assessment, service: Service): string {
  return service.areas.map((id) => areaName(assessment.areas, id)).join(", ");
}
