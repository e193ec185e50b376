/** The services and caseworkers that a file names: looked up once each, and made where that was asked for. */
import { and, eq, sql } from "drizzle-orm";
import { notKnown } from "@/lib/places";
import { recordAudit } from "../queries/audit";
import { createService } from "../queries/services";
import { credentials, memberships, services, users } from "../schema";
import type { Tx } from "../types";
import type { CheckedCase } from "./check";

export interface FoundService {
  readonly id: string;
  readonly slug: string;
  readonly populations: string[];
  /** Made by this import. */
  readonly isNew: boolean;
}

export interface FoundCaseworker {
  readonly id: string;
  readonly teamId: string | null;
}

type Say = (path: string, reason: string) => void;

export interface Directory {
  /** Finds the service of a case, or makes it; undefined after saying what is wrong. */
  serviceOf(one: CheckedCase, say: Say): Promise<FoundService | undefined>;
  /** Finds the caseworker of a case, or makes an account that nobody can sign in with until they are invited. */
  caseworkerOf(one: CheckedCase, service: FoundService, say: Say): Promise<FoundCaseworker | null>;
  /** What was made. */
  readonly made: { readonly services: string[]; readonly caseworkers: string[] };
}

/** @param create whether what is not there is made, rather than said to be missing */
export function directoryOf(tx: Tx, create: boolean): Directory {
  const found = new Map<string, FoundService | undefined>();
  const workers = new Map<string, FoundCaseworker | string>();
  const newPeople = new Set<string>();
  const made = { services: [] as string[], caseworkers: [] as string[] };

  return {
    made,
    async serviceOf({ service: slug, population }, say) {
      const service =
        found.get(slug) ?? (await lookUp(slug)) ?? (create ? await makeService(slug, population) : undefined);
      if (!service) {
        say("service", `there is no service "${slug}"; --create makes it`);
        return undefined;
      }
      found.set(slug, service);
      if (service.populations.includes(population)) return service;
      if (!service.isNew) {
        say("case.population", `the service "${slug}" does not support this client group: ${population}`);
        return undefined;
      }
      service.populations.push(population);
      await tx.update(services).set({ populations: service.populations }).where(eq(services.id, service.id));
      return service;
    },
    async caseworkerOf({ caseworker: email }, service, say) {
      if (email === null) return null;
      const key = `${service.id} ${email}`;
      const worker = workers.get(key) ?? (await findWorker(email, service));
      workers.set(key, worker);
      if (typeof worker !== "string") return worker;
      say("case.caseworker", worker);
      return null;
    },
  };

  async function lookUp(slug: string): Promise<FoundService | undefined> {
    const [service] = await tx.select().from(services).where(eq(services.slug, slug));
    return service && { id: service.id, slug, populations: [...service.populations], isNew: false };
  }

  async function makeService(slug: string, population: string): Promise<FoundService> {
    const name = slug.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase());
    const id = await createService(tx, {
      slug,
      name,
      organisation: name,
      // A file says neither; an administrator sets both on the service's page.
      nation: "england",
      localAuthorityCode: notKnown.code,
      localAuthorityName: notKnown.name,
      populations: [population],
    });
    await recordAudit(tx, { action: "service.create", subjectType: "service", subjectId: id, serviceId: id });
    made.services.push(slug);
    return { id, slug, populations: [population], isNew: true };
  }

  /** A caseworker, or why there is none. */
  async function findWorker(email: string, service: FoundService): Promise<FoundCaseworker | string> {
    const [account] = await tx
      .select({ id: users.id, hasPassword: sql<boolean>`${credentials.passwordHash} is not null` })
      .from(users)
      .leftJoin(credentials, eq(credentials.userId, users.id))
      .where(eq(users.email, email));
    if (account) {
      const work = await tx
        .select({ teamId: memberships.teamId, until: memberships.until })
        .from(memberships)
        .where(and(eq(memberships.userId, account.id), eq(memberships.serviceId, service.id)));
      // Someone who has left is still the one who had the case; the team that they were in may have had others since.
      const now = work.find(({ until }) => until === null);
      if (now || work.length > 0) return { id: account.id, teamId: now?.teamId ?? null };
    }
    if (!create)
      return `nobody with the address ${email} works in "${service.slug}"; --create makes them a caseworker there`;
    // A file never lets anybody into a service who can sign in already.
    if (account?.hasPassword && !newPeople.has(account.id)) {
      return `${email} has an account but does not work in "${service.slug}": have its manager add them`;
    }
    const id = account?.id ?? (await makeAccount(email));
    newPeople.add(id);
    await tx.insert(memberships).values({ userId: id, serviceId: service.id, role: "caseworker" });
    await recordAudit(tx, {
      action: "membership.add",
      subjectType: "user",
      subjectId: id,
      serviceId: service.id,
      detail: { role: "caseworker" },
    });
    return { id, teamId: null };
  }

  async function makeAccount(email: string): Promise<string> {
    const [account] = await tx.insert(users).values({ email }).returning({ id: users.id });
    const { id } = account as { id: string };
    await recordAudit(tx, { action: "account.create", subjectType: "user", subjectId: id });
    made.caseworkers.push(email);
    return id;
  }
}
