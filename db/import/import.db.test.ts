import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { populations } from "@/questionnaires";
import { mergeClients } from "../queries/clients";
import { projectCases } from "../queries/projection";
import { auditEvents, cases, clients, countedForms, credentials, memberships, services, users } from "../schema";
import { makeLines } from "../seed/lines";
import { makeClient, makePerson, makeService, testDatabase } from "../testing";
import { type Imported, type ImportOptions, importCases } from "./import";
import type { WrittenLine } from "./line";

const database = testDatabase();
const today = "2025-06-30";

let serviceId: string;
let slug: string;
let worker: string;

beforeAll(() =>
  database.system(async (tx) => {
    slug = "import-tests";
    serviceId = await makeService(tx, { slug, populations: populations.map(({ id }) => id) });
    const person = await makePerson(tx, { role: "caseworker", serviceId });
    const [account] = await tx.select().from(users).where(eq(users.id, person.userId));
    worker = account?.email ?? "";
  }),
);

async function* each(lines: readonly (WrittenLine | string)[]): AsyncGenerator<string> {
  for (const line of lines) yield typeof line === "string" ? line : JSON.stringify(line);
}

const run = (lines: readonly (WrittenLine | string)[], options: Partial<ImportOptions> = {}): Promise<Imported> =>
  importCases(database.db, each(lines), { create: false, dryRun: false, today, ...options });

let serial = 0;
/** A case of a client of its own, with an intake and an exit. */
function line(change: Partial<WrittenLine["case"]> = {}, reference?: string): WrittenLine {
  serial += 1;
  return {
    service: slug,
    client: { reference: reference ?? `IMP-${serial}`, dateOfBirth: "2014-05-06" },
    case: {
      population: "child",
      openedOn: "2024-05-01",
      closedOn: "2024-10-01",
      consent: true,
      caseworker: worker,
      ...change,
    },
    forms: [
      { form: "child.intake", date: "2024-05-01", answers: { disability: "yes", concerns: { childSafety: "yes" } } },
      { form: "child.exit", date: "2024-10-01", answers: { caseStatus: "planned", safetySupported: "yes" } },
    ],
  };
}

const countCases = async () =>
  (await database.system((tx) => tx.select({ n: sql<number>`count(*)::int` }).from(cases)))[0]?.n;
const casesOf = (reference: string) =>
  database.system((tx) =>
    tx
      .select({ case: cases, client: clients })
      .from(cases)
      .innerJoin(clients, eq(clients.id, cases.clientId))
      .where(eq(clients.reference, reference)),
  );

