/**
 * Who may do what: one role × action table, and nothing else decides it. A page, a server action and a route handler
 * all ask `may`. Which *records* a person reaches is another question, answered by row-level security in the database
 * (a service's rows for that service's people) and by a case's own restriction.
 *
 * Caseworkers and managers belong to a service. Analysts and administrators are SafeLives staff: they belong to no
 * service and open no case. Commissioners belong to an authority, whose needs assessment they keep, and open no case
 * either. Someone who is several works as one at a time, and chooses which in their account.
 */

/** Roles that a person holds in a service. */
export const serviceRoles = ["caseworker", "manager"] as const;
/** Roles of SafeLives staff, held in no service. */
export const staffRoles = ["analyst", "administrator"] as const;
/** Roles that a person holds in an authority, for its area. */
export const authorityRoles = ["commissioner"] as const;
export const roles = [...serviceRoles, ...staffRoles, ...authorityRoles] as const;

export type ServiceRole = (typeof serviceRoles)[number];
export type StaffRole = (typeof staffRoles)[number];
export type AuthorityRole = (typeof authorityRoles)[number];
export type Role = (typeof roles)[number];

/** What a role is called on the page. */
export const roleNames: Record<Role, string> = {
  caseworker: "Caseworker",
  manager: "Service manager",
  analyst: "Analyst",
  administrator: "Administrator",
  commissioner: "Commissioner",
};

type Rule = {
  /** Finishes the sentence "This role may …". */
  readonly says: string;
  readonly roles: readonly Role[];
};

/** Every action there is. To add one, add a line: an action that is not here does not compile. */
export const permissions = {
  "cases.view": { says: "see the caseload and open its cases", roles: ["caseworker", "manager"] },
  "cases.open": { says: "open a case for a client", roles: ["caseworker", "manager"] },
  "cases.edit": { says: "fill in and submit forms, and change a case's status", roles: ["caseworker", "manager"] },
  "cases.reassign": { says: "pass a case to another worker or team", roles: ["caseworker", "manager"] },
  "cases.restrict": { says: "restrict a case to named workers", roles: ["caseworker", "manager"] },
  "clients.merge": { says: "merge two records of one client", roles: ["manager"] },
  "audit.view": { says: "see who has looked at a case", roles: ["manager"] },
  "forms.amend": { says: "amend a submitted form, with a reason", roles: ["caseworker", "manager"] },
  "dashboard.view": { says: "see their service's figures", roles: ["manager"] },
  "accounts.manage": {
    says: "invite, disable and reset accounts: a manager those of their service, an administrator all",
    roles: ["manager", "administrator"],
  },
  "services.view": { says: "see the list of services", roles: ["analyst", "administrator"] },
  "services.manage": { says: "add services, and change what they are", roles: ["analyst", "administrator"] },
  "services.settings": {
    says: "set when a service's reviews fall due, and its teams: a manager those of their own",
    roles: ["manager", "analyst", "administrator"],
  },
  "national.view": { says: "see figures of all services together, and of each", roles: ["analyst"] },
  "reports.view": {
    says: "read annual reports: a manager that of their service, an analyst every one",
    roles: ["manager", "analyst"],
  },
  "reports.prepare": { says: "prepare a year for publication, or a correction of it", roles: ["analyst"] },
  "reports.approve": { says: "publish a year that someone else prepared", roles: ["analyst"] },
  "comments.review": { says: "redact clients’ comments, and approve what someone else redacted", roles: ["analyst"] },
  "releases.prepare": { says: "prepare a release", roles: ["analyst"] },
  "releases.approve": { says: "approve a release that someone else prepared", roles: ["analyst"] },
  "needs.view": { says: "see their authority's needs assessments", roles: ["commissioner"] },
  "needs.edit": { says: "enter, import and change what a needs assessment holds", roles: ["commissioner"] },
  "authorities.manage": {
    says: "add authorities that keep a needs assessment",
    roles: ["analyst", "administrator"],
  },
  "authorities.places": { says: "say of which places an authority's area is made", roles: ["administrator"] },
  "account.own": {
    says: "change their own password, second factor and sessions",
    roles: ["caseworker", "manager", "analyst", "administrator", "commissioner"],
  },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof permissions;

/** Every action, in the table's order. */
export const actions = Object.keys(permissions) as Action[];

/**
 * Whether someone working in this role may do this.
 * `caller` is anything that carries the role in force now; nobody (signed out, or no role) may do nothing.
 */
export function may(caller: { readonly role: Role | null } | null | undefined, action: Action): boolean {
  const role = caller?.role;
  if (!role) return false;
  const rule: Rule = permissions[action];
  return rule.roles.includes(role);
}

export function isServiceRole(value: unknown): value is ServiceRole {
  return (serviceRoles as readonly unknown[]).includes(value);
}

export function isAuthorityRole(value: unknown): value is AuthorityRole {
  return (authorityRoles as readonly unknown[]).includes(value);
}

export function isStaffRole(value: unknown): value is StaffRole {
  return (staffRoles as readonly unknown[]).includes(value);
}
