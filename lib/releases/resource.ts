/** A file of records: its columns, and its records some thousand at a time. */
import type { FormDefinition } from "@/lib/forms/define";
import type { Variable } from "./variables";

export type Role = "pseudonym" | "quasi-identifier" | "sensitive" | "measure";

export interface Field {
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  /** Of what was asked; null for a pseudonym, a quarter or a region. */
  readonly variable: Variable | null;
  /** The values that may stand in it, with their meanings; none for a pseudonym. */
  readonly values: readonly { readonly value: string; readonly label: string }[];
  /** All that is written in it, by the number that stands for it in a page; null for a pseudonym: see written-name.ts. */
  readonly words: readonly string[] | null;
}

/** Some records, column by column; to be used before the next are asked for, which take their place. */
export interface RecordPage {
  readonly count: number;
  /** In the order of the fields: by record, the number of its word; of a pseudonym, its bytes. */
  readonly columns: readonly (Uint16Array | Uint8Array)[];
}

/** One file of records. */
export interface Resource {
  /** "intake", as the form is called within its client group. */
  readonly name: string;
  readonly form: FormDefinition;
  readonly fields: readonly Field[];
  readonly rows: number;
  /** The records, in the order of their cases' pseudonyms. */
  records(): AsyncGenerator<RecordPage>;
}
