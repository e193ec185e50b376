import { and, between, eq, isNotNull, or, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { children2024 } from "@/cohorts/children-2024-25";
import { passwordMatches } from "@/lib/auth/passwords";
import { whatIsDue } from "@/lib/cases/due";
import { likelyDuplicates } from "@/lib/cases/duplicates";
import { referralStatuses } from "@/lib/cases/referral-status";
import type { Answers } from "@/lib/forms/answers";
import { checkDocument } from "@/lib/forms/document";
import { daysOf, yearOf } from "@/lib/forms/years";
import { ownCasesIn } from "@/lib/needs/own-cases";
import { kent2022 } from "@/needs/kent-2022";
import { forms as everyForm, formById, populationById } from "@/questionnaires";
import { findCase, referralStatusOf } from "../queries/cases";
import { findAssessment, readAssessment } from "../queries/needs/assessments";
import { findAuthority, listCommissioners } from "../queries/needs/authorities";
import { answersByForm, projectCases } from "../queries/projection";
import {
  caseLinks,
  cases,
  clients,
  consents,
  countedForms,
  credentials,
  forms,
  formVersions,
  services,
  users,
} from "../schema";
import { testDatabase } from "../testing";
import { demonstrationAccounts, seedDemonstration } from ".";
import { demonstrationCommissioner, demonstrationPassword } from "./people";

const database = testDatabase();
const today = new Date().toISOString().slice(0, 10);
const all = <Row>(work: Parameters<typeof database.system<Row>>[0]) => database.system(work);

let accounts: string;

beforeAll(async () => {
  expect(await demonstrationAccounts(database.db)).toBe("");
  expect(await seedDemonstration(database.db, today)).toBe(true);
  accounts = await demonstrationAccounts(database.db);
});

describe("the demonstration", () => {
  it("is never added to a database that holds anything", async () => {
    const count = () => all((tx) => tx.select({ n: sql<number>`count(*)::int` }).from(cases));
    const before = await count();
    expect(await seedDemonstration(database.db, today)).toBe(false);
    expect(await count()).toEqual(before);
  });

  it("holds several services of different sizes and nations, each of which says that it is made up", async () => {
    const found = await all((tx) =>
      tx
        .select({ name: services.name, nation: services.nation, size: sql<number>`count(${cases.id})::int` })
        .from(services)
        .leftJoin(cases, eq(cases.serviceId, services.id))
        .groupBy(services.id),
    );
    expect(found.length).toBeGreaterThan(3);
    expect(found.every(({ name }) => name.endsWith("(demonstration)"))).toBe(true);
    expect(new Set(found.map(({ nation }) => nation)).size).toBeGreaterThan(2);
    const sizes = found.map(({ size }) => size).sort((a, b) => a - b);
    expect(sizes[0]).toBeGreaterThan(20);
    expect(sizes.at(-1)).toBeGreaterThan((sizes[0] ?? 0) * 3);
  });

  it("leaves the years of the published children's report to that report alone", async () => {
    const { year, comparisonYears } = children2024.figures;
    const { from } = daysOf([year, ...comparisonYears].sort()[0] ?? year);
    const { to } = daysOf(year);
    const during = await all((tx) =>
      tx
        .select({ id: cases.id })
        .from(cases)
        .leftJoin(countedForms, eq(countedForms.caseId, cases.id))
        .where(
          and(
            eq(cases.population, children2024.population.id),
            or(between(cases.openedOn, from, to), between(countedForms.describedOn, from, to)),
          ),
        ),
    );
    expect(during).toEqual([]);
  });

  it("holds cases of Kent's services in the year of its assessment: some figures may be released, and some may not", async () => {
    const own = await all((tx) => ownCasesIn(tx, kent2022));
    if (typeof own === "string") throw new Error(own);
    expect(own.year).toBe("2021-22");
    for (const group of ["adult", "child"]) {
      const counts = own.rows.flatMap(({ population, count: shown }) => (population === group ? [shown] : []));
      expect(counts.filter((shown) => shown !== null && shown > 0).length, group).toBeGreaterThan(4);
      expect(counts.filter((shown) => shown === null).length, group).toBeGreaterThan(2);
    }
  });

  it("can be signed in to with each account that it prints, and with no other", async () => {
    const printed = [...accounts.matchAll(/(\S+@\S+) +(\S+)/g)].map(([, email, password]) => ({ email, password }));
    const stored = await all((tx) =>
      tx
        .select({ email: users.email, hash: credentials.passwordHash })
        .from(credentials)
        .innerJoin(users, eq(users.id, credentials.userId)),
    );
    expect(printed.map(({ email }) => email).sort()).toEqual(stored.map(({ email }) => email).sort());
    expect(new Set(printed.map(({ password }) => password))).toEqual(new Set([demonstrationPassword]));
    for (const { hash } of stored) expect(await passwordMatches(hash, demonstrationPassword)).toBe(true);
    for (const role of ["Caseworker", "Service manager", "Analyst", "Administrator", "Commissioner"])
      expect(accounts).toContain(role);
  });

  it("holds the Kent needs assessment of 2022, whole, and a commissioner who keeps it", async () => {
    const held = await all(async (tx) => {
      const authority = await findAuthority(tx, { slug: kent2022.about });
      const row = authority && (await findAssessment(tx, authority.id, kent2022.year));
      return row && { kept: await readAssessment(tx, row), by: await listCommissioners(tx, row.authorityId) };
    });
    expect(held?.kept).toEqual(kent2022);
    expect(held?.by.map(({ email }) => email)).toEqual([demonstrationCommissioner.email]);
  });

  it("shows a case in every state on the first caseload", async () => {
    const [mine] = await all((tx) => tx.select().from(users).where(eq(users.email, "caseworker@foxglove.example")));
    const ids = await all((tx) =>
      tx
        .select({ id: cases.id })
        .from(cases)
        .where(eq(cases.caseworkerId, mine?.id ?? "")),
    );
    const states = new Set<string>();
    for (const { id } of ids) {
      const found = await all((tx) => findCase(tx, id));
      const population = found && populationById(found.population);
      if (!found || !population) throw new Error("A case of the demonstration cannot be read.");
      const due = whatIsDue(population, found, { today, reviewWeeks: found.service.reviewIntervalWeeks });
      states.add(due ? `${due.form.role} ${due.state}${due.draft ? ", begun" : ""}` : "nothing due");
      states.add((await all((tx) => referralStatusOf(tx, found))).status);
      if (found.closedOn) states.add("closed");
      else if (found.inactiveOn) states.add("inactive");
      if (found.restricted) states.add("restricted");
      states.add(found.consented ? "consented" : "not consented");
    }
    expect([...states].sort()).toEqual(
      expect.arrayContaining([
        "opens unfinished",
        "opens unfinished, begun",
        "reviews later",
        "reviews due",
        "reviews overdue",
        "reviews overdue, begun",
        "closes unfinished, begun",
        "nothing due",
        "closed",
        "inactive",
        "restricted",
        "consented",
        "not consented",
        ...referralStatuses,
      ]),
    );
  });

  it("holds what happens now and then: garbled drafts, amendments, withdrawn consent, families, likely duplicates", async () => {
    const drafts = await all((tx) => tx.select().from(forms).where(eq(forms.status, "draft")));
    expect(drafts.some(({ unreadable }) => Object.keys(unreadable).length > 0)).toBe(true);
    expect(await all((tx) => tx.select().from(formVersions))).not.toEqual([]);
    const withdrawn = await all((tx) => tx.select().from(consents).where(eq(consents.given, false)));
    expect(withdrawn).not.toEqual([]);
    const families = await all((tx) => tx.select().from(clients).where(isNotNull(clients.householdId)));
    expect(families.length).toBeGreaterThan(1);
    const everyone = await all((tx) => tx.select().from(clients));
    const alike = everyone.filter(
      (one) =>
        likelyDuplicates(
          one,
          everyone.filter(({ id, serviceId }) => id !== one.id && serviceId === one.serviceId),
        ).length > 0,
    );
    expect(alike.length).toBeGreaterThan(1);
  });

  it("holds every form of every client group: reports with incidents, orders, checklists, what clients say", async () => {
    const submitted = await all((tx) => tx.select().from(forms).where(eq(forms.status, "submitted")));
    const of = (id: string) => submitted.filter(({ form }) => form === id).map(({ answers }) => answers);
    const everyone = everyForm.filter(({ ages }) => ages === undefined || ages.to === undefined);
    expect(everyone.map(({ id }) => id).filter((id) => of(id).length === 0)).toEqual([]);
    const incidents = of("adult.criminal-justice")
      .flatMap(({ reports }) => (reports ?? []) as readonly Answers[])
      .flatMap((report) => (report.incidents ?? []) as readonly Answers[]);
    expect(incidents.length).toBeGreaterThan(3);
    expect(of("adult.civil-justice").some(({ orderOutcomes }) => orderOutcomes !== undefined)).toBe(true);
    expect(of("adult.exit").some(({ clientComment }) => clientComment !== undefined)).toBe(true);
    expect(of("perpetrator.criminal-justice").some(({ reports }) => reports !== undefined)).toBe(true);
  });

  it("links cases that concern each other, and each pair can be seen by its worker", async () => {
    const links = await all((tx) => tx.select().from(caseLinks));
    expect(new Set(links.map(({ kind }) => kind))).toEqual(new Set(["child", "harmed-them"]));
    for (const { serviceId, linkedServiceId } of links) expect(linkedServiceId).toBe(serviceId);
  });

  it("holds no form that its page would have refused, and nothing in the future", async () => {
    const submitted = await all((tx) => tx.select().from(forms).where(eq(forms.status, "submitted")));
    expect(submitted.length).toBeGreaterThan(800);
    const ofCase = new Map<string, typeof submitted>();
    for (const form of submitted) ofCase.set(form.caseId, [...(ofCase.get(form.caseId) ?? []), form]);
    for (const { id, caseId, form, answers, describedOn, submittedAt } of submitted) {
      const definition = formById(form);
      if (!definition || !describedOn || !submittedAt) throw new Error(form);
      const others = (ofCase.get(caseId) ?? []).filter((other) => other.id !== id);
      const earlier = answersByForm(others);
      expect(checkDocument(definition, answers, { earlier, year: yearOf(describedOn), today }).faults).toEqual([]);
      expect(describedOn <= today && submittedAt <= new Date()).toBe(true);
    }
  });

  it("counts what the submission of its forms would count", async () => {
    const counted = () => all((tx) => tx.select().from(countedForms).orderBy(countedForms.formId));
    const seeded = await counted();
    const ids = await all((tx) => tx.select({ id: cases.id }).from(cases));
    await all((tx) =>
      projectCases(
        tx,
        ids.map(({ id }) => id),
      ),
    );
    expect(await counted()).toEqual(seeded);
  });
});
