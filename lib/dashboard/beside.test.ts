import { expect, it } from "vitest";
import type { Tally } from "@/lib/reports/tally";
import { criminalJustice } from "@/questionnaires/adult/criminal-justice";
import { adultIdva } from "@/reports/adult-idva";
import { beside } from "./beside";
import { comparedPeriod } from "./compared-periods";
import { compare, othersOf } from "./comparison";

const period = comparedPeriod("2024-25");
if (!period) throw new Error("There is no such period.");

/** What was said in a service, by key, and the numbers that were given. */
interface Given {
  readonly counts: Readonly<Record<string, number>>;
  readonly numbers: Readonly<Record<string, readonly (readonly [value: number, times: number])[]>>;
}

function tallyOf(services: readonly Given[]): Tally {
  const sum = (key: string) => services.reduce((all, { counts }) => all + (counts[key] ?? 0), 0);
  return {
    forms: sum,
    cases: sum,
    count: sum,
    numbers(key) {
      const all = new Map<number, number>();
      for (const [value, times] of services.flatMap((one) => one.numbers[key] ?? []))
        all.set(value, (all.get(value) ?? 0) + times);
      return [...all].sort(([a], [b]) => a - b);
    },
  };
}

const exit = "adult.exit";
const justice = criminalJustice.id;

/** So many cases closed, in 12 of which nobody wrote down how often there was contact. */
function service(cases: number, contacts: readonly number[]): Given {
  return {
    counts: {
      [exit]: cases,
      [`${exit}/contactsReceived:asked`]: cases,
      [`${exit}/contactsReceived:missing`]: 12,
      [`${justice}/reports.specialMeasures:asked`]: cases,
      [`${justice}/reports.incidents.consequence:asked`]: cases * 2,
      [`${justice}/reports.incidents.consequence:missing`]: 30,
    },
    numbers: {
      [`${exit}/contactsReceived`]: contacts.map((value) => [value, (cases - 12) / contacts.length] as const),
    },
  };
}

const services = [
  service(62, [1, 5, 9, 13, 17]),
  ...[52, 72, 82, 92].map((cases) => service(cases, [2, 6, 10, 14, 18])),
];

async function tables(...ids: string[]) {
  if (!period) throw new Error("There is no such period.");
  const report = { ...adultIdva, overview: ids, themes: [] };
  const { figures, leftOut, averages } = await compare({
    report,
    period,
    services: services.map((_, place) => `service ${place}`),
    whole: tallyOf(services),
    byService: services.map((one) => tallyOf([one])),
    inOneHand: [],
    within: [],
    released: [],
  });
  const [own] = services;
  if (!own || !figures) throw new Error("Nothing can be shown.");
  const shown = adultIdva.tables.filter(({ id }) => ids.includes(id));
  return beside(shown, tallyOf([own]), period.year, {
    tables: othersOf(figures, leftOut[0] ?? []),
    averages: averages[0] ?? [],
    services: services.length,
  });
}

it("an average stands beside the others' with its range, of how many it is, and how many were left empty", async () => {
  const [table] = await tables("contacts-received");
  const row = table?.groups[0]?.rows.find(({ id }) => id === "averageContacts");
  expect(row).toMatchObject({
    ownAverage: 9,
    // Their middle number is of 250; how many it is of is released like any count, with one's own left out in steps.
    othersAverage: { value: 10, range: [10, 10] },
    of: { own: 50, others: 245 },
    // 12 in each, taken out of all in steps of ten.
    leftEmpty: { own: { count: 12, base: 62, percent: 19 }, others: { count: 45, base: 295, percent: 15 } },
  });
});

it("how many of one thing there are to another is compared by its two counts, with a range", async () => {
  const [table] = await tables("police-reports-averages");
  const row = table?.groups[0]?.rows.find(({ id }) => id === "incidentsPerReport");
  expect(row).toMatchObject({
    ownAverage: 2,
    othersAverage: { value: 2, range: [1.9, 2.2] },
    of: { own: 62, others: 295 },
  });
  const convicted = table?.groups[0]?.rows.find(({ id }) => id === "convicted");
  expect(convicted?.leftEmpty).toMatchObject({ own: { count: 30, base: 124 }, others: { count: 115, base: 595 } });
});
