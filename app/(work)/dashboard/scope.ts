import "server-only";
import { notFound } from "next/navigation";
import type { Caller, Tx } from "@/db";
import { nationalVersion, serviceVersion } from "@/db/queries/service-figures";
import { findService, listServices, listTeams, type Service, type Team } from "@/db/queries/services";
import type { CountedCases } from "@/db/queries/tally";
import { may } from "@/lib/permissions";
import { populations } from "@/questionnaires";
import { reportOf } from "@/reports";

/** Whose figures a dashboard shows: a service's own, of all its cases; or the nation's, of those who consent. */
export type Scope =
  | { readonly of: "service"; readonly service: Service; readonly teams: readonly Team[] }
  | {
      readonly of: "nation";
      /** All there are, those that have ended too, by name: one of them may be chosen. */
      readonly services: readonly Service[];
    };

/** A manager looks at the service in hand, an analyst at all services together or at one of them. */
export async function scopeOf(tx: Tx, caller: Caller): Promise<Scope> {
  if (may(caller, "national.view")) {
    return { of: "nation", services: await listServices(tx, { closed: true }) };
  }
  const [serviceId] = caller.serviceIds;
  const service = serviceId === undefined ? undefined : await findService(tx, { id: serviceId });
  if (!service) notFound();
  return { of: "service", service, teams: await listTeams(tx, service.id) };
}

export function hasEnded({ closedOn }: Pick<Service, "closedOn">): boolean {
  return closedOn !== null;
}

/** The client groups that can be looked at: those that have a report. */
export function populationsOf(scope: Scope): string[] {
  return populations
    .filter(({ id }) => reportOf(id) && (scope.of === "nation" || scope.service.populations.includes(id)))
    .map(({ id }) => id);
}

/** The service that was chosen of all; null where none was, or none may be: a service in hand is no choice. */
export function chosenOf(scope: Scope, slug: string | undefined): Service | null {
  if (scope.of === "service" || slug === undefined) return null;
  return scope.services.find((one) => one.slug === slug) ?? null;
}

/** The cases that are counted. @param chosen of all services, the one that is looked at; null for all */
export function casesOf(
  scope: Scope,
  chosen: Pick<Service, "id"> | null,
): Pick<CountedCases, "serviceIds" | "consentedOnly"> {
  if (scope.of === "service") return { serviceIds: [scope.service.id] };
  return { consentedOnly: true, ...(chosen && { serviceIds: [chosen.id] }) };
}

/** A stamp that changes with the figures. */
export function versionOf(tx: Tx, scope: Scope): Promise<string> {
  return scope.of === "nation" ? nationalVersion(tx) : serviceVersion(tx, scope.service.id);
}
