import { tmpdir } from "node:os";
import { afterEach, describe, expect, it } from "vitest";
import { recordDatasets } from "@/releases";
import type { RecordDataset } from "./define";
import { missingCodes } from "./fates";
import { pseudonymsOf } from "./pseudonyms";
import { type PreparedRecords, prepareRecords, type RecordRules } from "./records";
import type { Field, Resource } from "./resource";
import type { RecordSource } from "./source";
import { telling } from "./tells";
import { madeSource } from "./testing";
import type { Variable } from "./variables";
import { longestName, writeName } from "./written-name";

const scope = { from: "2019-04-01", to: "2021-03-31" };
const rules: RecordRules = { k: 5, leftOver: 0.1, fewest: 5 };
const oneKey = pseudonymsOf(Buffer.alloc(32, 1));
const another = pseudonymsOf(Buffer.alloc(32, 2));

const open: PreparedRecords[] = [];
afterEach(async () => {
  for (const prepared of open.splice(0)) await prepared.close();
});

async function prepare(
  source: RecordSource,
  dataset: RecordDataset,
  pseudonyms = oneKey,
  more: Partial<RecordRules> = {},
  longitudinal = false,
): Promise<PreparedRecords> {
  const asked = {
    source,
    dataset,
    scope,
    rulesFor: async () => ({ ...rules, ...more }),
    pseudonyms,
    longitudinal,
    folder: tmpdir(),
  };
  const prepared = await prepareRecords(asked);
  open.push(prepared);
  return prepared;
}

async function rowsOf({ fields, records }: Resource): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = [];
  for await (const { count, columns } of records())
    for (let record = 0; record < count; record++)
      rows.push(
        Object.fromEntries(
          fields.map(({ name, words }, index): [string, string] => {
            const column = columns[index] ?? new Uint8Array();
            const written = Buffer.alloc(longestName);
            return words
              ? [name, words[column[record] as number] ?? ""]
              : [name, written.toString("latin1", 0, writeName(column as Uint8Array, record, written, 0))];
          }),
        ),
      );
  return rows;
}

function opening(prepared: PreparedRecords): Resource {
  const found = prepared.resources.find(({ name }) => name === "intake");
  if (!found) throw new Error("No intakes were prepared.");
  return found;
}

