import "server-only";
import { notFound } from "next/navigation";
import { recountedIn } from "@/app/(work)/reports/publishing";
import { approvedQuotes } from "@/db/queries/client-comments";
import { listPublications, preparedEdition, publishedEdition } from "@/db/queries/publications";
import { countReport } from "@/db/queries/report";
import { findService, listServices, type Service } from "@/db/queries/services";
import { type Figures, readFigures } from "@/lib/annual-reports/view";
import type { Year } from "@/lib/forms/define";
import { readYear } from "@/lib/forms/years";
import { may } from "@/lib/permissions";
import type { ReadingContext } from "@/lib/reading";
import type { Edition } from "@/lib/report-files/edition";
import type { ReportDefinition } from "@/lib/reports/define";
import { reports } from "@/reports";

export interface FoundEdition {
  readonly definition: ReportDefinition;
  readonly year: Year;
  /** What is shown, which may be other than what was asked for: a manager has figures of their service alone. */
  readonly figures: Figures;
  readonly edition: Edition;
  /** Whether this person may look at all services together, and at what is published. */
  readonly national: boolean;
  /** The services that may be chosen. */
  readonly services: readonly Service[];
}

type Where = { readonly dataset: string; readonly year: string };
type Params = Parameters<typeof readFigures>[0];

/** The dataset and the year of an address; a 404 where there is no such dataset, or that is no year. */
export function reportAt({ dataset, year: given }: Where): { definition: ReportDefinition; year: Year } {
  const definition = reports.find(({ id }) => id === dataset) ?? notFound();
  return { definition, year: readYear(given) ?? notFound() };
}

/**
 * The figures that an address asks for, as far as they are this person's: an analyst's are all, a manager's those of
 * their service as its records stand now. Looking at them is written down.
 */
export async function findEdition(
  { tx, person, viewed }: Pick<ReadingContext, "tx" | "person" | "viewed">,
  where: Where,
  params: Params,
): Promise<FoundEdition> {
  const { definition, year } = reportAt(where);
  const national = may(person, "national.view");
  const asked = readFigures(params);
  const services = national
    ? (await listServices(tx, { closed: true })).filter(({ populations }) =>
        populations.includes(definition.population),
      )
    : [];
  const read = async (): Promise<{ figures: Figures; edition: Edition }> => {
    if (!national) return ofOwnService();
    if (asked.of === "prepared") {
      const [waiting] = (await listPublications(tx, { dataset: definition.id, year })).filter(
        ({ status }) => status === "prepared",
      );
      return { figures: asked, edition: await preparedEdition(tx, waiting?.id ?? notFound()) };
    }
    if (asked.of === "published") {
      const edition = await publishedEdition(tx, { dataset: definition.id, year, ...asked });
      if (edition) return { figures: asked, edition };
      // A year that is not published is shown as it stands now; a revision that is not there is not.
      if (asked.revision !== undefined) notFound();
      return countNow({ of: "now" });
    }
    return countNow(asked);
  };
  const countNow = async (figures: Extract<Figures, { of: "now" }>) => {
    const service =
      figures.service === undefined ? undefined : (services.find(({ slug }) => slug === figures.service) ?? notFound());
    return { figures, edition: await countedNow(figures.compare, service) };
  };
  const ofOwnService = async () => {
    const service = (await findService(tx, { id: person.currentServiceId ?? notFound() })) ?? notFound();
    if (!service.populations.includes(definition.population)) notFound();
    const compare = asked.of === "now" ? asked.compare : undefined;
    const figures = { of: "now", service: service.slug, ...(compare !== undefined && { compare }) } as const;
    return { figures, edition: await countedNow(compare, service) };
  };
  const countedNow = async (compare: number | undefined, service: Service | undefined): Promise<Edition> => {
    const document = await countReport(tx, { definition, year, compare, service });
    const plain = { document, quotes: [], revisions: [], revised: [], recounted: [] };
    if (service) return plain;
    return {
      ...plain,
      // What clients say is printed of all services together, so that it leads to none of them.
      quotes: await approvedQuotes(tx, { population: definition.population, year }),
      recounted: await recountedIn(tx, definition, document),
    };
  };
  const found = await read();
  await viewed({
    subjectType: "report",
    subjectId: found.edition.document.report,
    serviceId:
      services.find(({ slug }) => slug === found.edition.document.service?.slug)?.id ?? person.currentServiceId,
  });
  return { definition, year, national, services, ...found };
}
