import "server-only";
import type { Tx } from "@/db";
import { NotFound } from "@/db";
import { listMembers, listStaff } from "@/db/queries/memberships";
import { findService, listTeams, type Service, type Team } from "@/db/queries/services";
import type { Person } from "@/lib/auth/person";
import { roleNames, type ServiceRole, type StaffRole, serviceRoles, staffRoles } from "@/lib/permissions";

/** Whose accounts are in hand: a service's, or SafeLives'. */
export type Place =
  | { readonly kind: "service"; readonly service: Service; readonly teams: readonly Team[] }
  | { readonly kind: "staff" };

/**
 * The place that an address names, as far as it is this person's: a manager's own service, or any that an
 * administrator asks for; without a name, SafeLives' own accounts.
 * @throws NotFound for every other
 */
export async function placeOf(tx: Tx, person: Person, slug: string | undefined): Promise<Place> {
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
  readonly role: ServiceRole | StaffRole;
  readonly teamId: string | null;
  readonly team: string | null;
  readonly disabledAt: Date | null;
  readonly lastSignedInAt: Date | null;
};

/** The accounts of a place, by name. */
export async function membersOf(tx: Tx, place: Place): Promise<Member[]> {
  const rows =
    place.kind === "service"
      ? await listMembers(tx, place.service.id)
      : (await listStaff(tx)).map((row) => ({ ...row, teamId: null, team: null }));
  return rows.map(({ userId, name, email, role, teamId, team, disabledAt, lastSignedInAt }) => ({
    userId,
    name: name ?? email,
    email,
    role,
    teamId,
    team,
    disabledAt,
    lastSignedInAt,
  }));
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
  const given = place.kind === "service" ? serviceRoles : staffRoles;
  return given.map((role) => ({ value: role, label: roleNames[role] }));
}

/** The teams of a place, as choices. */
export function teamOptions(place: Place) {
  return place.kind === "service" ? place.teams.map(({ id, name }) => ({ value: id, text: name })) : [];
}

/** The query that keeps an address in its place. */
export function placeQuery(place: Place, person: Person): string {
  return place.kind === "service" && person.role === "administrator" ? `?service=${place.service.slug}` : "";
}
