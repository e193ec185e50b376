/** The forms of a record-level release, read a few thousand at a time from the rows by which they are counted. */
import { type SQL, sql } from "drizzle-orm";
import type { CountedForm, RecordSource } from "@/lib/releases/source";
import { rowsOf, type Tx } from "../types";

export interface RecordsWanted {
  readonly population: string;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
}

const atATime = 4000;

/**
 * Forms of clients who consent: those dated in the period, and of the cases that closed in it the form that opened them, so
 * that an exit stands beside its intake, as in the annual dataset. To be read in one moment: see asSystemAtOneMoment().
 */
export function recordSource(tx: Tx, wanted: RecordsWanted): RecordSource {
  return {
    async codes() {
      const rows = await rowsOf<{ key: string; code: number }>(tx, sql`select key, code from answer_codes`);
      return new Map(rows.map(({ key, code }) => [key, code]));
    },
    async *forms(form) {
      let after = "00000000-0000-0000-0000-000000000000";
      for (;;) {
        const page = await rowsOf<CountedForm>(
          tx,
          sql`${columns} where counted.form = ${form} and ${inScope(wanted)} and counted.form_id > ${after}::uuid
            order by counted.form_id limit ${atATime}`,
        );
        const last = page.at(-1);
        if (!last) return;
        yield page;
        after = last.formId;
      }
    },
    formsById: (ids) =>
      rowsOf<CountedForm>(tx, sql`${columns} where counted.form_id = any (${sql.param([...ids])}::uuid[])`),
  };
}

const columns = sql`select counted.form_id as "formId", counted.case_id as "caseId", counted.client_id as "clientId",
    clients.household_id as "householdId", counted.described_on::text as "describedOn",
    cases.local_authority_code as "localAuthorityCode", array_to_string(counted.codes, ' ') as codes
  from counted_forms counted join cases on cases.id = counted.case_id join clients on clients.id = counted.client_id`;

function inScope({ population, from, to }: RecordsWanted): SQL {
  return sql`counted.population = ${population} and counted.consented
    and (counted.described_on between ${from}::date and ${to}::date
      or (counted.role = 'opens' and exists (select from counted_forms closing
        where closing.case_id = counted.case_id and closing.role = 'closes'
          and closing.described_on between ${from}::date and ${to}::date)))`;
}

/** By form: the versions with which the forms of the period were made. */
export async function formVersionsOf(tx: Tx, wanted: RecordsWanted): Promise<Record<string, number[]>> {
  const rows = await rowsOf<{ form: string; version: number }>(
    tx,
    sql`select distinct counted.form, forms.definition_version as version
      from counted_forms counted join forms on forms.id = counted.form_id
      where ${inScope(wanted)} order by 1, 2`,
  );
  const versions: Record<string, number[]> = {};
  for (const { form, version } of rows) versions[form] = [...(versions[form] ?? []), version];
  return versions;
}
