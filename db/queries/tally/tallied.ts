/** What is counted, and what counting gives, whichever way it is done. */
import type { Cohort } from "@/lib/reports/cohort";
import type { Tally } from "@/lib/reports/tally";

/** Which cases are counted. What is left out does not narrow; row-level security always does. */
export interface CountedCases {
  readonly population: string;
  readonly serviceIds?: readonly string[];
  /** The first and the last day of the period, YYYY-MM-DD. */
  readonly from?: string;
  readonly to?: string;
  /** The team that has the case now; null for the cases of no team. */
  readonly teamId?: string | null;
  /** A service counts all its own cases; whatever is for others counts only those whose client consents. */
  readonly consentedOnly?: boolean;
  readonly saying?: Saying;
  /** Only cases of clients who live in these local authorities: codes of the Office for National Statistics. */
  readonly places?: readonly string[];
}

/** Only cases in which something was said: a form of this kind was projected to one of these keys. */
export interface Saying {
  readonly form: string;
  readonly keys: readonly string[];
}

/** A tally that can also say how many of the forms it counted are of clients who consent to research. */
export interface ServiceTally extends Tally {
  consented(form: string, cohort: Cohort): number;
}

/** One thing that was counted: how often an answer or a number was given, or how many forms or cases there are. */
export interface Counted {
  readonly cohort: Cohort;
  readonly kind: "said" | "number" | "forms" | "cases" | "consented";
  /** An answer or question; of forms and cases, the form. */
  readonly key: string;
  readonly value: number | null;
  readonly times: number;
}
