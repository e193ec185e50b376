import { describe, expect, test } from "vitest";
import { releaseFigures } from "@/disclosure/release";
import { kent2022 } from "@/needs/kent-2022";
import { workOut } from "@/needs/model/work-out";
import { isWhole, keptFigures, lastWholeYear, linkedCells, ownCaseBlocks, ownCasesFrom } from "@/needs/own-cases";
import { subjects, tablesOf } from "@/needs/own-cases/subjects";
import { cellText } from "@/needs/report/blocks";
import { reports } from "@/reports";

const codes = ["E1", "E2"];
const count = (code: string, serviceId: string, number: number, population = "child") =>
  ({ population, code, role: "opens", serviceId, number }) as const;

async function tableOf(counts: readonly ReturnType<typeof count>[]) {
  const linked = linkedCells(counts, codes);
  const released = await releaseFigures(linked, "public");
  const places = codes.map((code) => ({ code, name: `District ${code}` }));
  const kept = {
    figures: keptFigures(released, linked),
    tables: [],
    roundedTo: 5,
    year: "2021-22",
    released: "2022-12-07",
  };
  const [block] = ownCaseBlocks(ownCasesFrom(kept, places, "The county"));
  return block?.kind === "table" ? block.table.rows.map((row) => row[1]) : [];
}

describe("the services' own cases in an assessment", () => {
  test("are shown rounded where many services have them", async () => {
    const counts = ["a", "b", "c", "d"].flatMap((service) => [count("E1", service, 41), count("E2", service, 52)]);
    expect(await tableOf(counts)).toEqual([
      { value: 165, shown: "165" },
      { value: 210, shown: "210" },
      { value: 370, shown: "370" },
    ]);
  });

  test("are withheld where few people or services stand behind them, and cannot be worked out from the total", async () => {
    const few = ["a", "b", "c", "d"].flatMap((service) => [count("E1", service, 1), count("E2", service, 52)]);
    const [small, other, all] = await tableOf(few);
    expect(small).toBe("[c]");
    expect([other, all]).toContain("[c]");
    expect(await tableOf([count("E1", "a", 400), count("E2", "a", 300)])).toEqual(["[c]", "[c]", "[c]"]);
  });

  test("are of the last financial year that had ended", () => {
    expect(lastWholeYear("2022-09-30")).toBe("2021-22");
    expect(lastWholeYear("2022-03-31")).toBe("2020-21");
  });

  test("wait until that year is over, and a month more: what is released stands for good", () => {
    expect(["2022-03-31", "2022-04-30", "2022-05-01", "2026-11-26"].map((day) => isWhole("2021-22", day))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(ownCaseBlocks("nothing to release yet")).toMatchObject([{ kind: "missing" }]);
  });

  test("tell who the clients were subject by subject, with the indicators of the same subject beside them", () => {
    const table = (id: string, population: string, counts: readonly (number | null)[]) => ({
      id,
      population,
      title: `Table of ${id}`,
      groups: [{ title: null, n: 120 }],
      rows: counts.map((counted, at) => ({
        label: `Answer ${at}`,
        level: 0 as const,
        cells: [{ count: counted, base: 120 }],
      })),
      notes: [],
    });
    const kept = {
      figures: {},
      tables: [table("age-of-client", "adult", [90, null, 30]), table("ethnicity", "adult", [null, null])],
      roundedTo: 5,
      year: "2021-22",
      released: "2022-12-07",
    };
    const blocks = ownCaseBlocks(ownCasesFrom(kept, [{ code: "E1", name: "One" }], "The county"), workOut(kent2022));
    const tables = blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
    expect(tables.map(({ id }) => id)).toEqual(["own-cases", "own-age-adult-age-of-client", "beside-age"]);
    const [, age, beside] = tables;
    // Of the rounded figures; what is withheld has no share either.
    expect(age?.rows.map((row) => row.map(cellText))).toEqual([
      ["Answer 0", "90", "75%"],
      ["Answer 1", "[c]", "[c]"],
      ["Answer 2", "30", "25%"],
    ]);
    expect(beside?.rows.map((row) => row.map(cellText))).toContainEqual([
      "Survivors in refuge: share of all",
      "Aged 16 to 20",
      "2021/22",
      "3.4%",
    ]);
    expect(beside?.rows.flatMap(([, group]) => group)).not.toContain("Disabled");
  });

  test("say what is to be done where nobody assigned the places of the area", () => {
    expect(ownCaseBlocks("no places assigned")).toMatchObject([
      { kind: "missing", text: expect.stringContaining("Ask an administrator of SafeLives to assign them") },
    ]);
  });

  test("say why nobody is described, where a year was released as numbers alone or all of it is withheld", () => {
    const kept = { figures: {}, roundedTo: 5, year: "2021-22", released: "2022-12-07" };
    const last = (tables: Parameters<typeof ownCasesFrom>[0]["tables"]) =>
      ownCaseBlocks(ownCasesFrom({ ...kept, tables }, [{ code: "E1", name: "One" }], "The county")).at(-1);
    expect(last([])).toMatchObject({
      kind: "missing",
      text: expect.stringContaining("on 7 December 2022, they were how many cases there were and no more"),
    });
    const rows = [{ label: "Answer", level: 0 as const, cells: [{ count: null, base: null }] }];
    const withheld = { id: "ethnicity", population: "adult", title: "Ethnicity", groups: [], rows, notes: [] };
    expect(last([withheld])).toMatchObject({ kind: "missing", text: expect.stringContaining("withheld") });
  });

  test("stand beside indicators that an assessment of any area may have, and beside tables that the reports have", () => {
    const known = new Set(kent2022.indicators.map(({ id }) => id));
    expect(subjects.flatMap(({ beside }) => beside).filter(({ indicator }) => !known.has(indicator))).toEqual([]);
    for (const { population, tables } of reports) {
      const ids = new Set(tables.map(({ id }) => id));
      expect(tablesOf(population).filter((id) => !ids.has(id))).toEqual([]);
      expect(tablesOf(population).length).toBeGreaterThan(8);
    }
  });
});
