/** Reads a file of figures against an assessment: every fault is listed, with where it is and what to do. */
import { findFaults } from "@/needs/checks";
import type { Fault } from "@/needs/checks/fault";
import { importColumns } from "@/needs/import/columns";
import { areaName } from "@/needs/model/areas";
import { type Assessment, qualifiers, standings, type Value, valueSchema } from "@/needs/model/define";
import { keyOf } from "@/needs/model/figures";
import { isPeriod } from "@/needs/model/periods";
import { workOut } from "@/needs/model/work-out";
import { groupInWords } from "@/needs/report/indicator";
import { givenInWords } from "@/needs/report/words";

/** Something in a file that keeps it from being added. */
export interface ImportFault {
  /** The row as a spreadsheet numbers it; 0 for the file as a whole. */
  readonly row: number;
  readonly column: string;
  readonly wrong: string;
  readonly todo: string;
}

/** A figure that a file would add, or put in the place of another. */
export interface ImportChange {
  readonly key: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly group: string;
  /** As it is there now; undefined where it is new. */
  readonly before?: string;
  readonly after: string;
}

export interface ImportChecked {
  readonly values: readonly Value[];
  readonly faults: readonly ImportFault[];
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Each figure that is new or would change, in the order of the file. */
  readonly changes: readonly ImportChange[];
  /** What the checks would find once the figures are in, and did not find before. Not a reason to refuse them. */
  readonly contradictions: readonly Fault[];
}

/** The most rows of one file: more is a file of something else. */
export const mostRows = 5000;

/** @param rows the cells of a file as text, the headings among the first of them */
export function checkImport(assessment: Assessment, rows: readonly (readonly string[])[]): ImportChecked {
  const at = rows.findIndex((row) => row.some((cell) => heading(cell) === "indicator"));
  const whole = (wrong: string, todo: string): ImportChecked => ({
    values: [],
    faults: [{ row: 0, column: "", wrong, todo }],
    added: 0,
    changed: 0,
    same: 0,
    changes: [],
    contradictions: [],
  });
  if (at === -1) {
    return whole(
      "There is no row of headings",
      "Use the headings of the template: indicator, area, period, group, value and so on",
    );
  }
  const headings = (rows[at] ?? []).map(heading);
  const missing = importColumns.filter(({ id, required }) => required && !headings.includes(id));
  if (missing.length > 0 || !headings.includes("value")) {
    const names = [...missing.map(({ id }) => id), ...(headings.includes("value") ? [] : ["value"])].join(", ");
    return whole(`There is no column ${names}`, "Add it, under the heading that the template gives it");
  }
  const body = rows.slice(at + 1).map((row, index) => ({ number: at + index + 2, row }));
  const filled = body.filter(({ row }) => row.some((cell) => entered(cell) !== ""));
  if (filled.length === 0) return whole("There is no row under the headings", "Add one row for each figure");
  if (filled.length > mostRows)
    return whole(`There are ${filled.length} rows`, `Split the file: ${mostRows} rows at most`);
  const unknown = headings
    .filter((name) => name !== "" && !importColumns.some(({ id }) => id === name))
    .map(
      (name): ImportFault => ({
        row: at + 1,
        column: name,
        wrong: `There is no column "${name}"`,
        todo: `Take it out, or give it one of the headings ${importColumns.map(({ id }) => id).join(", ")}`,
      }),
    );
  return gather(assessment, headings, filled, unknown);
}

