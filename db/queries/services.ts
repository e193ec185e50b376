/** Organisations, services and their teams. */
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { NotFound } from "../errors";
import { organisations, serviceAreas, services, teams } from "../schema";
import type { Tx } from "../types";

export type Service = typeof services.$inferSelect & { organisation: string };
export type NewService = Omit<typeof services.$inferInsert, "id" | "createdAt" | "organisationId"> & {
  /** The name of the organisation that runs it; one is made where there is none of that name. */
  organisation: string;
};

/** The services that the caller may see, by name. */
export function listServices(tx: Tx, { closed = false }: { closed?: boolean } = {}): Promise<Service[]> {
  return select(tx, closed ? undefined : isNull(services.closedOn));
}

/** A service by its id or its slug. */
export async function findService(tx: Tx, by: { id: string } | { slug: string }): Promise<Service | undefined> {
  const [service] = await select(tx, "id" in by ? eq(services.id, by.id) : eq(services.slug, by.slug));
  return service;
}

async function select(tx: Tx, where: SQL | undefined): Promise<Service[]> {
  const rows = await tx
    .select({ service: services, organisation: organisations.name })
    .from(services)
    .innerJoin(organisations, eq(organisations.id, services.organisationId))
    .where(where)
    .orderBy(asc(sql`lower(${services.name})`), asc(services.id));
  return rows.map(({ service, organisation }) => ({ ...service, organisation }));
}

/** @returns its id. Breaks the constraint services_slug_unique where the slug is taken: see brokenConstraint(). */
export async function createService(tx: Tx, { organisation, ...service }: NewService): Promise<string> {
  const organisationId = await organisationCalled(tx, organisation);
  const [created] = await tx
    .insert(services)
    .values({ ...service, organisationId })
    .returning({ id: services.id });
  return (created as { id: string }).id;
}

/** Changes a service; what is left out stays. Closing it is setting `closedOn`. */
export async function updateService(tx: Tx, id: string, change: Partial<NewService>): Promise<void> {
  const { organisation, ...columns } = change;
  const organisationId = organisation === undefined ? undefined : await organisationCalled(tx, organisation);
  const changed = await tx
    .update(services)
    .set({ ...columns, ...(organisationId && { organisationId }) })
    .where(eq(services.id, id))
    .returning({ id: services.id });
  if (changed.length === 0) throw new NotFound("service");
}

async function organisationCalled(tx: Tx, name: string): Promise<string> {
  const [found] = await tx.select().from(organisations).where(eq(organisations.name, name));
  if (found) return found.id;
  const [created] = await tx.insert(organisations).values({ name }).returning({ id: organisations.id });
  return (created as { id: string }).id;
}

export interface Area {
  code: string;
  name: string;
}

/** The local authorities that a service covers, by name. */
export function listAreas(tx: Tx, serviceId: string): Promise<Area[]> {
  return tx
    .select({ code: serviceAreas.code, name: serviceAreas.name })
    .from(serviceAreas)
    .where(eq(serviceAreas.serviceId, serviceId))
    .orderBy(asc(serviceAreas.name));
}

/** Replaces the local authorities that a service covers. */
export async function setAreas(tx: Tx, serviceId: string, areas: readonly Area[]): Promise<void> {
  await tx.delete(serviceAreas).where(eq(serviceAreas.serviceId, serviceId));
  if (areas.length > 0) await tx.insert(serviceAreas).values(areas.map((area) => ({ ...area, serviceId })));
}

export type Team = typeof teams.$inferSelect;

/** The teams of a service, by name. */
export function listTeams(tx: Tx, serviceId: string, { closed = false }: { closed?: boolean } = {}): Promise<Team[]> {
  return tx
    .select()
    .from(teams)
    .where(and(eq(teams.serviceId, serviceId), closed ? undefined : isNull(teams.closedOn)))
    .orderBy(asc(sql`lower(${teams.name})`));
}

/** @returns its id. Breaks the constraint teams_name where the service has a team of that name. */
export async function createTeam(tx: Tx, team: { serviceId: string; name: string }): Promise<string> {
  const [created] = await tx.insert(teams).values(team).returning({ id: teams.id });
  return (created as { id: string }).id;
}

/** Renames a team, or closes it: its cases keep it. */
export async function updateTeam(
  tx: Tx,
  team: { id: string; serviceId: string; name?: string; closedOn?: string | null },
): Promise<void> {
  const { id, serviceId, ...change } = team;
  const changed = await tx
    .update(teams)
    .set(change)
    .where(and(eq(teams.id, id), eq(teams.serviceId, serviceId)))
    .returning({ id: teams.id });
  if (changed.length === 0) throw new NotFound("team");
}
