import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Answers } from "@/lib/forms/answers";
import { yearOf } from "@/lib/forms/years";
import { placesOf } from "@/lib/reports/completeness";
import { populations } from "@/questionnaires";
import { makePerson, makeService, testDatabase } from "../testing";
import { recordCases } from "../testing/record";
import { rowsOf } from "../types";
import { recordAudit } from "./audit";
import { markUnknowable } from "./gaps";
import { everyServiceVersion } from "./service-figures";
import { latestImports, serviceHealth } from "./service-health";

const database = testDatabase();
const today = "2026-06-30";
const places = populations.flatMap(({ forms }) =>
  forms.flatMap((form) => placesOf(form, yearOf(today)).map(({ path }) => `${form.id}/${path}`)),
);

it("an administrator sees how lately and how completely each service records, and managers see nothing of it", async () => {
  const [silent, busy] = await database.system(async (tx) => {
    const ids = [
      await makeService(tx, { slug: "silent" }),
      await makeService(tx, { slug: "busy", reviewIntervalWeeks: 8 }),
    ];
    await recordCases(tx, [
      {
        serviceId: ids[1] ?? "",
        client: { reference: "HEALTH-1", dateOfBirth: "2014-05-06" },
        population: "child",
        openedOn: "2026-06-02",
        consents: [],
        forms: [{ form: "child.intake", describedOn: "2026-06-02", answers: { disability: "yes" } as Answers }],
      },
      {
        serviceId: ids[1] ?? "",
        client: { reference: "HEALTH-2", dateOfBirth: "2014-05-06" },
        population: "child",
        openedOn: "2026-02-02",
        consents: [],
        forms: [{ form: "child.intake", describedOn: "2026-02-02", answers: { disability: "yes" } as Answers }],
      },
    ]);
    await recordAudit(tx, { action: "import.file", subjectType: "import", detail: { cases: 12 } });
    await recordAudit(tx, { action: "test", subjectType: "test" });
    return ids;
  });
  const administrator = await database.system((tx) => makePerson(tx, { role: "administrator" }));
  const health = await database.as(administrator, (tx) => serviceHealth(tx, today, ["child"], places));
  expect(health.map(({ slug, lastMonth }) => [slug, lastMonth])).toEqual([
    ["silent", null],
    ["busy", "2026-06"],
  ]);
  expect(health.map(({ reviewsOverdue }) => reviewsOverdue)).toEqual([0, 1]);
  expect(await database.as(administrator, (tx) => latestImports(tx, 3))).toMatchObject([{ cases: 12 }]);
  const { asked = 0, missing = 0 } = health[1] ?? {};
  expect(missing).toBeGreaterThan(0);
  expect(asked).toBeGreaterThan(missing);
  const manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId: busy ?? silent ?? "" }));
  expect(await database.as(manager, (tx) => serviceHealth(tx, today, ["child"], places))).toEqual([]);
});

it("a gap is what was asked and left empty: not what is worked out, nor what its service says cannot be known", async () => {
  const serviceId = await database.system((tx) => makeService(tx, { slug: "gaps" }));
  const at = { form: "child.intake", question: "ethnicity" };
  await database.system(async (tx) => {
    await recordCases(tx, [
      {
        serviceId,
        client: { reference: "HEALTH-3", dateOfBirth: "2014-05-06" },
        population: "child",
        openedOn: "2026-06-02",
        consents: [],
        forms: [{ form: at.form, describedOn: "2026-06-02", answers: { disability: "yes" } as Answers }],
      },
    ]);
    await recordAudit(tx, { action: "test", subjectType: "test" });
  });
  const administrator = await database.system((tx) => makePerson(tx, { role: "administrator" }));
  const health = async () => {
    const all = await database.as(administrator, (tx) => serviceHealth(tx, today, ["child"], places));
    return all.find(({ slug }) => slug === "gaps");
  };
  const before = await health();
  const [said] = (await database.owner(
    `select count(*) filter (where key = any (array[${places.map((place) => `'${place}:missing'`)}]))::int as asked,
      count(*) filter (where key like '%:missing')::int as "all"
     from counted_forms, unnest(codes) as said join answer_codes on code = said where service_id = '${serviceId}'`,
  )) as { asked: number; all: number }[];
  // Some that is worked out cannot be, since what it is worked out from was left empty: one gap, and not two.
  expect(said?.all).toBeGreaterThan(said?.asked ?? 0);
  expect(before?.missing).toBe(said?.asked);

  const manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId }));
  const marked = await database.as(manager, async (tx) => {
    const forms = await rowsOf<{ id: string }>(tx, sql`select id from forms where service_id = ${serviceId}`);
    await recordAudit(tx, { action: "test", subjectType: "test" });
    return markUnknowable(
      tx,
      forms.map(({ id }) => id),
      at,
      "Nobody asked before they left.",
    );
  });
  expect(marked).toHaveLength(1);
  expect(await health()).toEqual({ ...before, missing: (before?.missing ?? 0) - 1 });
});

it("the stamp of every service changes with what is written in any, and not with what is looked at or typed", async () => {
  const [serviceId, administrator] = await database.system(async (tx) => {
    const id = await makeService(tx, { slug: "stamped" });
    await recordAudit(tx, { action: "test", subjectType: "test" });
    return [id, await makePerson(tx, { role: "administrator" })] as const;
  });
  const look = () => database.as(administrator, everyServiceVersion);
  const happens = (action: string, of: string | null = serviceId) =>
    database.system((tx) => recordAudit(tx, { action, subjectType: "form", serviceId: of }));
  const before = await look();
  await happens("form.save");
  await happens("case.view");
  await happens("account.sign-in", null);
  expect(await look()).toBe(before);
  await happens("form.submit");
  const after = await look();
  expect(after).not.toBe(before);
  await happens("import.file", null);
  expect(await look()).not.toBe(after);
  // A manager sees no other service's trail, and so no stamp of all of them.
  const manager = await database.system(async (tx) => {
    const id = await makeService(tx, { slug: "elsewhere" });
    await recordAudit(tx, { action: "test", subjectType: "test" });
    return makePerson(tx, { role: "manager", serviceId: id });
  });
  expect(await database.as(manager, everyServiceVersion)).toBe("");
});
