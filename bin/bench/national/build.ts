/**
 * Builds a made-up nation in an empty database, in minutes: some thousand cases are made up by the walk through their
 * forms and written as an import would, and are then copied into the services by statements of the database. Prints who
 * can look at it. Arguments: the scale (1 for the whole nation).
 */
import { asSystem } from "@/db/caller";
import { importCases } from "@/db/import/import";
import { prepareDatabase } from "@/db/prepare";
import { createService, findService } from "@/db/queries/services";
import { memberships, staffRoles, teams, users } from "@/db/schema";
import { makeLines } from "@/db/seed/lines";
import type { Tx } from "@/db/types";
import { sessionCookie } from "@/lib/auth/cookies";
import { openSession } from "@/lib/auth/sessions";
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
  const address = placeOfData().databaseUrl ?? "";
  const made = await asSystem(db, makeServices);
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
      shares.push({ serviceId: made.services[first + place] ?? "", population: group.population, template, cases });
  }
  await copyCases(address, shares);
  const nation: Nation = { median: made.median, largest: made.largest, analyst: made.analyst };
  console.log(JSON.stringify(nation));
} finally {
  await close();
}

function scaled(cases: number): number {
  return Math.max(1, Math.round(cases * Number(scale)));
}

async function makeServices(tx: Tx) {
  const services: string[] = [];
  for (let number = 1; number <= groups[0].services; number += 1) services.push(await makeService(tx, number));
  const analyst = await makeUser(tx, "analyst");
  await tx.insert(staffRoles).values({ userId: analyst, role: "analyst" });
  return {
    services,
    largest: await managerOf(tx, services[0] ?? ""),
    median: await managerOf(tx, services[services.length / 2] ?? ""),
    analyst: { cookie: await cookieOf(tx, analyst) },
  };
}

async function makeService(tx: Tx, number: number): Promise<string> {
  const slug = `made-up-${number}`;
  const others = number > 20 ? groups.slice(1).filter(({ services }) => number <= 20 + services) : [];
  const serviceId = await createService(tx, {
    slug,
    name: `Made-up service ${number}`,
    organisation: "Made-up organisation",
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
  return serviceId;
}

async function managerOf(tx: Tx, serviceId: string): Promise<Look> {
  const userId = await makeUser(tx, `manager-${serviceId}`);
  await tx.insert(memberships).values({ userId, serviceId, role: "manager" });
  return { serviceId, cookie: await cookieOf(tx, userId) };
}

async function makeUser(tx: Tx, name: string): Promise<string> {
  const [user] = await tx
    .insert(users)
    .values({ name, email: `${name}@bench.example` })
    .returning();
  return user?.id ?? "";
}

async function cookieOf(tx: Tx, userId: string): Promise<string> {
  return `${sessionCookie().name}=${await openSession(tx, { userId })}`;
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
