/** Questions left empty, and those of them that nobody can fill any more. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "@/lib/forms/answers";
import { makePerson, makeService, testDatabase } from "../testing";
import { recordCases } from "../testing/record";
import type { Tx } from "../types";
import { recordAudit } from "./audit";
import { keepFilter, readFilter } from "./dashboard-filters";
import {
  completenessByMonth,
  countUnknowable,
  gapsByWorker,
  gapsOfWorker,
  listGaps,
  markUnknowable,
  unmarkUnknowable,
} from "./gaps";
import { nationalVersion } from "./service-figures";
import { tallyOf } from "./tally";

const database = testDatabase();
const at = { form: "child.intake", question: "disability" };
const place = "child.intake/disability";
let serviceId: string;

beforeAll(() =>
  database.system(async (tx) => {
    serviceId = await makeService(tx);
    const worker = await makePerson(tx, { role: "caseworker", serviceId, name: "Cass Example" });
    const intake = (reference: string, openedOn: string, disability: string | null) => ({
      serviceId,
      client: { reference, dateOfBirth: "2014-05-06" },
      population: "child",
      openedOn,
      caseworkerId: reference === "GAP-3" ? null : worker.userId,
      consents: [],
      forms: [
        { form: at.form, describedOn: openedOn, answers: (disability === null ? {} : { disability }) as Answers },
      ],
    });
    await recordCases(tx, [
      intake("GAP-1", "2026-04-03", null),
      intake("GAP-2", "2026-05-04", "yes"),
      intake("GAP-3", "2026-05-20", null),
      intake("GAP-4", "2025-05-20", null),
    ]);
    await recordAudit(tx, { action: "test", subjectType: "test" });
  }),
);

const cases = () => ({ population: "child", serviceIds: [serviceId], from: "2026-04-01", to: "2027-03-31" });

async function asManager<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const manager = await database.system((tx) => makePerson(tx, { role: "manager", serviceId }));
  return database.as(manager, async (tx) => {
    const result = await work(tx);
    await recordAudit(tx, { action: "test", subjectType: "test" });
    return result;
  });
}

const months = { from: "2026-04-01", to: "2026-06-01" };
const list = (tx: Tx) => listGaps(tx, cases(), at, { page: 1, perPage: 25 });

describe("a question that was left empty", () => {
  it("leads to the cases of the period in which it was, and no others", async () => {
    const { gaps, total } = await asManager(list);
    expect(gaps.map(({ reference, worker }) => [reference, worker])).toEqual([
      ["GAP-3", null],
      ["GAP-1", "Cass Example"],
    ]);
    expect(total).toBe(2);
  });

  it("is counted by the worker who has the case, and by the month of the form", async () => {
    const [workers, { all, byPlace }] = await asManager(async (tx) => [
      await gapsByWorker(tx, cases(), months, [place]),
      await completenessByMonth(tx, cases(), months, [place]),
    ]);
    expect(workers).toEqual([
      {
        workerId: expect.any(String),
        worker: "Cass Example",
        asked: 2,
        missing: 1,
        months: [
          { month: "2026-04", asked: 1, missing: 1 },
          { month: "2026-05", asked: 1, missing: 0 },
          { month: "2026-06", asked: 0, missing: 0 },
        ],
      },
      {
        workerId: null,
        worker: null,
        asked: 1,
        missing: 1,
        months: [
          { month: "2026-04", asked: 0, missing: 0 },
          { month: "2026-05", asked: 1, missing: 1 },
          { month: "2026-06", asked: 0, missing: 0 },
        ],
      },
    ]);
    expect(byPlace.get(place)).toEqual(all);
    expect(all).toEqual([
      { month: "2026-04", asked: 1, missing: 1 },
      { month: "2026-05", asked: 2, missing: 1 },
      { month: "2026-06", asked: 0, missing: 0 },
    ]);
  });

  it("is found by the worker who has the case: as many as were counted, until nobody can know it any more", async () => {
    await asManager(async (tx) => {
      const counted = async () => {
        for (const { workerId, missing } of await gapsByWorker(tx, cases(), months, [place])) {
          const of = await gapsOfWorker(tx, cases(), [place], workerId);
          expect([...of.values()].reduce((sum, times) => sum + times, 0)).toBe(missing);
        }
      };
      const [cass] = await gapsByWorker(tx, cases(), months, [place]);
      const ofWorker = (workerId: string | null) => listGaps(tx, cases(), at, { page: 1, perPage: 25, workerId });
      const own = await ofWorker(cass?.workerId ?? null);
      expect(own.gaps.map(({ reference }) => reference)).toEqual(["GAP-1"]);
      expect(own.total).toBe(1);
      expect((await ofWorker(null)).gaps.map(({ reference }) => reference)).toEqual(["GAP-3"]);
      expect([...(await gapsOfWorker(tx, cases(), [place], cass?.workerId ?? null))]).toEqual([[place, 1]]);
      await counted();
      const settled = [own.gaps[0]?.formId ?? ""];
      await markUnknowable(tx, settled, at, "The client left before it was asked.");
      expect((await gapsOfWorker(tx, cases(), [place], cass?.workerId ?? null)).size).toBe(0);
      await counted();
      await unmarkUnknowable(tx, settled, at.question);
    });
  });

  it("is no gap once somebody has said that it cannot be known, and is one again when that is taken back", async () => {
    const marked = await asManager(async (tx) => {
      const [first] = (await list(tx)).gaps;
      await markUnknowable(tx, [first?.formId ?? ""], at, "The client left before it was asked.");
      return first?.formId ?? "";
    });
    const [after, unknowable, workers, { all: byMonth, byPlace }] = await asManager(async (tx) => [
      await list(tx),
      await countUnknowable(tx, cases()),
      await gapsByWorker(tx, cases(), months, [place]),
      await completenessByMonth(tx, cases(), months, [place]),
    ]);
    expect(byPlace.get(place)).toEqual(byMonth);
    expect(workers.flatMap((one) => one.months).reduce((sum, { missing }) => sum + missing, 0)).toBe(1);
    expect(after.gaps.find(({ formId }) => formId === marked)?.unknowable).toMatch(/left before/);
    expect([...unknowable]).toEqual([[place, 1]]);
    expect(workers.reduce((sum, { missing }) => sum + missing, 0)).toBe(1);
    expect(byMonth.map(({ month, missing }) => [month, missing])).toEqual([
      ["2026-04", 1],
      ["2026-05", 0],
      ["2026-06", 0],
    ]);
    await asManager((tx) => unmarkUnknowable(tx, [marked], at.question));
    expect((await asManager((tx) => countUnknowable(tx, cases()))).size).toBe(0);
  });

  it("of another service is neither seen nor settled", async () => {
    const { gaps } = await asManager(list);
    const other = await database.system(async (tx) =>
      makePerson(tx, { role: "manager", serviceId: await makeService(tx) }),
    );
    const done = await database.as(other, async (tx) => {
      await recordAudit(tx, { action: "test", subjectType: "test" });
      return markUnknowable(tx, [gaps[0]?.formId ?? ""], at, "It is not mine to say.");
    });
    expect(done).toEqual([]);
  });
});

describe("a gap that cannot be known", () => {
  it("is none for an analyst either, who sees no case and no reason, and counts those who consent", async () => {
    const other = await database.system(async (tx) => {
      const id = await makeService(tx);
      await recordCases(
        tx,
        [true, false].map((given) => ({
          serviceId: id,
          client: { reference: `GAP-${given}`, dateOfBirth: "2014-05-06" },
          population: "child",
          openedOn: "2026-05-03",
          consents: [{ given, onDate: "2026-05-03" }],
          forms: [{ form: at.form, describedOn: "2026-05-03", answers: {} as Answers }],
        })),
      );
      await recordAudit(tx, { action: "test", subjectType: "test" });
      return id;
    });
    const [manager, analyst] = await database.system(async (tx) => [
      await makePerson(tx, { role: "manager", serviceId: other }),
      await makePerson(tx, { role: "analyst" }),
    ]);
    const nation = { population: "child", consentedOnly: true, from: "2026-04-01", to: "2027-03-31" };
    const seen = () =>
      database.as(analyst, async (tx) => [
        await countUnknowable(tx, nation),
        (await completenessByMonth(tx, nation, months, [place])).all.find(({ month }) => month === "2026-05"),
        await nationalVersion(tx),
      ]);
    const [, before, stamp] = await seen();
    expect(before).toEqual({ month: "2026-05", asked: 1, missing: 1 });
    await database.as(manager, async (tx) => {
      const { gaps } = await listGaps(tx, { ...nation, consentedOnly: false }, at, { page: 1, perPage: 25 });
      await markUnknowable(
        tx,
        gaps.map(({ formId }) => formId),
        at,
        "They left before it was asked.",
      );
      await recordAudit(tx, { action: "test", subjectType: "test" });
    });
    const [unknowable, after, later] = await seen();
    expect(unknowable).toEqual(new Map([[place, 1]]));
    expect(after).toEqual({ month: "2026-05", asked: 1, missing: 0 });
    expect(later).not.toBe(stamp);
    const rows = await database.as(analyst, (tx) => tx.query.unknowableGaps.findMany());
    expect(rows).toEqual([]);
  });
});

describe("a filter by an answer", () => {
  it("narrows what is counted to the cases in which it was said", async () => {
    const saying = { form: at.form, keys: [`${place}=yes`] };
    const tally = await asManager((tx) => tallyOf(tx, { ...cases(), saying }));
    expect([tally.forms(at.form, "period"), tally.count(`${place}=yes`, "period")]).toEqual([1, 1]);
  });

  it("narrows the trend month by month as it does the tables", async () => {
    const saying = { form: at.form, keys: [`${place}=yes`] };
    const { all } = await asManager((tx) => completenessByMonth(tx, { ...cases(), saying }, months, [place]));
    expect(all).toEqual([
      { month: "2026-04", asked: 0, missing: 0 },
      { month: "2026-05", asked: 1, missing: 0 },
      { month: "2026-06", asked: 0, missing: 0 },
    ]);
  });

  it("is read back by whoever chose it, and by nobody else", async () => {
    const [one, other] = await database.system(async (tx) => [
      await makePerson(tx, { role: "manager", serviceId }),
      await makePerson(tx, { role: "manager", serviceId }),
    ]);
    const filter = { ...at, answers: ["yes"] };
    const id = await database.as(one, (tx) => keepFilter(tx, { userId: one.userId, serviceId }, filter));
    expect(await database.as(one, (tx) => readFilter(tx, id))).toEqual(filter);
    expect(await database.as(other, (tx) => readFilter(tx, id))).toBeNull();
  });
});
