import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/forms/generate/random";
import { spread } from "./spread";
import type { Column } from "./targets";

interface Person {
  readonly columns: readonly Column[];
}

const [period, closing]: readonly Column[] = ["period 2023-24", "closing 2023-24"];
const people = (times: number, columns: readonly Column[]): Person[] =>
  Array.from({ length: times }, () => ({ columns }));

describe("answers to a list", () => {
  it("reach everybody who answers, and no column counts them otherwise than before", () => {
    const early = people(20, [period as Column]);
    const both = people(30, [period as Column, closing as Column]);
    const late = people(20, [closing as Column]);
    const all = [...early, ...both, ...late];
    const some = [...early.slice(0, 15), ...both, ...late.slice(0, 5)];
    const alone = new Map(all.map((person) => [person, some.includes(person) ? [] : ["none"]]));
    const options = [new Set([...both, ...early.slice(0, 2)]), new Set(both), new Set(late.slice(0, 5))];
    const countIn = (column: Column | undefined) => [
      ...options.map((wants) => [...wants].filter(({ columns }) => columns.includes(column as Column)).length),
      [...alone].filter(([{ columns }, own]) => columns.includes(column as Column) && own.length > 0).length,
    ];
    const before = [countIn(period), countIn(closing)];
    const now = spread({ options, alone }, all, some, new Set([period, closing] as Column[]), seededRandom("spread"));
    expect([countIn(period), countIn(closing)]).toEqual(before);
    for (const kind of [early, both, late]) {
      const answering = kind.filter((person) => now.includes(person));
      const given = options.reduce((sum, wants) => sum + answering.filter((person) => wants.has(person)).length, 0);
      expect(given).toBeGreaterThanOrEqual(answering.length);
    }
  });
});
