import { describe, expect, test } from "vitest";
import { flagRules } from "@/needs/flag-rules";
import { kent2022 } from "@/needs/kent-2022";
import { workOut } from "@/needs/model/work-out";
import { cellText } from "@/needs/report/blocks";
import { tableOf } from "@/needs/report/figures-table";

const figures = workOut(kent2022);

function table(id: string) {
  const indicator = figures.indicator(id);
  if (!indicator) throw new Error(id);
  const { columns, rows, bars } = tableOf(figures, indicator);
  return { heads: columns.map(({ title }) => title), rows: rows.map((row) => row.map(cellText)), bars };
}

describe("the table of an indicator", () => {
  test("sets two years side by side, an area and group a row, as their owner printed them", () => {
    const { heads, rows } = table("community-survivors");
    expect(heads).toEqual(["Area", "Group", "2020/21", "2021/22", "Remarks"]);
    expect(rows[0]?.slice(0, 4)).toEqual(["North Kent", "Outreach", "255", "334"]);
    expect(rows.find(([area, group]) => area === "Kent" && group === "All")?.slice(2, 4)).toEqual(["3,715", "4,387"]);
  });

  test("sets a few groups side by side where there are several areas", () => {
    const { heads, rows } = table("bed-spaces");
    expect(heads.slice(0, 4)).toEqual(["Area", "Shared housing", "Self-contained flats", "All"]);
    expect(rows[0]?.slice(0, 4)).toEqual(["North Kent", "22", "9", "31"]);
  });

  test("never sets a year beside a span of years, as if one followed the other", () => {
    expect(table("marac-children-per-case").heads).toContain("Period");
    expect(table("survey-prevalence").heads).toContain("Period");
  });

  test("tells what stands out in the newest year, once", () => {
    const lgbt = table("marac-characteristics").rows.find(([area, group]) => area === "Kent" && group === "LGBT");
    expect(lgbt?.at(-1)).toBe("Below the recommended 2.5% to 5.8% (SafeLives, 2021/22).");
  });

  test("says once beside a flag where the numbers behind it are not known", () => {
    const thanet = table("marac-repeats").rows.find(([area]) => area === "Thanet");
    expect(String(thanet?.at(-1)).split(flagRules.notKnown).length).toBe(2);
    const counted = table("marac-characteristics").rows.map((row) => row.at(-1));
    expect(counted.filter((told) => String(told).includes(flagRules.notKnown))).toEqual([]);
  });

  test("says what a share is of, and on which day it was drawn where that differs", () => {
    const own = (days: readonly [string, string]) => {
      const values = kent2022.values
        .map((value) => (value.indicator === "marac-repeats" ? { ...value, extracted: days[0] } : value))
        .map((value) =>
          value.indicator === "marac-repeats" && value.area === "thanet"
            ? { ...value, numerator: 1200, denominator: 2400, extracted: days[1] }
            : value,
        );
      const other = workOut({ ...kent2022, values });
      const indicator = other.indicator("marac-repeats");
      if (!indicator) throw new Error("no such indicator");
      const { rows, notes } = tableOf(other, indicator);
      return { thanet: cellText(rows.find(([area]) => area === "Thanet")?.at(-1) ?? null), notes: notes.join(" ") };
    };
    const alike = own(["2022-08-01", "2022-08-01"]);
    expect(alike.thanet).toContain("1,200 of 2,400.");
    expect(alike.thanet).not.toContain("Drawn");
    expect(alike.notes).toContain("Drawn from its source on 1 August 2022.");
    const differ = own(["2022-08-01", "2022-09-02"]);
    expect(differ.thanet).toContain("Drawn from its source on 2 September 2022.");
    expect(differ.notes).not.toContain("Drawn");
  });

  test("says of whom it is where all its figures are of one group, which is not everybody", () => {
    const { heads, rows } = table("police-victim-age");
    expect(heads.slice(0, 3)).toEqual(["Area", "Group", "Per cent"]);
    expect(rows[0]?.slice(0, 3)).toEqual(["Kent", "Aged 25 to 44", "about 50%"]);
    expect(table("marac-cases-change").heads).not.toContain("Group");
  });

  test("says under a figure that cannot be right what it contradicts", () => {
    const notes = (id: string) => {
      const indicator = figures.indicator(id);
      return indicator ? tableOf(figures, indicator).notes.filter((note) => note.startsWith("Contradiction: ")) : [];
    };
    expect(notes("community-survivors")).toEqual([expect.stringContaining("its parts make 2567, not 2547")]);
    expect(notes("refuge-survivors")).toEqual([]);
  });

  test("draws bars where figures compare, and none for what may be below nought", () => {
    expect(table("police-under-21").bars).toEqual({ label: 1, value: 2 });
    expect(table("refuge-survivors-difference").bars).toBeUndefined();
    expect(table("refuge-survivors-change").bars).toBeUndefined();
  });

  test("loses no figure and no remark of the source", () => {
    for (const indicator of kent2022.indicators) {
      const { rows } = table(indicator.id);
      const told = rows.flat().join(" ");
      for (const value of kent2022.values.filter((one) => one.indicator === indicator.id)) {
        for (const note of value.notes) expect(told, indicator.id).toContain(note.replace(/\.$/, ""));
      }
      const cells = rows.flat().length;
      expect(cells, indicator.id).toBeGreaterThanOrEqual(
        kent2022.values.filter((one) => one.indicator === indicator.id).length,
      );
    }
  });
});
