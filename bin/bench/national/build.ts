/**
 * Builds a made-up nation in an empty database, in minutes: some thousand cases are made up by the walk through their
 * forms and written as an import would, and are then copied into the services by statements of the database. Prints who
 * can look at it. Arguments: the scale (1 for the whole nation).
 */
import { eq } from "drizzle-orm";
import { asSystem } from "@/db/caller";
import { importCases } from "@/db/import/import";
import { prepareDatabase } from "@/db/prepare";
import { keepSnapshot } from "@/db/queries/comparisons";
import { createService, findService } from "@/db/queries/services";
import { memberships, nationalTallies, staffRoles, teams, users } from "@/db/schema";
import { makeLines } from "@/db/seed/lines";
import type { Tx } from "@/db/types";
import { sessionCookie } from "@/lib/auth/cookies";
import { openSession } from "@/lib/auth/sessions";
import { Refusal } from "@/lib/cli/output";
import { placeOfData } from "@/lib/env";
import { daysAfter } from "@/lib/forms/generate/case";
import { notKnown } from "@/lib/places";
import { today } from "@/lib/time";
import { populationById } from "@/questionnaires";
import { copyCases, pastTheTally, type Share } from "./copy";
import { sizesOf } from "./sizes";

/** What a measurement needs to know of the nation. */
export interface Nation {
  readonly median: Look;
  readonly largest: Look;
  readonly analyst: { readonly cookie: string };
}

export interface Look {
  readonly serviceId: string;
  /** Of its manager, signed in. */
  readonly cookie: string;
}

const years = 16;

const analyst = "analyst";

/** Client groups, the services that have them, and how many different cases are made up of each. */
const groups = [
  { population: "adult", services: 300, cases: 868_000, largest: 20_000, median: 1_500, templates: 4_000 },
  { population: "child", services: 40, cases: 8_000, largest: 600, median: 150, templates: 1_000 },
  { population: "perpetrator", services: 20, cases: 2_000, largest: 250, median: 80, templates: 500 },
] as const;

const [scale = "1"] = process.argv.slice(2);
const until = today();
const { db, close } = await prepareDatabase(placeOfData());
try {
  if (!(await asSystem(db, isThere))) await make();
  // The month's comparison, which an application makes by itself when it has started, would disturb what is measured, and
  // stands on none of the pages that are: the month counts as compared.
  await asSystem(db, (tx) => keepSnapshot(tx, until.slice(0, 7), []));
  console.log(JSON.stringify(await asSystem(db, lookers)));
} finally {
  await close();
}

/** Whether an earlier run left a nation here. */
async function isThere(tx: Tx): Promise<boolean> {
  if (!(await findService(tx, { slug: slugOf(1) }))) return false;
  // Adding up is the last of it.
  const tallied = await tx.select({ population: nationalTallies.population }).from(nationalTallies).limit(1);
  if (tallied.length > 0) return true;
  throw new Refusal("The nation in this database was never finished. Drop the database, or name another with --keep.");
}

/** Who can look at it, signed in anew. */
async function lookers(tx: Tx): Promise<Nation> {
  return {
    largest: await lookOf(tx, slugOf(1)),
    median: await lookOf(tx, slugOf(groups[0].services / 2 + 1)),
    analyst: { cookie: await cookieOf(tx, analyst) },
  };
}

async function lookOf(tx: Tx, slug: string): Promise<Look> {
  const service = await findService(tx, { slug });
  if (!service) throw new Refusal(`The nation in this database has no service ${slug}.`);
  return { serviceId: service.id, cookie: await cookieOf(tx, managerOf(slug)) };
}

async function make(): Promise<void> {
  const address = placeOfData().databaseUrl ?? "";
  const services = await asSystem(db, makeServices);
  await pastTheTally(address);
  const shares: Share[] = [];
  for (const group of groups) {
    const wanted = {
      ...group,
      cases: scaled(group.cases),
      largest: scaled(group.largest),
      median: scaled(group.median),
    };
    const sizes = sizesOf(wanted);
    const template = await makeTemplates(group.population, Math.min(group.templates, wanted.cases));
    // The others' client groups are those of services in the middle: neither the largest nor the median one.
    const first = group.population === "adult" ? 0 : 20;
    for (const [place, cases] of sizes.entries())
      shares.push({ serviceId: services[first + place] ?? "", population: group.population, template, cases });
  }
  await copyCases(address, shares);
}

function scaled(cases: number): number {
  return Math.max(1, Math.round(cases * Number(scale)));
}

async function makeServices(tx: Tx): Promise<string[]> {
  const services: string[] = [];
  for (let number = 1; number <= groups[0].services; number += 1) services.push(await makeService(tx, number));
  const userId = await makeUser(tx, analyst);
  await tx.insert(staffRoles).values({ userId, role: "analyst" });
  return services;
}

async function makeService(tx: Tx, number: number): Promise<string> {
  const slug = slugOf(number);
  const others = number > 20 ? groups.slice(1).filter(({ services }) => number <= 20 + services) : [];
  const serviceId = await createService(tx, {
    slug,
    name: `Made-up service ${number}`,
    // Services in one hand are one contributor, and would have nothing to be compared with.
    organisation: `Made-up organisation ${number}`,
    nation: "england",
    localAuthorityCode: notKnown.code,
    localAuthorityName: notKnown.name,
    populations: ["adult", ...others.map(({ population }) => population)],
    reviewIntervalWeeks: 12,
  });
  await tx.insert(teams).values([
    { serviceId, name: "North" },
    { serviceId, name: "South" },
  ]);
  for (let worker = 1; worker <= 5; worker += 1) {
    const userId = await makeUser(tx, `worker-${worker}-${slug}`);
    await tx.insert(memberships).values({ userId, serviceId, role: "caseworker" });
  }
  const userId = await makeUser(tx, managerOf(slug));
  await tx.insert(memberships).values({ userId, serviceId, role: "manager" });
  return serviceId;
}

async function makeUser(tx: Tx, name: string): Promise<string> {
  const [user] = await tx
    .insert(users)
    .values({ name, email: emailOf(name) })
    .returning();
  return user?.id ?? "";
}

async function cookieOf(tx: Tx, name: string): Promise<string> {
  const [user] = await tx
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, emailOf(name)));
  if (!user) throw new Refusal(`Nobody in this nation is called ${name}.`);
  return `${sessionCookie().name}=${await openSession(tx, { userId: user.id })}`;
}

function slugOf(number: number): string {
  return `made-up-${number}`;
}

function managerOf(slug: string): string {
  return `manager-${slug}`;
}

function emailOf(name: string): string {
  return `${name}@bench.example`;
}

/** Cases to copy from, in a service of their own. @returns its id */
async function makeTemplates(id: string, count: number): Promise<string> {
  const population = populationById(id);
  if (!population) throw new Error(`There is no client group ${id}.`);
  const slug = `templates-${id}`;
  const lines = makeLines({
    population,
    count,
    services: [slug],
    caseworkers: 1,
    from: daysAfter(until, -Math.round(years * 365.25)),
    until,
    seed: "BENCH",
  });
  async function* each() {
    for (const line of lines) yield JSON.stringify(line);
  }
  const { faultCount } = await importCases(db, each(), { create: true, dryRun: false, today: until });
  if (faultCount > 0) throw new Error("Cases that were made up were refused.");
  const service = await asSystem(db, (tx) => findService(tx, { slug }));
  return service?.id ?? "";
}
