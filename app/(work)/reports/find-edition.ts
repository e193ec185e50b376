import "server-only";
import { notFound } from "next/navigation";
import type { Tx } from "@/db";
import { listPublications, preparedEdition, publishedEdition } from "@/db/queries/publications";
import { countEdition } from "@/db/queries/report-edition";
import { findService, listServices, type Service } from "@/db/queries/services";
import { type Figures, readFigures } from "@/lib/annual-reports/view";
import type { Person } from "@/lib/auth/person";
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
  const report = reportAt(where);
  const national = may(person, "national.view");
  const services = national ? await listServices(tx, { closed: true }) : [await ownService(tx, person)];
  const offered = services.filter(({ populations }) => populations.includes(report.definition.population));
  const asked = national ? readFigures(params) : ofService(readFigures(params), offered[0] ?? notFound());
  const found = await editionOf(tx, report, offered, asked);
  const { document } = found.edition;
  const serviceId = offered.find(({ slug }) => slug === document.service?.slug)?.id;
  await viewed({ subjectType: "report", subjectId: document.report, serviceId });
  return { ...report, national, services: offered, ...found };
}

async function ownService(tx: Tx, person: Person): Promise<Service> {
  return (await findService(tx, { id: person.currentServiceId ?? notFound() })) ?? notFound();
}

/** What was asked for, narrowed to one service. */
function ofService(asked: Figures, { slug }: Service): Figures {
  const compare = asked.of === "now" ? asked.compare : undefined;
  return { of: "now", service: slug, ...(compare !== undefined && { compare }) };
}

type Report = ReturnType<typeof reportAt>;

async function editionOf(
  tx: Tx,
  { definition, year }: Report,
  services: readonly Service[],
  asked: Figures,
): Promise<{ figures: Figures; edition: Edition }> {
  const of = { dataset: definition.id, year };
  if (asked.of === "prepared") {
    const waiting = (await listPublications(tx, of)).find(({ status }) => status === "prepared") ?? notFound();
    return { figures: asked, edition: await preparedEdition(tx, waiting.id) };
  }
  if (asked.of === "published") {
    const edition = await publishedEdition(tx, { ...of, ...asked });
    if (edition) return { figures: asked, edition };
    // A year that is not published is shown as it stands now; a revision that is not there is not.
    if (asked.revision !== undefined) notFound();
  }
  const figures = asked.of === "now" ? asked : ({ of: "now" } as const);
  const service =
    figures.service === undefined ? undefined : (services.find(({ slug }) => slug === figures.service) ?? notFound());
  return { figures, edition: await countEdition(tx, { definition, year, compare: figures.compare, service }) };
}