function gather(
  assessment: Assessment,
  headings: readonly string[],
  body: readonly { number: number; row: readonly string[] }[],
  before: readonly ImportFault[],
): ImportChecked {
  const faults: ImportFault[] = [...before];
  const values: Value[] = [];
  const seen = new Map<string, number>();
  const there = new Map(assessment.values.map((value) => [keyOf(value), value]));
  for (const { number, row } of body) {
    const cells = Object.fromEntries(headings.map((name, index) => [name, entered(row[index] ?? "")]));
    const read = readRow(assessment, cells, number);
    faults.push(...read.faults);
    if (!read.value) continue;
    const key = keyOf(read.value);
    const first = seen.get(key);
    if (first !== undefined) {
      const wrong = `The same figure stands in row ${first}: one indicator, area, period and group`;
      faults.push({ row: number, column: "indicator", wrong, todo: "Take one of the two rows out" });
    }
    seen.set(key, number);
    values.push(withWhatFilesLack(read.value, there.get(key)));
  }
  const known = values.filter((value) => there.has(keyOf(value)));
  const different = values.filter((value) => !alike(there.get(keyOf(value)), value));
  const same = values.length - different.length;
  return {
    values: faults.length > 0 ? [] : values,
    faults: faults.sort((a, b) => a.row - b.row),
    added: values.length - known.length,
    changed: known.length - same,
    same,
    changes: faults.length > 0 ? [] : different.map((value) => changeOf(assessment, value, there.get(keyOf(value)))),
    contradictions: faults.length > 0 ? [] : newContradictions(assessment, values),
  };
}

function changeOf(assessment: Assessment, value: Value, known: Value | undefined): ImportChange {
  const indicator = assessment.indicators.find(({ id }) => id === value.indicator);
  const shown = (one: Value) => [indicator ? givenInWords(indicator, one) : "", ...one.notes].join(". ");
  return {
    key: keyOf(value),
    indicator: indicator?.title ?? value.indicator,
    area: areaName(assessment.areas, value.area),
    period: value.period,
    group: groupInWords(value.group),
    ...(known && { before: shown(known) }),
    after: shown(value),
  };
}

/** A file has no columns for some of what is known of a figure: where it says the same figure again, that stays. */
function withWhatFilesLack(value: Value, known: Value | undefined): Value {
  if (!known || known.value !== value.value) return value;
  const { decimals, again, listed, each } = known;
  const sameCover = known.coverage?.have === value.coverage?.have && known.coverage?.of === value.coverage?.of;
  return valueSchema.parse({ ...value, decimals, again, listed, each, ...(sameCover && { coverage: known.coverage }) });
}

function alike(known: Value | undefined, value: Value): boolean {
  const read = (one: Value) => JSON.stringify(valueSchema.parse(one));
  return known !== undefined && read(known) === read(value);
}

/** The assessment as it would be with these figures in place of those with their keys. */
export function withValues(assessment: Assessment, values: readonly Value[]): Assessment {
  const fresh = new Map(values.map((value) => [keyOf(value), value]));
  const kept = assessment.values.map((value) => {
    const instead = fresh.get(keyOf(value));
    fresh.delete(keyOf(value));
    return instead ?? value;
  });
  return { ...assessment, values: [...kept, ...fresh.values()] };
}

function newContradictions(assessment: Assessment, values: readonly Value[]): Fault[] {
  const before = new Set(findFaults(workOut(assessment)).map(({ id }) => id));
  return findFaults(workOut(withValues(assessment, values))).filter(({ id }) => !before.has(id));
}

type Cells = Readonly<Record<string, string | undefined>>;

