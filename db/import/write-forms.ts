/** Writes the forms of many cases, what they said before, and what is counted of them. */
import { project } from "@/lib/forms/project";
import { yearOf } from "@/lib/forms/years";
import { codesOf } from "../queries/answer-codes";
import { answersByForm } from "../queries/projection";
import type { Tx } from "../types";
import { insert } from "./insert";
import type { CaseRecord, FormRecord } from "./records";

/** The codes that are known already, kept from one batch to the next. */
export type KnownCodes = Map<string, number>;

export async function writeForms(tx: Tx, cases: readonly CaseRecord[]): Promise<void> {
  const forms = cases.flatMap((one) => one.forms.map((form) => ({ one, form })));
  await insert(
    tx,
    "forms",
    {
      id: "uuid",
      case_id: "uuid",
      service_id: "uuid",
      form: "text",
      sequence: "integer",
      role: "text",
      definition_version: "integer",
      described_on: "date",
      status: "text",
      answers: "jsonb",
      unreadable: "jsonb",
      saved_pages: "text[]",
      started_by: "uuid",
      started_at: "timestamptz",
      updated_by: "uuid",
      updated_at: "timestamptz",
      submitted_by: "uuid",
      submitted_at: "timestamptz",
    },
    forms.map(({ one, form }) => {
      const last = form.submitted ?? form.started;
      return {
        id: form.id,
        case_id: one.id,
        service_id: one.serviceId,
        form: form.definition.id,
        sequence: form.sequence,
        role: form.definition.role,
        definition_version: form.definition.version,
        described_on: form.date,
        status: form.submitted ? "submitted" : "draft",
        answers: form.answers,
        unreadable: form.unreadable ?? {},
        saved_pages: form.savedPages ?? [],
        started_by: form.started.by,
        started_at: form.started.at,
        updated_by: last.by,
        updated_at: last.at,
        submitted_by: form.submitted?.by,
        submitted_at: form.submitted?.at,
      };
    }),
  );
  await insert(
    tx,
    "form_versions",
    {
      form_id: "uuid",
      case_id: "uuid",
      service_id: "uuid",
      version: "integer",
      definition_version: "integer",
      answers: "jsonb",
      described_on: "date",
      submitted_by: "uuid",
      submitted_at: "timestamptz",
      reason: "text",
      replaced_by: "uuid",
      replaced_at: "timestamptz",
    },
    forms.flatMap(({ one, form: { id, definition, former, submitted } }) =>
      former
        ? [
            {
              form_id: id,
              case_id: one.id,
              service_id: one.serviceId,
              version: 1,
              definition_version: definition.version,
              answers: former.answers,
              described_on: former.date,
              submitted_by: former.submitted.by,
              submitted_at: former.submitted.at,
              reason: former.reason,
              replaced_by: submitted?.by,
              replaced_at: submitted?.at,
            },
          ]
        : [],
    ),
  );
}

export async function writeCounted(tx: Tx, cases: readonly CaseRecord[], known: KnownCodes): Promise<void> {
  const counted = cases.flatMap((one) =>
    one.forms.flatMap((form) => (form.submitted && form.date !== null ? [countedForm(one, form, form.date)] : [])),
  );
  const codes = await coded(
    tx,
    counted.map(({ keys }) => keys),
    known,
  );
  await insert(
    tx,
    "counted_forms",
    {
      form_id: "uuid",
      case_id: "uuid",
      service_id: "uuid",
      client_id: "uuid",
      team_id: "uuid",
      caseworker_id: "uuid",
      population: "text",
      form: "text",
      role: "text",
      described_on: "date",
      consented: "boolean",
      codes: "integer[]",
      numbers: "jsonb",
    },
    counted.map(({ row }, index) => ({ ...row, codes: codes[index] })),
  );
}

/** The codes of many lists of keys. Nearly all are known, so each key is looked up once; a list with others, twice. */
async function coded(tx: Tx, lists: readonly (readonly string[])[], known: KnownCodes): Promise<readonly number[][]> {
  const codesNow = (keys: readonly string[]) => keys.map((key) => known.get(key));
  const found = lists.map(codesNow);
  const unknown = lists.flatMap((keys, list) => keys.filter((_, place) => found[list]?.[place] === undefined));
  if (unknown.length === 0) return found as number[][];
  for (const [key, code] of await codesOf(tx, unknown)) known.set(key, code);
  return lists.map(codesNow) as number[][];
}

function countedForm(one: CaseRecord, form: FormRecord, day: string) {
  const { id, definition, answers } = form;
  const lastReview = one.forms
    .flatMap((held) => (held.submitted && held.date !== null && held.definition.role === "reviews" ? [held.date] : []))
    .sort()
    .at(-1);
  const facts = {
    openedOn: one.openedOn,
    ...(one.client.dateOfBirth === null ? {} : { dateOfBirth: one.client.dateOfBirth }),
    ...(one.closedOn === null ? {} : { closedOn: one.closedOn }),
    ...(lastReview && { lastReviewOn: lastReview }),
  };
  // What its questions may depend on: the case's other forms.
  const others = one.forms.filter((other) => other.submitted && other !== form);
  const earlier = answersByForm(others.map((other) => ({ form: other.definition.id, answers: other.answers })));
  const { keys, numbers } = project(definition, answers, { earlier, year: yearOf(day) }, facts, day);
  return {
    keys,
    row: {
      form_id: id,
      case_id: one.id,
      service_id: one.serviceId,
      client_id: one.client.id,
      team_id: one.assignments.at(-1)?.teamId,
      caseworker_id: one.assignments.at(-1)?.caseworkerId,
      population: one.population,
      form: definition.id,
      role: definition.role,
      described_on: day,
      consented: one.consents.at(-1)?.given ?? false,
      numbers,
    },
  };
}