describe("an import", () => {
  it("records a case as the pages would have: worker, dates, histories, consent", async () => {
    const given = line({ consent: false });
    expect(await run([given])).toMatchObject({ cases: 1, forms: 2, clients: 1, faultCount: 0 });
    const [found] = await casesOf(given.client.reference);
    expect(found?.case).toMatchObject({
      openedOn: "2024-05-01",
      closedOn: "2024-10-01",
      reviewedOn: "2024-05-01",
      serviceId,
    });
    const id = found?.case.id;
    const rows = await database.owner(`
      select (select array_agg(kind || ' ' || on_date order by on_date) from case_status_events where case_id = '${id}') as events,
        (select array_agg(given || ' ' || on_date) from consents where case_id = '${id}') as consents,
        (select count(*)::int from case_assignments where case_id = '${id}' and caseworker_id is not null and until is null) as assigned,
        (select array_agg(form || ' ' || sequence || ' ' || status || ' ' || definition_version order by described_on) from forms where case_id = '${id}') as forms`);
    expect(rows).toEqual([
      {
        events: ["opened 2024-05-01", "closed 2024-10-01"],
        consents: ["false 2024-05-01"],
        assigned: 1,
        forms: ["child.intake 1 submitted 1", "child.exit 1 submitted 1"],
      },
    ]);
  });

  it("counts exactly what the submission of the same forms would count", async () => {
    for (const population of populations) {
      const made = makeLines({
        population,
        count: 25,
        services: [slug],
        caseworkers: 1,
        from: "2023-05-01",
        until: today,
        seed: `COUNT-${population.id}`,
      });
      const lines = [...made].map((one) => ({ ...one, case: { ...one.case, caseworker: worker } }));
      expect(await run(lines)).toMatchObject({ cases: 25, faultCount: 0 });
    }
    const counted = () =>
      database.system((tx) =>
        tx.select().from(countedForms).where(eq(countedForms.serviceId, serviceId)).orderBy(countedForms.formId),
      );
    const imported = await counted();
    const all = await database.system((tx) =>
      tx.select({ id: cases.id }).from(cases).where(eq(cases.serviceId, serviceId)),
    );
    await database.system((tx) =>
      projectCases(
        tx,
        all.map(({ id }) => id),
      ),
    );
    expect(imported.length).toBeGreaterThan(25);
    expect(await counted()).toEqual(imported);
  });

  it("writes nothing of a file with one wrong line, and says which line and why", async () => {
    const before = await countCases();
    const wrong = line();
    const result = await run([
      line(),
      "",
      { ...wrong, case: { ...wrong.case, closedOn: "2024-04-01" }, forms: [] },
      line(),
    ]);
    expect(result.faults).toEqual([
      { line: 3, path: "case.closedOn", reason: "is before the case opened, 2024-05-01" },
    ]);
    expect(await countCases()).toBe(before);
  });

  it("refuses the same file the second time, line by line", async () => {
    const file = [line(), line()];
    await run(file);
    const before = await countCases();
    const again = await run(file);
    expect(again.faults.map(({ line: number, path, reason }) => `${number} ${path} ${reason}`)).toEqual([
      "1 case this case is there already: the same client, client group and opening date",
      "2 case this case is there already: the same client, client group and opening date",
    ]);
    expect(await countCases()).toBe(before);
  });

  it("refuses a case that stands twice in the file", async () => {
    const twice = line();
    expect((await run([twice, twice])).faults).toEqual([
      { line: 2, path: "case", reason: expect.stringContaining("stands on line 1 too") },
    ]);
  });

  it("writes nothing on a dry run, and says what it would have said", async () => {
    const file = [line(), line()];
    const before = await countCases();
    const dry = await run(file, { dryRun: true });
    expect(await countCases()).toBe(before);
    expect(await run(file)).toEqual(dry);
  });

  it("refuses a file without a case", async () => {
    expect((await run(["", " "])).faults).toEqual([{ line: 1, path: "", reason: "the file holds no case" }]);
  });

  it("lists the first of many faults of one kind, and counts them all", async () => {
    const result = await run(Array.from({ length: 30 }, () => "{"));
    expect(result.faultCount).toBe(30);
    expect(result.faults).toHaveLength(10);
  });

  it("takes a returning client for one client with two cases, and refuses another date of birth", async () => {
    await run([line({}, "BACK")]);
    const again = line({ openedOn: "2025-01-10", closedOn: null }, "BACK");
    const second = { ...again, forms: [] };
    await run([second]);
    const found = await casesOf("BACK");
    expect(new Set(found.map(({ client }) => client.id)).size).toBe(1);
    expect(found).toHaveLength(2);
    const other = { ...second, client: { reference: "BACK", dateOfBirth: "2013-05-06" } };
    expect((await run([other])).faults.map(({ path }) => path)).toEqual(["client.dateOfBirth"]);
  });

  it("fills in a date of birth that was not on record", async () => {
    await database.system((tx) => makeClient(tx, { serviceId, reference: "GAP", dateOfBirth: null }));
    await run([line({}, "GAP")]);
    expect((await casesOf("GAP"))[0]?.client.dateOfBirth).toBe("2014-05-06");
  });

  it("gives the case of a record that was merged to the record that took over", async () => {
    const [keep, other] = await database.system(async (tx) => [
      await makeClient(tx, { serviceId, reference: "KEPT", dateOfBirth: "2014-05-06" }),
      await makeClient(tx, { serviceId, reference: "MERGED", dateOfBirth: "2014-05-06" }),
    ]);
    await database.system((tx) => mergeClients(tx, keep, other));
    await run([line({}, "MERGED")]);
    expect((await casesOf("KEPT")).map(({ client }) => client.id)).toEqual([keep]);
  });

  it("leaves a trail for the file and each case, without an answer in it", async () => {
    const given = line();
    await run([given]);
    const [found] = await casesOf(given.client.reference);
    const trail = await database.system((tx) =>
      tx
        .select()
        .from(auditEvents)
        .where(eq(auditEvents.subjectId, found?.case.id ?? "")),
    );
    expect(trail.map(({ action, actor }) => `${action} ${actor}`)).toEqual(["case.import null"]);
    const file = await database.system((tx) =>
      tx
        .select()
        .from(auditEvents)
        .where(eq(auditEvents.subjectId, String(trail[0]?.detail.import))),
    );
    expect(file.map(({ action, detail }) => [action, detail.cases])).toEqual([["import.file", 1]]);
    expect(JSON.stringify([trail, file])).not.toMatch(/planned|disability|IMP-/);
  });
});

