/** By what a dashboard is narrowed: what its page counts is what it says that it counts. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { recordAudit } from "@/db/queries/audit";
import { keepFilter } from "@/db/queries/dashboard-filters";
import { updateService } from "@/db/queries/services";
import { dashboardFilters } from "@/db/schema";
import { makePerson, makeService } from "@/db/testing";
import { recordCases } from "@/db/testing/record";
import type { Person } from "@/lib/auth/person";
import { applicationDatabase } from "@/lib/testing/application";
import { somebody } from "@/lib/testing/somebody";
import { Basis, whatIsCounted } from "./Basis";
import { addressOf } from "./choose";
import { type Dashboard, loadDashboard } from "./load";
import { UnfilteredNotice } from "./Unfiltered";

const now = vi.hoisted((): { person: Person | null } => ({ person: null }));

// Who is signed in is read from a request, and there is none here.
vi.mock("@/lib/auth/current", async (original) => ({
  ...(await original<typeof import("@/lib/auth/current")>()),
  currentPerson: async () => now.person,
  requirePerson: async () => now.person,
}));

const database = applicationDatabase();

/** Of each service, how many intakes say yes, with and without consent, and no. */
const services = { oak: { id: "", yes: 2, without: 3, no: 4 }, elm: { id: "", yes: 1, without: 1, no: 6 } };
type Slug = keyof typeof services;

let managerId: string;
let analyst: Person;

/** One person may manage several services, and has one of them in hand. */
function managerOf(slug: Slug): Person {
  const held = Object.entries(services).map(
    ([one, { id }]) => ({ id, slug: one, name: one, role: "manager", teamId: null }) as const,
  );
  return { ...somebody, userId: managerId, role: "manager", services: held, currentServiceId: services[slug].id };
}

beforeAll(() =>
  database.system(async (tx) => {
    for (const [slug, service] of Object.entries(services)) {
      service.id = await makeService(tx, { slug, name: `The ${slug} service`, populations: ["child", "adult"] });
      const intake = (disability: string, given: boolean, number: number) => ({
        serviceId: service.id,
        client: { reference: `${slug}-${disability}-${given}-${number}`, dateOfBirth: "2015-05-06" },
        population: "child",
        openedOn: "2026-05-01",
        consents: [{ given, onDate: "2026-05-01" }],
        forms: [{ form: "child.intake", describedOn: "2026-05-01", answers: { disability } }],
      });
      const some = (many: number, disability: string, given: boolean) =>
        Array.from({ length: many }, (_, number) => intake(disability, given, number));
      await recordCases(tx, [
        ...some(service.yes, "yes", true),
        ...some(service.without, "yes", false),
        ...some(service.no, "no", true),
      ]);
    }
    managerId = (await makePerson(tx, { role: "manager", serviceId: services.oak.id })).userId;
    const { userId } = await makePerson(tx, { role: "analyst" });
    analyst = { ...somebody, userId, role: "analyst", staffRoles: ["analyst"] };
    await updateService(tx, services.elm.id, { closedOn: "2026-06-01" });
    await recordAudit(tx, { action: "test", subjectType: "test" });
  }),
);

async function look(person: Person, given: Record<string, string>): Promise<Dashboard> {
  now.person = person;
  const dashboard = await loadDashboard("", Promise.resolve({ group: "child", period: "all", ...given }), () => ({
    tables: ["referral-route"],
    standing: true,
  }));
  if (!dashboard) throw new Error("There is no dashboard.");
  return dashboard;
}

const intakesIn = ({ forms }: Dashboard) => forms[0]?.all;
const noticeOf = (chosen: Dashboard) =>
  renderToStaticMarkup(createElement(UnfilteredNotice, { chosen, on: "support" }));

