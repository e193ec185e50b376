import type { HandedOver } from "@/lib/auth/hand-over";
import { type AuthorityRole, type Role, type ServiceRole, type StaffRole, staffRoles } from "@/lib/permissions";

/** A service that a person belongs to, and what they are there. */
export type Workplace = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly role: ServiceRole;
  readonly teamId: string | null;
};

/** An authority whose needs assessment a person keeps. */
export type AuthorityPlace = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly role: AuthorityRole;
};

/** Who is signed in, and as what they work now. */
export type Person = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** The role in force: that of the current service, or the staff role they work in. Null where they have none. */
  readonly role: Role | null;
  /** Every open service they belong to, by name. */
  readonly services: readonly Workplace[];
  /** The staff roles they hold. */
  readonly staffRoles: readonly StaffRole[];
  /** The authorities for which they are a commissioner, by name. */
  readonly authorities: readonly AuthorityPlace[];
  /** The service they work in now; null for staff and commissioners. */
  readonly currentServiceId: string | null;
  /** The authority they work for now; null for everyone but commissioners. */
  readonly currentAuthorityId: string | null;
  /** They must set up a second factor before anything else. */
  readonly mustSetUpSecondFactor: boolean;
  /** The screen is in somebody else's hands; null while it is in their own. */
  readonly handedOver: HandedOver | null;
};

/** What a session remembers of where its person chose to work. */
export type Choice = {
  readonly serviceId: string | null;
  readonly staffRole: StaffRole | null;
  readonly authorityId?: string | null;
};

/**
 * Where someone works: what they chose, as long as they still may; else the first that there is, services before
 * authorities and those before staff roles. So a membership that ends in the middle of a session ends there and then.
 */
export function workingAs(
  services: readonly Workplace[],
  held: readonly StaffRole[],
  choice: Choice,
  authorities: readonly AuthorityPlace[] = [],
): { role: Role | null; serviceId: string | null; authorityId: string | null } {
  const inService = (one: Workplace) => ({ role: one.role, serviceId: one.id, authorityId: null });
  const forAuthority = (one: AuthorityPlace) => ({ role: one.role, serviceId: null, authorityId: one.id });
  const service = services.find(({ id }) => id === choice.serviceId);
  if (service) return inService(service);
  const authority = authorities.find(({ id }) => id === choice.authorityId);
  if (authority) return forAuthority(authority);
  const asStaff = (role: StaffRole | null) => ({ role, serviceId: null, authorityId: null });
  if (choice.staffRole && held.includes(choice.staffRole)) return asStaff(choice.staffRole);
  const [first] = services;
  if (first) return inService(first);
  const [area] = authorities;
  if (area) return forAuthority(area);
  return asStaff(staffRoles.find((role) => held.includes(role)) ?? null);
}

/** The service that someone works in now, or undefined for staff. */
export function currentService(person: Person): Workplace | undefined {
  return person.services.find((service) => service.id === person.currentServiceId);
}

/** The authority that someone works for now, or undefined for everyone but commissioners. */
export function currentAuthority(person: Person): AuthorityPlace | undefined {
  return person.authorities.find((authority) => authority.id === person.currentAuthorityId);
}
