/** Where the forms of a release come from. Behind it stands the database, or in tests a list. */

/** One submitted form, as it is counted. Ids are UUIDs. */
export interface CountedForm {
  readonly caseId: string;
  readonly clientId: string;
  /** The codes of its keys, as a list between any other characters: "4 17 203" or "{4,17,203}". */
  readonly codes: string;
}

/** A form that opens a case, with what else is known of the person. */
export interface CountedPerson extends CountedForm {
  readonly householdId: string | null;
  /** YYYY-MM-DD */
  readonly describedOn: string;
  readonly localAuthorityCode: string | null;
  /** By which the case is remembered once it was given: eight bytes in hexadecimal. */
  readonly caseNumber: string;
}

/** Where the forms come from. All of its answers are of one moment. */
export interface RecordSource {
  /** The code of every key. */
  codes(): Promise<ReadonlyMap<string, number>>;
  /** Every form of the kind that opens cases, as far as it belongs to the release: some thousand at a time, in any order. */
  people(form: string): AsyncIterable<readonly CountedPerson[]>;
  /** Every form of another kind. */
  forms(form: string): AsyncIterable<readonly CountedForm[]>;
}
