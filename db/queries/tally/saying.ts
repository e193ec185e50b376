import { type SQL, sql } from "drizzle-orm";
import type { Saying } from "./tallied";

/** The cases in which something was said, as a list of their ids for the right of an `in`. */
export function casesSaying({ form, keys }: Saying): SQL {
  return sql`select said.case_id from counted_forms said where said.form = ${form}
    and said.codes && array(select code from answer_codes where key = any (${sql.param([...keys])}::text[]))`;
}
