/** What a demonstration starts with: services, people and cases of today, all made up. */
import { randomUUID } from "node:crypto";
import { count, inArray } from "drizzle-orm";
import { children2024 } from "@/cohorts/children-2024-25";
import { hashPassword } from "@/lib/auth/passwords";
import { solve } from "@/lib/cohorts/solve";
import type { Population } from "@/lib/forms/define";
import { daysAfter } from "@/lib/forms/generate/case";
import { seededRandom } from "@/lib/forms/generate/random";
import { daysOf } from "@/lib/forms/years";
import { roleNames } from "@/lib/permissions";
import { placeName } from "@/lib/places";
import { populationById } from "@/questionnaires";
import { asSystem } from "../caller";
import { fillInto } from "../cohorts/fill";
import { refreshStatistics } from "../import/statistics";
import { writeCases, writeClients } from "../import/write";
import { recordAudit } from "../queries/audit";
import { createService, createTeam, setAreas } from "../queries/services";
import { foldTally } from "../queries/tally/fold";
import { credentials, memberships, services, staffRoles, users } from "../schema";
import type { Db, Tx } from "../types";
import { linkCases } from "./links";
import { casesLongAgo } from "./long-ago";
import { seedNeeds } from "./needs";
import { ordinaryCases } from "./ordinary";
import {
  alsoManages,
  demonstrationCommissioner,
  demonstrationPassword,
  demonstrationStaff,
  madeUpName,
} from "./people";
import { scenarioCases } from "./scenarios";
import { type DemonstrationService, demonstrationServices } from "./services";
import type { Made, Setting, Worker } from "./setting";

/**
 * Fills an empty embedded database. It does nothing where there is anything: a demonstration never mixes with records.
 *
 * @param today YYYY-MM-DD; every date is counted back from it
 * @param withReport whether it also holds the thousands of cases of a published annual report
 * @returns whether it was filled
 */
export async function seedDemonstration(db: Db, today: string, withReport = false): Promise<boolean> {
  // Hashing takes longer than any of the rows, and everyone has the same password.
  const passwordHash = await hashPassword(demonstrationPassword);
  return asSystem(db, async (tx) => {
    if (!(await isEmpty(tx))) return false;
    for (const staff of demonstrationStaff) {
      const userId = await makeAccount(tx, staff.email, staff.name, passwordHash);
      await tx.insert(staffRoles).values({ userId, role: staff.role });
    }
    // A year that was published, so that there is an annual report to look at.
    if (withReport) await fillInto(tx, published, await solve(published, today));
    const settings: Setting[] = [];
    for (const service of offered())
      settings.push(await makeSetting(tx, service, passwordHash, settings.length, today));
    await linkServices(tx);
    const codes = new Map<string, number>();
    const shown = new Set<Population>();
    for (const [index, setting] of settings.entries()) {
      const service = offered()[index];
      const made = [
        ...setting.populations.filter((one) => !shown.has(one)).flatMap((one) => scenarioCases(setting, one)),
        ...ordinaryCases(setting, service?.cases ?? 0, sincePublished),
        ...(service?.longAgo ? casesLongAgo(setting, service.longAgo) : []),
      ];
      for (const population of setting.populations) shown.add(population);
      await writeClients(tx, [...new Map(made.map(({ client }) => [client.id, client])).values()]);
      await writeCases(tx, inOrder(made), codes);
      await linkCases(tx, setting, made);
      await foldTally(tx);
      await refreshStatistics(tx);
    }
    await seedNeeds(tx, (email, name) => makeAccount(tx, email, name, passwordHash));
    await recordAudit(tx, { action: "demonstration.fill", subjectType: "database" });
    return true;
  });
}

/** The published report that the demonstration reproduces. */
const published = children2024;

/** The demonstration's own cases of today begin after it: the years that it prints hold nothing else. */
function sincePublished(population: string): string | undefined {
  if (population !== published.population.id) return undefined;
  return daysAfter(daysOf(published.figures.year).to, 1);
}

/** Services whose client groups have questionnaires, with those groups alone. */
function offered(): readonly DemonstrationService[] {
  return demonstrationServices
    .map((service) => ({ ...service, populations: service.populations.filter((id) => populationById(id)) }))
    .filter(({ populations }) => populations.length > 0);
}

async function isEmpty(tx: Tx): Promise<boolean> {
  const [people] = await tx.select({ number: count() }).from(users);
  const [places] = await tx.select({ number: count() }).from(services);
  return Number(people?.number) + Number(places?.number) === 0;
}

