"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { openedIn } from "@/app/(work)/needs/read";
import { sentAlong } from "@/app/(work)/needs/record-fields";
import type { FormState } from "@/components/forms/FieldsForm";
import { createAssessment, findAssessment, removeRecord, setAsAt, writeRecords } from "@/db/queries/needs/assessments";
import { placesOf } from "@/db/queries/needs/authorities";
import { openNextYear, recordsOf } from "@/db/queries/needs/load";
import { action, type Result } from "@/lib/action";
import { currentAuthority } from "@/lib/auth/person";
import { Fault } from "@/lib/errors";
import { readForm } from "@/lib/form-data";
import { placeName } from "@/lib/places";
import { entryForms, isRecordKind } from "@/needs/entry/fields";
import { readEntry, type Typed } from "@/needs/entry/read";
import { withShortName } from "@/needs/entry/short-name";
import { firstAssessment } from "@/needs/first-year";
import { keyOfRecord, listOf, type RecordKind, type RecordOf } from "@/needs/model/define";
import { brokenReferences } from "@/needs/report/statements";

const may = "needs.edit";
const year = z.string().regex(/^\d{4}$/, "Enter a year such as 2022");

const openFirst = action(
  { name: "needs.open", may, input: z.object({ year }) },
  async ({ tx, person, input, audit }) => {
    const authority = currentAuthority(person);
    if (!authority) notFound();
    const wanted = Number(input.year);
    if (wanted < 1900 || wanted > 2200) throw new Fault([{ field: "year", message: "Enter a year such as 2022" }]);
    if (await findAssessment(tx, authority.id, wanted)) {
      throw new Fault([{ field: "year", message: `There is an assessment of ${wanted} already` }]);
    }
    const first = firstAssessment(
      authority.slug,
      authority.name,
      wanted,
      (await placesOf(tx, authority.id)).map((code) => ({ code, name: placeName(code) })),
    );
    const row = await createAssessment(tx, { authorityId: authority.id, year: wanted, asAt: first.asAt });
    await writeRecords(tx, row, recordsOf(first), "carried over");
    await audit({ subjectType: "needs-assessment", subjectId: row.id, detail: { year: wanted } });
    return wanted;
  },
);

/** Opens an authority's first assessment. */
export async function openFirstAssessment(_before: FormState, form: FormData): Promise<FormState> {
  const result = await openFirst(form);
  if (!result.ok) return refused(result, form);
  redirect(needsAddresses(result.value).overview);
}

const openNext = action(
  { name: "needs.open", may, input: z.object({ year }) },
  async ({ tx, person, input, audit }) => {
    const { authority, row, assessment } = await openedIn(tx, person, input.year);
    if (await findAssessment(tx, authority.id, row.year + 1)) {
      throw new Fault(`There is an assessment of ${row.year + 1} already`);
    }
    const next = await openNextYear(tx, row, assessment);
    await audit({ subjectType: "needs-assessment", subjectId: next.id, detail: { year: next.year, from: row.year } });
    return next.year;
  },
);

/** Opens next year's assessment with what carries over from this one. */
export async function openNextAssessment(_before: FormState, form: FormData): Promise<FormState> {
  const result = await openNext(form);
  if (!result.ok) return refused(result, form);
  redirect(needsAddresses(result.value).overview);
}

const changeDay = action(
  {
    name: "needs.as-at",
    may,
    input: z.object({ year, asAt: z.iso.date({ error: "Enter the day as 2022-09-30" }) }),
  },
  async ({ tx, person, input, audit }) => {
    const { row } = await openedIn(tx, person, input.year);
    await setAsAt(tx, row.id, input.asAt);
    await audit({ subjectType: "needs-assessment", subjectId: row.id, detail: { asAt: input.asAt } });
  },
);

/** Sets the day for which the service map holds. */
export async function setDay(_before: FormState, form: FormData): Promise<FormState> {
  const result = await changeDay(form);
  if (!result.ok) return refused(result, form);
  refresh();
  return { errors: [], done: { heading: "The day is changed, and gaps are looked for anew." } };
}

