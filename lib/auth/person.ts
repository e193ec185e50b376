import type { HandedOver } from "@/lib/auth/hand-over";
import { type Role, type ServiceRole, type StaffRole, staffRoles } from "@/lib/permissions";

/** A service that a person belongs to, and what they are there. */
export type Workplace = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly role: ServiceRole;
  readonly teamId: string | null;
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
  /** The service they work in now; null for staff. */
  readonly currentServiceId: string | null;
  /** They must set up a second factor before anything else. */
  readonly mustSetUpSecondFactor: boolean;
  /** The screen is in somebody else's hands; null while it is in their own. */
  readonly handedOver: HandedOver | null;
};

/** What a session remembers of where its person chose to work. */
export type Choice = { readonly serviceId: string | null; readonly staffRole: StaffRole | null };

/**
 * Where someone works: what they chose, as long as they still may; else the first that there is, services before
 * staff roles. So a membership that ends in the middle of a session ends there and then.
 */
export function workingAs(
  services: readonly Workplace[],
  held: readonly StaffRole[],
  choice: Choice,
): { role: Role | null; serviceId: string | null } {
  const chosen = services.find((service) => service.id === choice.serviceId);
  if (chosen) return { role: chosen.role, serviceId: chosen.id };
  if (choice.staffRole && held.includes(choice.staffRole)) return { role: choice.staffRole, serviceId: null };
  const [first] = services;
  if (first) return { role: first.role, serviceId: first.id };
  return { role: staffRoles.find((role) => held.includes(role)) ?? null, serviceId: null };
}

/** The service that someone works in now, or undefined for staff. */
export function currentService(person: Person): Workplace | undefined {
  return person.services.find((service) => service.id === person.currentServiceId);
}