describe.each(recordDatasets.map((dataset): [string, RecordDataset] => [dataset.id, dataset]))(
  "records of %s",
  (_id, dataset) => {
    const source = madeSource(dataset.population, 300);

    it("show nobody who is not like four others, as whoever has only the file can count", async () => {
      const prepared = await prepare(source, dataset);
      const intake = opening(prepared);
      const identifying = intake.fields.filter(({ role }) => role === "quasi-identifier").map(({ name }) => name);
      const rows = await rowsOf(intake);
      expect(rows).toHaveLength(intake.rows);
      expect(intake.rows + prepared.anonymised.recordsLeftOut).toBe(300);
      const alike = new Map<string, number>();
      for (const row of rows) {
        const key = identifying.map((name) => row[name]).join("|");
        alike.set(key, (alike.get(key) ?? 0) + 1);
      }
      expect(Math.min(...alike.values())).toBe(prepared.anonymised.after.k);
      expect(prepared.anonymised.after.k).toBeGreaterThanOrEqual(5);
    });

    it("hold in each column only what the codebook says", async () => {
      const prepared = await prepare(source, dataset);
      const codes = Object.values(missingCodes).map(({ code }) => code as string);
      for (const resource of prepared.resources) {
        const rows = await rowsOf(resource);
        for (const { name, role, values } of resource.fields) {
          const found = new Set(rows.map((row) => row[name] ?? ""));
          if (role === "pseudonym") for (const value of found) expect(value, name).toMatch(/^([0-9a-f]{24}|\[z\])$/);
          else
            for (const value of found)
              expect([...values.map((one) => one.value), ...codes], `${resource.name} ${name}`).toContain(value);
        }
      }
    });

    it("cannot be joined with another release of the same people", async () => {
      const [first, second] = await Promise.all(
        [oneKey, another].map(async (key) => rowsOf(opening(await prepare(source, dataset, key)))),
      );
      const names = new Set(first?.map((row) => row.case));
      expect(second?.some((row) => names.has(row.case))).toBe(false);
      expect(second?.map((row) => row.referralRoute)).not.toEqual(first?.map((row) => row.referralRoute));
    });

    it("tell by the same name which forms are of one case", async () => {
      const prepared = await prepare(source, dataset);
      const intakes = new Set((await rowsOf(opening(prepared))).map((row) => row.case));
      const exit = prepared.resources.find(({ name }) => name === "exit");
      const exits = exit ? await rowsOf(exit) : [];
      expect(exits.length).toBeGreaterThan(200);
      expect(exits.filter((row) => intakes.has(row.case))).toHaveLength(exits.length);
    });

    it("do not say which cases are of one client, unless people are to be followed", async () => {
      // Of each client two cases: what is withheld in one could be read in the other.
      const twice: RecordSource = {
        ...source,
        async *people(form) {
          for await (const page of source.people(form))
            yield page.map((one, place) => ({ ...one, clientId: page[place - (place % 2)]?.clientId ?? one.clientId }));
        },
      };
      const prepared = await prepare(twice, dataset);
      const withheld = (await rowsOf(opening(prepared))).filter((row) => Object.values(row).includes("[c]"));
      expect(withheld.length).toBeGreaterThan(0);
      for (const { name, fields } of prepared.resources)
        expect(
          fields.filter(({ role }) => role === "pseudonym").map((field) => field.name),
          name,
        ).toEqual(["case"]);
      const cases = (await rowsOf(opening(prepared))).map((row) => row.case);
      expect(new Set(cases).size).toBe(cases.length);
      const followed = await rowsOf(opening(await prepare(twice, dataset, oneKey, {}, true)));
      expect(new Set(followed.map((row) => row.client)).size).toBeLessThan(followed.length * 0.6);
      expect(followed.some((row) => /^[0-9a-f]{24}$/.test(row.household ?? ""))).toBe(true);
    });

    it("leave nothing in any file of a case that nobody is like", async () => {
      // Where nothing is made coarser, some are like nobody even with all values withheld.
      const prepared = await prepare(source, dataset, oneKey, { leftOver: 1 });
      expect(prepared.anonymised.recordsLeftOut).toBeGreaterThan(0);
      const intakes = new Set((await rowsOf(opening(prepared))).map((row) => row.case));
      for (const resource of prepared.resources) {
        const rows = await rowsOf(resource);
        expect(rows, resource.name).toHaveLength(resource.rows);
        expect(
          rows.filter((row) => !intakes.has(row.case)),
          resource.name,
        ).toEqual([]);
      }
      const exit = prepared.resources.find(({ name }) => name === "exit");
      expect(exit?.rows).toBeLessThan(prepared.read[exit?.form.id ?? ""] ?? 0);
    });

    it("count no answer as given by those who are left out: who knows the count would know what they said", async () => {
      const before = opening(await prepare(source, dataset));
      const rows = await rowsOf(before);
      const times = (name: string, value: string) => rows.filter((row) => row[name] === value).length;
      // An answer that is just not rare, until some of those who gave it are left out.
      const answers = before.fields
        .filter(({ variable }) => variable?.kind === "category" && variable.release === "coarsen")
        .flatMap(
          ({ name, variable }) => variable?.categories.map(({ id }) => ({ name, id, given: times(name, id) })) ?? [],
        )
        .filter(({ given }) => given >= 5)
        .sort((a, b) => a.given - b.given);
      const { name, id, given } = answers[0] as (typeof answers)[number];
      const all = [...source.all.values()][0] ?? [];
      const names = all.map(({ caseId }) => oneKey.of("case", [caseId]).toString("hex"));
      const gave = rows.filter((row) => row[name] === id).map((row) => names.indexOf(row.case ?? ""));
      const shown = new Uint32Array(all.length);
      for (const [place, record] of gave.slice(4).entries()) shown[record] = place + 1;
      // Of each of these readers know already who it is: nobody was shown alike.
      const known = [{ k: 5, shown, records: Uint32Array.from({ length: given - 3 }, () => 1) }];
      const after = await prepare(source, dataset, oneKey, { known });
      expect(after.anonymised.recordsLeftOut).toBeGreaterThanOrEqual(given - 4);
      const written = (await rowsOf(opening(after))).map((row) => row[name]);
      expect(written).not.toContain(id);
      const fate = after.fates.find((one) => one.form === before.form.id && one.variable.name === name);
      expect(fate?.changed).toBe(written.filter((value) => value === "[c]" || value === "otherAnswers").length);
    });

    it("tell nothing of what is withheld by what was asked because of it", async () => {
      const prepared = await prepare(source, dataset);
      const intake = opening(prepared);
      const rows = await rowsOf(intake);
      const toldBy = telling(dataset, scope);
      for (const one of dataset.quasiIdentifiers) {
        if (!("question" in one)) continue;
        const tells = (field: Field) => toldBy(field.variable as Variable).some(({ name }) => name === one.question);
        const fields = intake.fields.filter((field) => field.variable && tells(field));
        if (!intake.fields.some(({ name }) => name === one.question)) expect(fields, one.question).toEqual([]);
        for (const row of rows)
          if (row[one.question] === "[c]") for (const { name } of fields) expect(row[name], name).toBe("[c]");
        for (const other of prepared.resources)
          if (other !== intake)
            expect(other.fields.filter((field) => field.variable && tells(field)).map(({ name }) => name)).toEqual([]);
      }
    });

    it("name every question that is left out, and why", async () => {
      const { leftOut, fates } = await prepare(source, dataset);
      expect(leftOut.every(({ why }) => why.length > 10)).toBe(true);
      expect(leftOut.map(({ question }) => question)).toContain("genderIdentity");
      expect(fates.every(({ says }) => says.length > 5)).toBe(true);
    });
  },
);
