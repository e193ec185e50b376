import { describe, expect, test } from "vitest";
import { releaseFigures } from "@/disclosure/release";
import { isWhole, keptFigures, lastWholeYear, linkedCells, ownCaseBlocks, ownCasesFrom } from "@/needs/own-cases";

const codes = ["E1", "E2"];
const count = (code: string, serviceId: string, number: number, population = "child") =>
  ({ population, code, role: "opens", serviceId, number }) as const;

async function tableOf(counts: readonly ReturnType<typeof count>[]) {
  const released = await releaseFigures(linkedCells(counts, codes), "public");
  const places = codes.map((code) => ({ code, name: `District ${code}` }));
  const kept = { figures: keptFigures(released), roundedTo: 5, year: "2021-22", released: "2022-12-07" };
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
});