const which = z.object({ year, kind: z.string().refine(isRecordKind), key: z.string().default("") });

const saveOne = action(
  { name: "needs.record", may, input: which.extend({ typed: z.record(z.string(), z.any()) }) },
  async ({ tx, person, input, audit }) => {
    const { row, assessment, figures } = await openedIn(tx, person, input.year);
    const kind = input.kind as RecordKind;
    const records = assessment[listOf[kind]] as readonly RecordOf<RecordKind>[];
    const known = input.key ? records.find((record) => keyOfRecord(kind, record) === input.key) : undefined;
    if (input.key && !known) notFound();
    const keys = records.map((one) => keyOfRecord(kind, one));
    const typed = known ? (input.typed as Typed) : withShortName(kind, input.typed as Typed, keys);
    const { record, faults } = readEntry(kind, typed, known as never);
    if (!record) throw new Fault(faults.map(({ field, message }) => ({ field, message })));
    const key = keyOfRecord(kind, record);
    if (!known && keys.includes(key)) {
      const [first] = entryForms[kind].fields.filter(({ fixed }) => fixed);
      const message = `There is such a ${entryForms[kind].one} already: change that one, or enter another`;
      throw new Fault([{ field: first?.path ?? "", message }]);
    }
    if (kind === "statement") {
      const broken = brokenReferences(figures, (record as RecordOf<"statement">).says);
      if (broken.length > 0) {
        throw new Fault([{ field: "says", message: `There is no such figure: ${broken.join("; ")}` }]);
      }
    }
    await writeRecords(tx, row, [{ kind, record } as never], "by hand");
    await audit({ subjectType: "needs-record", subjectId: row.id, detail: { kind, key } });
    return key;
  },
);

/** Adds a record that was entered by hand, or changes one. */
export async function saveRecord(_before: FormState, form: FormData): Promise<FormState> {
  const { year: of, kind, key, back, typed } = readRecordForm(form);
  const result = await saveOne({ year: of, kind, key, typed });
  if (!result.ok) return refused(result, form);
  redirect(backTo(of, back));
}

const removeOne = action({ name: "needs.remove", may, input: which }, async ({ tx, person, input, audit }) => {
  const { row } = await openedIn(tx, person, input.year);
  await removeRecord(tx, row.id, input.kind as RecordKind, input.key);
  await audit({ subjectType: "needs-record", subjectId: row.id, detail: { kind: input.kind, key: input.key } });
});

/** Takes a record out. Its history keeps what it said. */
export async function takeOut(_before: FormState, form: FormData): Promise<FormState> {
  const { year: of, kind, key, back } = readRecordForm(form);
  const result = await removeOne({ year: of, kind, key });
  if (!result.ok) return refused(result, form);
  redirect(backTo(of, back));
}

/** Which record a form is of, where it leads back to, and the fields of the record itself. */
function readRecordForm(form: FormData) {
  const sent = readForm(form);
  const along = (name: keyof typeof sentAlong) => String(sent[sentAlong[name]] ?? "");
  const apart = new Set<string>(Object.values(sentAlong));
  const typed = Object.fromEntries(Object.entries(sent).filter(([name]) => !apart.has(name)));
  return { year: along("year"), kind: along("kind"), key: along("key"), back: along("back"), typed };
}

/** A page of the same assessment, whatever a form was made to send. */
function backTo(of: string, back: string): string {
  const { overview } = needsAddresses(of);
  return back.startsWith(`${overview}/`) ? back : overview;
}

function refused(result: Extract<Result<unknown>, { ok: false }>, form: FormData): FormState {
  const text = (value: FormDataEntryValue) => (typeof value === "string" ? value : "");
  const values = Object.fromEntries(
    Object.entries(readForm(form)).map(([name, value]) => [name, Array.isArray(value) ? value.map(text) : text(value)]),
  );
  return { errors: result.errors, values };
}
