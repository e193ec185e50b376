/** Records for tests, with names that nobody could take for real people. Each runs as the system. */
import type { Role } from "@/lib/permissions";
import type { Caller } from "../caller";
import { type NewCase, openCase } from "../queries/cases";
import { createClient, type NewClient } from "../queries/clients";
import { createService, createTeam, type NewService } from "../queries/services";
import { commissions, memberships, staffRoles, users } from "../schema";
import type { Tx } from "../types";

let serial = 0;
const next = () => {
  serial += 1;
  return serial;
};

/** @returns the id of a service */
export function makeService(tx: Tx, service: Partial<NewService> = {}): Promise<string> {
  const number = next();
  return createService(tx, {
    organisation: `Example Organisation ${number}`,
    slug: `example-${number}`,
    name: `Example Service ${number}`,
    nation: "england",
    localAuthorityCode: "E99999999",
    localAuthorityName: "Exampleshire",
    populations: ["child"],
    reviewIntervalWeeks: 12,
    ...service,
  });
}

/** @returns the id of a team */
export function makeTeam(tx: Tx, serviceId: string, name = `Example Team ${next()}`): Promise<string> {
  return createTeam(tx, { serviceId, name });
}

/** Someone with a role, in a service unless they are staff, as withCaller() wants them. */
export async function makePerson(
  tx: Tx,
  { role, serviceId, authorityId, name }: { role: Role; serviceId?: string; authorityId?: string; name?: string },
): Promise<Caller> {
  const number = next();
  const given = name ?? `Test Person ${number}`;
  const [user] = await tx
    .insert(users)
    .values({ name: given, email: `person-${number}@example.test` })
    .returning();
  const userId = (user as { id: string }).id;
  if (role === "caseworker" || role === "manager") {
    if (serviceId === undefined) throw new Error("A caseworker or manager works in a service.");
    await tx.insert(memberships).values({ userId, serviceId, role });
  } else if (role === "commissioner") {
    if (authorityId === undefined) throw new Error("A commissioner works for an authority.");
    await tx.insert(commissions).values({ userId, authorityId });
  } else await tx.insert(staffRoles).values({ userId, role });
  return {
    userId,
    role,
    serviceIds: serviceId === undefined ? [] : [serviceId],
    authorityIds: authorityId === undefined ? [] : [authorityId],
    name: given,
  };
}

/** @returns the id of a client */
export function makeClient(tx: Tx, client: Partial<NewClient> & { serviceId: string }): Promise<string> {
  return createClient(tx, { reference: `TEST-${next()}`, dateOfBirth: "2014-05-06", ...client });
}

/** Opens a case, for a client of its own unless one is given. */
export async function makeCase(
  tx: Tx,
  given: Partial<NewCase> & { serviceId: string },
): Promise<{ id: string; clientId: string }> {
  const clientId = given.clientId ?? (await makeClient(tx, { serviceId: given.serviceId }));
  const id = await openCase(tx, { population: "child", openedOn: "2024-05-01", ...given, clientId });
  return { id, clientId };
}