function readRow(assessment: Assessment, cells: Cells, row: number): { value?: Value; faults: ImportFault[] } {
  const faults: ImportFault[] = [];
  const say = (column: string, wrong: string, todo: string) => faults.push({ row, column, wrong, todo });
  const indicator = cells.indicator ?? "";
  if (indicator === "") say("indicator", "The indicator is missing", "Enter its short name, as the template has it");
  else if (!assessment.indicators.some(({ id }) => id === indicator)) {
    say(
      "indicator",
      `There is no indicator "${indicator}"`,
      near(
        indicator,
        assessment.indicators.map(({ id }) => id),
        "Add the indicator first",
      ),
    );
  }
  const area = areaIn(assessment, cells.area ?? "");
  if (area === undefined) {
    if (!cells.area) say("area", "The area is missing", "Enter its name or short name, such as thanet");
    else
      say(
        "area",
        `There is no area "${cells.area}"`,
        near(
          cells.area,
          assessment.areas.map(({ id }) => id),
          "Add the area first",
        ),
      );
  }
  const period = cells.period ?? "";
  if (!isPeriod(period)) {
    const wrong = period === "" ? "The period is missing" : `"${period}" is not a period`;
    say(
      "period",
      wrong,
      "Write a year as 2021, a financial year as 2021/22, a month as 2022-06, or a span as 2017 to 2021",
    );
  }
  const number = (column: string) =>
    numberIn(cells[column] ?? "", (text) => {
      say(column, `"${text}" is not a number`, "Write digits only, with a point before decimals: 1204 or 63.4");
    });
  const value = number("value");
  const standing = choiceIn(standings, cells.standing, () =>
    say("standing", `"${cells.standing}" is not a standing`, `Use one of: ${standings.join(", ")}`),
  );
  const qualifier = choiceIn(qualifiers, cells.qualifier, () =>
    say(
      "qualifier",
      `"${cells.qualifier}" is not a word that softens a figure`,
      `Use one of: ${qualifiers.join(", ")}`,
    ),
  );
  if ((cells.value ?? "") === "" && !cells.standing && !cells.notes) {
    say("value", "The figure is missing", "Enter it in digits, or say in standing or notes what is known of it");
  }
  const have = number("covered");
  const of = number("districts");
  if ((have === undefined) !== (of === undefined)) {
    say(
      have === undefined ? "covered" : "districts",
      "Only one of covered and districts is filled in",
      "Fill in both, as 10 and 12, or neither",
    );
  }
  if (have !== undefined && of !== undefined && have > of)
    say("covered", `${have} of ${of} is more than all`, "Correct one of the two");
  const extracted = cells.extracted || undefined;
  if (extracted !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(extracted)) {
    say("extracted", `"${extracted}" is not a day`, "Write the day as 2022-08-01");
  }
  const [numerator, denominator] = [number("numerator"), number("denominator")];
  if (denominator === 0) say("denominator", "Nothing can be of 0", "Correct the denominator, or leave it empty");
  if (faults.length > 0) return { faults };
  const parsed = valueSchema.safeParse({
    indicator,
    area,
    period,
    group: cells.group || "all",
    value: value ?? null,
    numerator,
    denominator,
    qualifier,
    standing,
    ...(have !== undefined && of !== undefined && { coverage: { have, of } }),
    extracted,
    source: cells.source || undefined,
    notes: (cells.notes ?? "").split("|").flatMap((note) => note.trim() || []),
  });
  if (parsed.success) return { value: parsed.data, faults };
  for (const issue of parsed.error.issues) say(String(issue.path[0] ?? ""), issue.message, "Correct it");
  return { faults };
}

/** What stands in a cell. "[z]" is what files written here say where there is nothing to say, in whatever column. */
function entered(cell: string): string {
  const text = cell.trim();
  return text === "[z]" ? "" : text;
}

function numberIn(text: string, wrong: (text: string) => void): number | undefined {
  if (text === "") return undefined;
  const plain = text.replace(/^(-?\d{1,3})((?:,\d{3})+)(?=\.|$)/, (all) => all.replaceAll(",", "")).replace(/^−/, "-");
  if (/^-?\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  wrong(text);
  return undefined;
}

function choiceIn<Choice extends string>(
  choices: readonly Choice[],
  text: string | undefined,
  wrong: () => void,
): Choice | undefined {
  if (!text) return undefined;
  const found = choices.find((choice) => choice === text.toLowerCase());
  if (found === undefined) wrong();
  return found;
}

/** An area by its short name, its name, or its code. */
function areaIn({ areas }: Assessment, text: string): string | undefined {
  const wanted = text.toLowerCase().replaceAll("&", "and");
  return areas.find(({ id, name, code }) => id === text || name.toLowerCase() === wanted || code === text)?.id;
}

function heading(cell: string): string {
  return cell.trim().toLowerCase();
}

/** "Did you mean …" for what is nearly a name that there is. */
function near(text: string, names: readonly string[], otherwise: string): string {
  const plain = text.toLowerCase().replace(/[^a-z]/g, "");
  const found = names.find((name) => {
    const other = name.replace(/[^a-z]/g, "");
    return other.startsWith(plain.slice(0, 5)) || plain.startsWith(other) || other.includes(plain);
  });
  return found !== undefined && plain.length > 2 ? `Correct it: did you mean "${found}"?` : otherwise;
}
