/** Fills a database with the made-up cases of a published report, in one transaction, and leaves everything else alone. */
import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Plan, PlannedCase } from "@/lib/cohorts/plan/planned";
import type { CohortService, PublishedCohort } from "@/lib/cohorts/solve";
import { daysOf } from "@/lib/forms/years";
import { asSystem } from "../caller";
import type { CaseRecord, ClientRecord, Doing, FormRecord } from "../import/records";
import { refreshStatistics } from "../import/statistics";
import { writeCases, writeClients } from "../import/write";
import type { KnownCodes } from "../import/write-forms";
import { recordAudit } from "../queries/audit";
import { createService, createTeam } from "../queries/services";
import { foldTally } from "../queries/tally/fold";
import { cases, countedForms, memberships, services, users } from "../schema";
import { madeUpName } from "../seed/people";
import type { Db, Tx } from "../types";

/** The database holds cases that would be counted with those of the cohort. */
export class AlreadyThere extends Error {
  override readonly name = "AlreadyThere";
}

export interface Filled {
  readonly services: number;
  readonly clients: number;
  readonly cases: number;
  readonly forms: number;
}

const batchSize = 400;

/** @throws AlreadyThere where there are cases of this client group in a year that the report prints */
export function fillCohort(db: Db, cohort: PublishedCohort, plan: Plan): Promise<Filled> {
  return asSystem(db, (tx) => fillInto(tx, cohort, plan));
}

/** The same within a transaction that is open already. */
export async function fillInto(tx: Tx, cohort: PublishedCohort, { cases: planned }: Plan): Promise<Filled> {
  await refuseSecond(tx, cohort);
  const settings: Setting[] = [];
  for (const [index, service] of cohort.services.entries())
    settings.push(await makeSetting(tx, service, cohort.population.id, index * 12));

  const clients = new Map<PlannedCase, ClientRecord>();
  const codes: KnownCodes = new Map();
  // A case stands after the one that its client had before.
  const inOrder = [...planned].sort((a, b) => a.openedOn.localeCompare(b.openedOn));
  let forms = 0;
  for (let first = 0; first < inOrder.length; first += batchSize) {
    const batch = inOrder.slice(first, first + batchSize);
    const fresh: ClientRecord[] = [];
    const records = batch.map((one, index) => {
      const setting = settings[one.service] as Setting;
      const worker = setting.workers[(first + index) % setting.workers.length] as Worker;
      const known = one.before && clients.get(one.before);
      const client = known ?? clientOf(one, setting, worker, first + index + 1);
      if (!known) fresh.push(client);
      clients.set(one, client);
      return recordOf(one, client, setting, worker);
    });
    await writeClients(tx, fresh);
    await writeCases(tx, records, codes);
    if (first === 0) await refreshStatistics(tx);
    forms += records.reduce((sum, record) => sum + record.forms.length, 0);
  }
  // Now, and not in the minute in which somebody opens the first page.
  await foldTally(tx);
  await refreshStatistics(tx);
  const filled = { services: settings.length, clients: new Set(clients.values()).size, cases: planned.length, forms };
  await recordAudit(tx, {
    action: "cohort.fill",
    subjectType: "database",
    detail: { report: cohort.figures.report, ...filled },
  });
  return filled;
}

async function refuseSecond(tx: Tx, { figures, population }: PublishedCohort): Promise<void> {
  const years = [figures.year, ...figures.comparisonYears].sort();
  const from = daysOf(years[0] ?? figures.year).from;
  const { to } = daysOf(figures.year);
  const [counted] = await tx
    .select({ forms: sql<number>`count(*)::int` })
    .from(countedForms)
    .where(and(eq(countedForms.population, population.id), sql`described_on between ${from}::date and ${to}::date`));
  const [opened] = await tx
    .select({ cases: sql<number>`count(*)::int` })
    .from(cases)
    .where(and(eq(cases.population, population.id), sql`opened_on between ${from}::date and ${to}::date`));
  if ((counted?.forms ?? 0) + (opened?.cases ?? 0) === 0) return;
  const first = years.length > 1 ? `${years[0]} to ${figures.year}` : figures.year;
  throw new AlreadyThere(
    `This database already holds ${counted?.forms ?? 0} forms and ${opened?.cases ?? 0} cases of ${population.title.toLowerCase()} from ${first}. ` +
      "The report would count them too. Use an empty DATA_DIR or database.",
  );
}