/** A case that carries on another is written after it. */
function inOrder(made: readonly Made[]) {
  const records = made.map(({ record }) => record);
  return [
    ...records.filter((record) => !record.predecessorCaseId),
    ...records.filter((record) => record.predecessorCaseId),
  ];
}

async function makeAccount(tx: Tx, email: string, name: string, passwordHash: string | null): Promise<string> {
  const id = randomUUID();
  await tx.insert(users).values({ id, email, name, emailVerified: new Date() });
  if (passwordHash !== null)
    await tx.insert(credentials).values({ userId: id, passwordHash, passwordChangedAt: new Date() });
  return id;
}

async function makeSetting(
  tx: Tx,
  service: DemonstrationService,
  passwordHash: string,
  index: number,
  today: string,
): Promise<Setting> {
  const areas = service.areas.map((code) => ({ code, name: placeName(code) }));
  const [home] = areas;
  const serviceId = await createService(tx, {
    slug: service.slug,
    name: service.name,
    organisation: service.organisation,
    nation: service.nation,
    localAuthorityCode: home?.code ?? "",
    localAuthorityName: home?.name ?? "",
    populations: [...service.populations],
    reviewIntervalWeeks: service.reviewWeeks,
    closedOn: service.closedOn ?? null,
  });
  await setAreas(tx, serviceId, areas);
  const teamIds: string[] = [];
  for (const name of service.teams) teamIds.push(await createTeam(tx, { serviceId, name }));

  // Names go on from one service to the next, so that no two people share one.
  let person = index * 12;
  const employ = async (email: string, role: "caseworker" | "manager", hash: string | null): Promise<Worker> => {
    const teamId = teamIds[person % teamIds.length] ?? "";
    const id = await makeAccount(tx, email, madeUpName(person), hash);
    await tx.insert(memberships).values({ userId: id, serviceId, role, teamId: role === "manager" ? null : teamId });
    person += 1;
    return { id, teamId };
  };
  const hash = service.closedOn === undefined ? passwordHash : null;
  const mine = await employ(emailOf("caseworker", service.slug), "caseworker", hash);
  const manager = await employ(emailOf("manager", service.slug), "manager", hash);
  let reference = 2000;
  const colleagues: Worker[] = [];
  for (let number = 1; number <= service.caseworkers; number += 1) {
    colleagues.push(await employ(`colleague-${number}@${service.slug}.example`, "caseworker", null));
  }
  return {
    serviceId,
    slug: service.slug,
    areas,
    populations: service.populations.flatMap((id) => populationById(id) ?? []),
    reviewWeeks: service.reviewWeeks,
    teamIds,
    workers: [mine, ...colleagues],
    managerId: manager.id,
    today,
    now: new Date(),
    random: seededRandom(`demonstration ${service.slug}`),
    nextReference() {
      reference += 1;
      return reference;
    },
  };
}

function emailOf(role: "caseworker" | "manager", slug: string): string {
  return `${role}@${slug}.example`;
}

async function linkServices(tx: Tx): Promise<void> {
  const [person] = await tx
    .select()
    .from(users)
    .where(inArray(users.email, [emailOf("caseworker", alsoManages.caseworkerOf)]));
  const [service] = await tx
    .select()
    .from(services)
    .where(inArray(services.slug, [alsoManages.managerOf]));
  if (person && service)
    await tx.insert(memberships).values({ userId: person.id, serviceId: service.id, role: "manager" });
}

/** The accounts of the demonstration for whoever starts it, a line each; "" where the database holds none of them. */
export async function demonstrationAccounts(db: Db): Promise<string> {
  const wanted = [
    ...offered()
      .filter(({ closedOn }) => closedOn === undefined)
      .flatMap(({ slug, name }) => [
        { email: emailOf("caseworker", slug), is: `${roleNames.caseworker}, ${name}` },
        { email: emailOf("manager", slug), is: `${roleNames.manager}, ${name}` },
      ]),
    ...demonstrationStaff.map(({ email, role }) => ({ email, is: `${roleNames[role]}, SafeLives` })),
    { email: demonstrationCommissioner.email, is: `${roleNames.commissioner}, Kent` },
  ];
  const found = await asSystem(db, (tx) =>
    tx
      .select({ email: users.email })
      .from(users)
      .where(
        inArray(
          users.email,
          wanted.map(({ email }) => email),
        ),
      ),
  );
  const there = new Set(found.map(({ email }) => email));
  const lines = wanted
    .filter(({ email }) => there.has(email))
    .map(({ email, is }) => `  ${email.padEnd(34)}${demonstrationPassword}   ${is}`);
  return lines.length === 0
    ? ""
    : ["Sign in to the demonstration with one of these addresses and the password beside it:", ...lines, ""].join("\n");
}
