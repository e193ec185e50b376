/**
 * Whole cases, as they come from a file or are made up for the demonstration, ready to be written many at a time: all
 * that the pages would have recorded one step after the other.
 */
import type { ReferralStatus } from "@/lib/cases/referral-status";
import type { Answers, Raw } from "@/lib/forms/answers";
import type { FormDefinition } from "@/lib/forms/define";
import type { Place } from "@/lib/places";
import type { AuditDetail, StatusEvent } from "../schema";

/** Who did something, and when; null where that is not known, or it was this import. */
export interface Doing {
  readonly by: string | null;
  readonly at: Date;
}

export interface ClientRecord {
  readonly id: string;
  readonly serviceId: string;
  readonly reference: string;
  readonly dateOfBirth: string | null;
  /** Those who live together share one. */
  readonly householdId?: string | null;
  readonly created: Doing;
}

export interface FormRecord {
  readonly id: string;
  readonly definition: FormDefinition;
  /** 1 for the first of its kind in the case. */
  readonly sequence: number;
  /** YYYY-MM-DD; a draft may have none yet. */
  readonly date: string | null;
  readonly answers: Answers;
  readonly started: Doing;
  /** Left out for a draft. */
  readonly submitted?: Doing;
  /** Of a draft: what was typed and could not be understood, by question, and the pages that were saved. */
  readonly unreadable?: Readonly<Record<string, Raw>>;
  readonly savedPages?: readonly string[];
  /** Of a form that was amended: what it said before. */
  readonly former?: {
    readonly answers: Answers;
    readonly date: string;
    readonly reason: string;
    readonly submitted: Doing;
  };
}

export interface CaseRecord {
  readonly id: string;
  readonly serviceId: string;
  readonly client: Pick<ClientRecord, "id" | "dateOfBirth">;
  readonly population: string;
  readonly area: Place | null;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly inactiveOn?: string | null;
  readonly predecessorCaseId?: string | null;
  readonly referralStatus?: { readonly status: ReferralStatus; readonly reason: string } | null;
  /** Those who may see it besides managers; everyone in the service where it is left out. */
  readonly restrictedTo?: { readonly userIds: readonly string[]; readonly reason: string } | null;
  readonly created: Doing;
  /** Who had the case, in order; the last has it now. Never empty. */
  readonly assignments: readonly {
    readonly teamId: string | null;
    readonly caseworkerId: string | null;
    readonly since: Date;
    readonly by: string | null;
    readonly reason?: string;
  }[];
  /** What became of it, in order. */
  readonly events: readonly {
    readonly kind: StatusEvent;
    readonly on: string;
    readonly reason?: string;
    readonly done: Doing;
  }[];
  /** What the client said of being counted, in order; empty where it was never asked. */
  readonly consents: readonly { readonly given: boolean; readonly on: string; readonly recorded: Doing }[];
  readonly forms: readonly FormRecord[];
  /** How it came to be, for the trail. */
  readonly audit: { readonly action: string; readonly detail: AuditDetail };
}