interface Worker {
  readonly id: string;
  readonly teamId: string;
}

interface Setting {
  readonly serviceId: string;
  readonly slug: string;
  readonly teamIds: readonly string[];
  readonly workers: readonly Worker[];
}

/** A service with its two teams and its caseworkers, none of whom can sign in. */
async function makeSetting(tx: Tx, service: CohortService, population: string, person: number): Promise<Setting> {
  const [there] = await tx.select({ id: services.id }).from(services).where(eq(services.slug, service.slug));
  if (there)
    throw new AlreadyThere(`There is a service ${service.slug} already, made for another cohort of this report.`);
  const serviceId = await createService(tx, {
    slug: service.slug,
    name: service.name,
    organisation: service.organisation,
    nation: service.nation,
    localAuthorityCode: service.localAuthority.code,
    localAuthorityName: service.localAuthority.name,
    populations: [population],
  });
  await recordAudit(tx, { action: "service.create", subjectType: "service", subjectId: serviceId, serviceId });
  const teamIds = [
    await createTeam(tx, { serviceId, name: "First team" }),
    await createTeam(tx, { serviceId, name: "Second team" }),
  ];
  const workers: Worker[] = [];
  for (let number = 1; number <= service.caseworkers; number += 1) {
    const id = randomUUID();
    const teamId = teamIds[number % teamIds.length] as string;
    await tx
      .insert(users)
      .values({ id, email: `caseworker-${number}@${service.slug}.example`, name: madeUpName(person + number) });
    await tx.insert(memberships).values({ userId: id, serviceId, role: "caseworker", teamId });
    workers.push({ id, teamId });
  }
  return { serviceId, slug: service.slug, teamIds, workers };
}

function clientOf(one: PlannedCase, { serviceId }: Setting, worker: Worker, number: number): ClientRecord {
  return {
    id: randomUUID(),
    serviceId,
    reference: `MADE-UP-${String(number).padStart(5, "0")}`,
    dateOfBirth: one.dateOfBirth,
    created: doneOn(one.openedOn, worker),
  };
}

function recordOf(one: PlannedCase, client: ClientRecord, setting: Setting, worker: Worker): CaseRecord {
  const { openedOn, closedOn } = one;
  const opened = doneOn(openedOn, worker);
  const now = { teamId: worker.teamId, caseworkerId: worker.id, since: opened.at, by: opened.by };
  const other = setting.teamIds.find((id) => id !== worker.teamId) ?? null;
  return {
    id: randomUUID(),
    serviceId: setting.serviceId,
    client,
    population: one.forms[0]?.definition.population ?? "",
    area: null,
    openedOn,
    closedOn,
    created: opened,
    // A case that continues came from the other team on its first day.
    assignments: one.continues
      ? [
          { ...now, teamId: other },
          { ...now, since: new Date(opened.at.getTime() + 3_600_000) },
        ]
      : [now],
    events: [
      { kind: "opened", on: openedOn, done: opened },
      ...(closedOn === null ? [] : [{ kind: "closed" as const, on: closedOn, done: doneOn(closedOn, worker) }]),
    ],
    consents: [{ given: true, on: openedOn, recorded: opened }],
    forms: formsOf(one, worker),
    audit: { action: "cohort.case", detail: {} },
  };
}

function formsOf({ forms }: PlannedCase, worker: Worker): FormRecord[] {
  const held = new Map<string, number>();
  return [...forms]
    .sort((a, b) => a.date.localeCompare(b.date))
    .map(({ definition, date, answers }) => {
      const sequence = (held.get(definition.id) ?? 0) + 1;
      held.set(definition.id, sequence);
      const done = doneOn(date, worker);
      return { id: randomUUID(), definition, sequence, date, answers, started: done, submitted: done };
    });
}

function doneOn(day: string, worker: Worker): Doing {
  return { by: worker.id, at: new Date(`${day}T10:00:00Z`) };
}
