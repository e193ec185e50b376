import "server-only";
import type { Tx } from "@/db";
import { NotFound } from "@/db";
import { listMembers, listStaff } from "@/db/queries/memberships";
import { type Authority, findAuthority, listCommissioners } from "@/db/queries/needs/authorities";
import { findService, listTeams, type Service, type Team } from "@/db/queries/services";
import type { Person } from "@/lib/auth/person";
import { authorityRoles, type Role, roleNames, serviceRoles, staffRoles } from "@/lib/permissions";

/** Whose accounts are in hand: a service's, an authority's, or SafeLives'. */
export type Place =
  | { readonly kind: "service"; readonly service: Service; readonly teams: readonly Team[] }
  | { readonly kind: "authority"; readonly authority: Authority }
  | { readonly kind: "staff" };

/** How an address or a form names a place: by the short name of a service, or of an authority. */
export type PlaceName = { readonly service?: string | undefined; readonly authority?: string | undefined };

/**
 * The place that an address names, as far as it is this person's: a manager's own service, or any service or authority
 * that an administrator asks for; without a name, SafeLives' own accounts.
 * @throws NotFound for every other
 */
export async function placeOf(tx: Tx, person: Person, named: PlaceName): Promise<Place> {
  const { service: slug, authority: area } = named;
  if (person.role === "administrator" && area) {
    const authority = await findAuthority(tx, { slug: area });
    if (!authority) throw new NotFound("authority");
    return { kind: "authority", authority };
  }
  if (person.role === "administrator" && !slug) return { kind: "staff" };
  const by = slug ? { slug } : { id: person.currentServiceId ?? "" };
  const service = await findService(tx, by);
  const theirs = person.role === "administrator" || service?.id === person.currentServiceId;
  if (!service || !theirs) throw new NotFound("service");
  return { kind: "service", service, teams: await listTeams(tx, service.id) };
}

/** One account of a place. */
export type Member = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly teamId: string | null;
  readonly team: string | null;
  readonly disabledAt: Date | null;
  readonly lastSignedInAt: Date | null;
};

/** The accounts of a place, by name. */
export async function membersOf(tx: Tx, place: Place): Promise<Member[]> {
  return (await rowsOfPlace(tx, place)).map(
    ({ userId, name, email, role, teamId, team, disabledAt, lastSignedInAt }) => ({
      userId,
      name: name ?? email,
      email,
      role,
      teamId,
      team,
      disabledAt,
      lastSignedInAt,
    }),
  );
}

async function rowsOfPlace(tx: Tx, place: Place) {
  if (place.kind === "service") return listMembers(tx, place.service.id);
  const nowhere = { teamId: null, team: null };
  if (place.kind === "staff") return (await listStaff(tx)).map((row) => ({ ...row, ...nowhere }));
  const commissioners = await listCommissioners(tx, place.authority.id);
  return commissioners.map((row) => ({ ...row, ...nowhere, role: "commissioner" as const }));
}

/** One account of a place. @throws NotFound where it is not of this place */
export async function memberOf(tx: Tx, place: Place, userId: string): Promise<Member> {
  const member = (await membersOf(tx, place)).find((each) => each.userId === userId);
  if (!member) throw new NotFound("account");
  return member;
}

/** What an account is at the moment, in a word for its tag. */
export function stateOf({ disabledAt, lastSignedInAt }: Member): "Disabled" | "Invited" | "Active" {
  if (disabledAt) return "Disabled";
  return lastSignedInAt ? "Active" : "Invited";
}

/** The roles that can be given in a place, as choices. */
export function roleOptions(place: Place) {
  const given = { service: serviceRoles, authority: authorityRoles, staff: staffRoles }[place.kind];
  return given.map((role) => ({ value: role, label: roleNames[role] }));
}

/** The teams of a place, as choices. */
export function teamOptions(place: Place) {
  return place.kind === "service" ? place.teams.map(({ id, name }) => ({ value: id, text: name })) : [];
}

/** The query that keeps an address in its place. */
export function placeQuery(place: Place, person: Person): string {
  if (person.role !== "administrator") return "";
  if (place.kind === "authority") return `?authority=${place.authority.slug}`;
  return place.kind === "service" ? `?service=${place.service.slug}` : "";
}

/** What a place is called over its accounts. */
export function placeName(place: Place): string {
  if (place.kind === "service") return place.service.name;
  return place.kind === "authority" ? place.authority.name : "SafeLives";
}

/** The hidden fields by which a form stays in its place. */
export function placeFields({ service, authority }: PlaceName) {
  return Object.entries({ service, authority }).flatMap(([name, value]) =>
    value ? [{ kind: "hidden", name, value } as const] : [],
  );
}
