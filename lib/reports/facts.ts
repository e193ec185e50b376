/** What is known of a dataset itself: whom it comes from, and how many forms there are. Whoever counts gives it. */
export interface FormFacts {
  /** Submitted, with their date in the period. */
  readonly received: number;
  /** Of clients who consent to research and monitoring: the forms that are counted. */
  readonly consented: number;
  /** Of those, the ones whose case has a form that opens it: a review or exit stands beside its intake. */
  readonly matched: number;
}

/** How many services there are of a kind: of a local authority, of a nation. */
export interface ServicesIn {
  readonly name: string;
  readonly services: number;
}

/** The cases of a client group that opened from the first until the end of a period. */
export interface Opened {
  readonly all: number;
  /** Of these, the ones that opened after the year up to which an earlier system's total is known. */
  readonly since: number;
}

export interface Facts {
  /** The services with at least one form that is counted. */
  readonly services: number;
  /** Their local authorities and nations, by name, as far as they are known. */
  readonly places: readonly ServicesIn[];
  readonly nations: readonly ServicesIn[];
  /** By the id of the form. */
  readonly forms: Readonly<Record<string, FormFacts>>;
  /** By client group: how many cases of clients who consent have opened. */
  readonly opened: Readonly<Record<string, Opened>>;
}

/** Of a year of which no sentence names a fact. */
export const noFacts: Facts = { services: 0, places: [], nations: [], forms: {}, opened: {} };