describe("a manager whose filter", () => {
  let filter: string;

  beforeEach(async () => {
    const by = { userId: managerId, serviceId: services.oak.id };
    filter = await database.as({ userId: managerId, role: "manager", serviceIds: [services.oak.id] }, async (tx) => {
      await recordAudit(tx, { action: "test", subjectType: "test" });
      return keepFilter(tx, by, { form: "child.intake", question: "disability", answers: ["yes"] });
    });
  });

  it("is kept sees the cases that it asks for, and no warning", async () => {
    const shown = await look(managerOf("oak"), { filter });
    expect(intakesIn(shown)).toBe(5);
    expect(noticeOf(shown)).toBe("");
    expect(whatIsCounted(shown)).toMatch(/only where “.*” is “Yes”$/);
  });

  it("has lapsed while the page was open is told that all cases are counted, on screen and in print", async () => {
    await database.system((tx) => tx.update(dashboardFilters).set({ at: new Date(Date.now() - 13 * 3_600_000) }));
    const shown = await look(managerOf("oak"), { filter });
    expect(intakesIn(shown)).toBe(9);
    expect(whatIsCounted(shown)).toMatch(/; whatever was answered, since the filter that was chosen has lapsed$/);
    expect(noticeOf(shown)).toContain("All cases are counted: the filter that was chosen has lapsed.");
    expect(noticeOf(shown)).toContain('href="/dashboard/filter?period=all&amp;on=support"');
  });

  it("was of the service that was in hand before is told the same", async () => {
    const shown = await look(managerOf("elm"), { filter });
    expect(intakesIn(shown)).toBe(8);
    expect(noticeOf(shown)).toContain("has lapsed");
  });

  it("is of another client group is told that", async () => {
    const shown = await look(managerOf("oak"), { filter, group: "adult" });
    expect(noticeOf(shown)).toContain("the filter that was chosen is of another client group");
  });

  it("is spoilt in the address is told that it does not count", async () => {
    expect(noticeOf(await look(managerOf("oak"), { filter: "spoilt" }))).toContain("has lapsed");
    expect(noticeOf(await look(managerOf("oak"), {}))).toBe("");
  });
});

describe("an analyst", () => {
  it("sees all services together, those that have ended too, of those who consent", async () => {
    const shown = await look(analyst, {});
    expect(intakesIn(shown)).toBe(2 + 4 + 1 + 6);
    expect(renderToStaticMarkup(createElement(Basis, { dashboard: shown }))).toContain(
      "those of 1 service that has ended too",
    );
  });

  it.each(["oak", "elm"] as const)(
    "who chooses the %s service sees its consented cases alone, and none of them",
    async (slug) => {
      const { yes, no } = services[slug];
      // Of whole months what is read is the kept tally; of other days, what is counted.
      const periods: Record<string, string>[] = [
        { period: "all" },
        { period: "dates", from: "2026-04-30", to: "2026-05-02" },
      ];
      for (const period of periods) {
        const shown = await look(analyst, { service: slug, ...period });
        expect(shown.forms[0]).toMatchObject({ all: yes + no, consented: yes + no });
        expect(shown.standing).toBeNull();
        expect(shown.figures.every(({ casesAt }) => casesAt === undefined)).toBe(true);
        expect(whatIsCounted(shown)).toMatch(new RegExp(`^Children and young people, of The ${slug} service, `));
        expect(addressOf(shown, "/support")).toMatch(new RegExp(`^/dashboard/support\\?.*service=${slug}`));
      }
    },
  );

  it("narrows one service by an answer too", async () => {
    const filter = await database.as({ userId: analyst.userId, role: "analyst", serviceIds: [] }, async (tx) => {
      await recordAudit(tx, { action: "test", subjectType: "test" });
      const by = { userId: analyst.userId, serviceId: null };
      return keepFilter(tx, by, { form: "child.intake", question: "disability", answers: ["yes"] });
    });
    expect(intakesIn(await look(analyst, { service: "oak", filter }))).toBe(services.oak.yes);
    expect(intakesIn(await look(analyst, { filter }))).toBe(services.oak.yes + services.elm.yes);
  });

  it("is told of one that has ended that it has", async () => {
    const told = renderToStaticMarkup(createElement(Basis, { dashboard: await look(analyst, { service: "elm" }) }));
    expect(told).toContain("The elm service alone, which has ended.");
  });
});

it("a manager cannot choose another service by its address", async () => {
  const shown = await look(managerOf("oak"), { service: "elm" });
  expect(intakesIn(shown)).toBe(9);
  expect(shown.service).toBeNull();
  expect(shown.cases.serviceIds).toEqual([services.oak.id]);
  expect(addressOf(shown)).not.toContain("elm");
});
