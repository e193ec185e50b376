/** Counts the report of a year: one tally and the facts of each of its years, and the report made from them. */
import type { Year } from "@/lib/forms/define";
import { daysOf } from "@/lib/forms/years";
import type { ReportDocument } from "@/lib/reports/document";
import { noFacts } from "@/lib/reports/facts";
import { earlierTotal } from "@/lib/reports/references";
import { type CountedYear, makeReport, needsOfReport, type ReportAsked, yearsOf } from "@/lib/reports/report";
import { groupsOfAllTime, saysFactsOfEveryYear } from "@/lib/reports/statements";
import type { Tx } from "../types";
import { factsOf } from "./report-facts";
import { tallyOf } from "./tally";

export interface ReportWanted extends Omit<ReportAsked, "service"> {
  /** One service alone; the nation where it is left out. */
  readonly service?: { readonly id: string; readonly slug: string; readonly name: string } | undefined;
}

/**
 * The report of a year, counted now. Only cases whose client consents to research are counted, whoever asks; and only
 * what row-level security shows the caller.
 */
export async function countReport(tx: Tx, { service, ...asked }: ReportWanted): Promise<ReportDocument> {
  const { definition, year } = asked;
  const needs = needsOfReport(definition, year);
  const counted = new Map<Year, CountedYear>();
  const ofEveryYear = saysFactsOfEveryYear(definition.statements);
  const allTime = groupsOfAllTime(definition.statements).map((population) => ({
    population,
    upTo: service ? undefined : earlierTotal(definition, population, year)?.upTo,
  }));
  for (const one of yearsOf(asked)) {
    const cases = {
      population: definition.population,
      ...daysOf(one),
      ...(service && { serviceIds: [service.id] }),
      consentedOnly: true,
    };
    counted.set(one, {
      tally: await tallyOf(tx, cases, needs),
      facts:
        one === year || ofEveryYear
          ? await factsOf(tx, { ...cases, serviceId: service?.id, allTime: one === year ? allTime : [] })
          : noFacts,
    });
  }
  return makeReport({ ...asked, service: service ? { slug: service.slug, name: service.name } : null }, counted);
}