describe("services and caseworkers", () => {
  const elsewhere = (service: string, caseworker: string | null) => ({ ...line({ caseworker }), service });

  it("that are not there are faults, and --create makes them", async () => {
    const file = [elsewhere("new-service", "new@example.test"), elsewhere("new-service", "new@example.test")];
    expect((await run(file)).faults.map(({ path }) => path)).toEqual(["service", "service"]);
    expect(await run([line({ caseworker: "nobody@example.test" })])).toMatchObject({
      faults: [{ path: "case.caseworker" }],
    });
    expect(await run(file, { create: true })).toMatchObject({
      services: ["new-service"],
      caseworkers: ["new@example.test"],
    });
    const made = await database.system((tx) =>
      tx
        .select({ role: memberships.role, service: services.slug, password: credentials.passwordHash })
        .from(users)
        .innerJoin(memberships, eq(memberships.userId, users.id))
        .innerJoin(services, eq(services.id, memberships.serviceId))
        .leftJoin(credentials, eq(credentials.userId, users.id))
        .where(eq(users.email, "new@example.test")),
    );
    // Without a password nobody signs in: they are invited first.
    expect(made).toEqual([{ role: "caseworker", service: "new-service", password: null }]);
  });

  it("are not made by a file that is refused", async () => {
    const wrong = elsewhere("never-made", "never@example.test");
    await run([wrong, "{"], { create: true });
    const found = await database.system((tx) => tx.select().from(services).where(eq(services.slug, "never-made")));
    expect(found).toEqual([]);
  });

  it("that exist already stay apart: a file lets nobody into a service who can sign in", async () => {
    await database.system(async (tx) => {
      const [account] = await tx.select().from(users).where(eq(users.email, worker));
      await tx.insert(credentials).values({ userId: account?.id ?? "", passwordHash: "x" });
    });
    const result = await run([elsewhere("another-service", worker)], { create: true });
    expect(result.faults).toEqual([
      { line: 1, path: "case.caseworker", reason: expect.stringContaining("have its manager add them") },
    ]);
  });

  it("who have left still had their cases", async () => {
    const left = await database.system(async (tx) => {
      const person = await makePerson(tx, { role: "caseworker", serviceId });
      await tx.update(memberships).set({ until: sql`now()` }).where(eq(memberships.userId, person.userId));
      const [account] = await tx.select().from(users).where(eq(users.id, person.userId));
      return account?.email ?? "";
    });
    expect(await run([line({ caseworker: left })])).toMatchObject({ cases: 1, faultCount: 0 });
  });

  it("support the client groups that the service does", async () => {
    await database.system((tx) => makeService(tx, { slug: "adults-only", populations: ["adult"] }));
    expect((await run([elsewhere("adults-only", null)])).faults).toEqual([
      { line: 1, path: "case.population", reason: expect.stringContaining("does not support this client group") },
    ]);
  });
});
