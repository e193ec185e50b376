/** A file of records: its columns, and its rows a few thousand at a time. */
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
}

/** One file of records. */
export interface Resource {
  /** "intake", as the form is called within its client group. */
  readonly name: string;
  readonly form: FormDefinition;
  readonly fields: readonly Field[];
  readonly rows: number;
  /** The records, some thousand at a time: each a list of values in the order of the fields. */
  records(): AsyncGenerator<readonly (readonly string[])[]>;
}
