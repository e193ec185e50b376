/** Where the forms of a release come from. Behind it stands the database, or in tests a list. */

/** One submitted form, as it is counted. */
export interface CountedForm {
  readonly formId: string;
  readonly caseId: string;
  readonly clientId: string;
  readonly householdId: string | null;
  /** YYYY-MM-DD */
  readonly describedOn: string;
  readonly localAuthorityCode: string | null;
  /** The codes of its keys, written with spaces between. */
  readonly codes: string;
}

/** Where the forms come from. All of its answers are of one moment. */
export interface RecordSource {
  /** The code of every key. */
  codes(): Promise<ReadonlyMap<string, number>>;
  /** Every form of a kind that belongs to the release, a few thousand at a time, in any order. */
  forms(form: string): AsyncIterable<readonly CountedForm[]>;
  /** Some of them, in any order. */
  formsById(ids: readonly string[]): Promise<readonly CountedForm[]>;
}
