/** Every answer that a dataset has printed can be chosen, and nothing is offered that none has printed. */
import { describe, expect, it } from "vitest";
import type { Year } from "@/lib/forms/define";
import { formById } from "@/questionnaires";
import { adultPlaces } from "./adult/published";
import adultLabels from "./adult/published-labels.json";
import { childPlaces } from "./child/published";
import childLabels from "./child/published-labels.json";
import { perpetratorPlaces } from "./perpetrator/published";
import perpetratorLabels from "./perpetrator/published-labels.json";
import { type Labelled, offeredAt, type Place, type Places, type PublishedLabels, rowsOf } from "./published";

const datasets: readonly { population: string; labels: PublishedLabels; places: Places }[] = [
  { population: "child", labels: childLabels, places: childPlaces },
  { population: "adult", labels: adultLabels, places: adultPlaces },
  { population: "perpetrator", labels: perpetratorLabels, places: perpetratorPlaces },
];

/** Space around a stroke differs from table to table and from report to report, and says nothing. */
const spell = ({ heading, label }: Labelled) => [heading, label].join(" › ").replaceAll(/\s*\/\s*/g, "/");

/** What can be chosen for one printed row; nothing where it is worked out. */
function choices(place: Place, row: Labelled, year: Year): readonly string[] | "worked out" {
  if ("workedOutFrom" in place) return "worked out";
  if ("rows" in place) {
    const own = place.rows[row.label];
    return own ? choices(own, row, year) : [];
  }
  const form = formById(place.form);
  if (!form) throw new Error(`There is no form ${place.form}`);
  return offeredAt(form, place.question, year).map(spell);
}

describe.each(datasets)("the published answers of the $population forms", ({ labels, places }) => {
  const printed = Object.entries(labels).flatMap(([year, tables]) =>
    Object.entries(tables).map(([table, rows]) => ({ year: year as Year, table, rows: rowsOf(rows) })),
  );

  it.each(printed)("can be chosen in $year: $table", ({ year, table, rows }) => {
    const place = places[table];
    if (!place) throw new Error(`No place is given for the table ${table}`);
    const absent = rows.filter((row) => {
      const offered = choices(place, row, year);
      return offered !== "worked out" && !offered.includes(spell(row));
    });
    expect(absent).toEqual([]);
  });

  it.each(printed)("are all that is offered in $year: $table", ({ year, table, rows }) => {
    const place = places[table];
    // Rows that are placed one by one stand in questions with answers of their own.
    if (!place || "rows" in place) return;
    const printedHere = new Set(rows.map(spell));
    const offered = choices(place, { heading: "", label: "" }, year);
    expect(offered === "worked out" ? [] : offered.filter((label) => !printedHere.has(label))).toEqual([]);
  });

  it("have no place that no dataset prints", () => {
    const tables = new Set(printed.map(({ table }) => table));
    expect(Object.keys(places).filter((table) => !tables.has(table))).toEqual([]);
  });
});
