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
  | { readonly of: "nation" /** How many there are, those that have ended included. */; readonly services: number };

/** A manager looks at the service in hand, an analyst at all services together. */
export async function scopeOf(tx: Tx, caller: Caller): Promise<Scope> {
  if (may(caller, "national.view")) {
    // Cases of services that have ended count as those of the others do.
    const services = await listServices(tx, { closed: true });
    return { of: "nation", services: services.length };
  }
  const [serviceId] = caller.serviceIds;
  const service = serviceId === undefined ? undefined : await findService(tx, { id: serviceId });
  if (!service) notFound();
  return { of: "service", service, teams: await listTeams(tx, service.id) };
}

/** The client groups that can be looked at: those that have a report. */
export function populationsOf(scope: Scope): string[] {
  return populations
    .filter(({ id }) => reportOf(id) && (scope.of === "nation" || scope.service.populations.includes(id)))
    .map(({ id }) => id);
}

/** The cases that are counted. */
export function casesOf(scope: Scope): Pick<CountedCases, "serviceIds" | "consentedOnly"> {
  return scope.of === "nation" ? { consentedOnly: true } : { serviceIds: [scope.service.id] };
}

/** A stamp that changes with the figures. */
export function versionOf(tx: Tx, scope: Scope): Promise<string> {
  return scope.of === "nation" ? nationalVersion(tx) : serviceVersion(tx, scope.service.id);
}
