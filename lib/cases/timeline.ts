/** What has befallen a case, in the words of its timeline. */
import { type LinkKind, linkWords } from "@/lib/cases/link-kinds";
import { referralStatusNames } from "@/lib/cases/referral-status";
import { dayInWords } from "@/lib/forms/question-types/date";
import { placeName } from "@/lib/places";

interface Happened {
  readonly id: string;
  readonly at: Date;
  /** Who did it; null where it came from an earlier system, or from none of the people here. */
  readonly by: string | null;
}

/** One thing that happened. Names are those of workers and teams; a client has none here. */
export type CaseEvent = Happened &
  (
    | {
        readonly kind: "status";
        readonly status: "opened" | "closed" | "inactive" | "reopened" | "transferred";
        /** The day from which it is so, YYYY-MM-DD. */
        readonly on: string;
        readonly reason: string | null;
        /** Of the opening: who had the case from then. */
        readonly first?: { readonly worker: string | null; readonly team: string | null };
      }
    | {
        readonly kind: "assigned";
        readonly worker: string | null;
        readonly team: string | null;
        readonly reason: string | null;
      }
    | { readonly kind: "restricted"; readonly workers: readonly string[]; readonly reason: string }
    | { readonly kind: "unrestricted"; readonly workers: readonly string[]; readonly reason: string | null }
    | { readonly kind: "consent"; readonly given: boolean; readonly on: string; readonly first: boolean }
    | { readonly kind: "form-submitted"; readonly formId: string; readonly title: string; readonly on: string }
    | {
        readonly kind: "form-amended";
        readonly formId: string;
        readonly title: string;
        readonly reason: string;
        /** The version that was replaced; it can still be read. */
        readonly version: number;
      }
    | {
        readonly kind: "changed";
        readonly subject: ChangedSubject;
        readonly before: string | null;
        readonly after: string | null;
        readonly reason: string;
      }
    | {
        readonly kind: "linked";
        /** The reference of the other case's client, and what they are to this one's. */
        readonly reference: string;
        readonly is: LinkKind;
        readonly ended: boolean;
        readonly reason: string;
      }
  );

export type ChangedSubject =
  | "reference"
  | "date-of-birth"
  | "family"
  | "merged"
  | "area"
  | "referral-status"
  | "opened-on";

export interface EventWords {
  readonly title: string;
  /** One sentence a line. */
  readonly lines: readonly string[];
}

const statusTitles = {
  opened: "Case opened",
  closed: "Case closed",
  inactive: "Case made inactive",
  reopened: "Case reopened",
  transferred: "Case moved to another team",
} as const;

/** Says what happened. */
export function eventInWords(event: CaseEvent): EventWords {
  switch (event.kind) {
    case "status":
      return words(
        statusTitles[event.status],
        `On ${dayInWords(event.on)}.`,
        event.first && firstInWords(event.first),
        because(event.reason),
      );
    case "assigned":
      return words(
        event.worker === null ? "Case left without a worker" : `Case given to ${event.worker}`,
        event.team === null ? undefined : `Team: ${event.team}.`,
        because(event.reason),
      );
    case "restricted":
      return words("Case restricted", `Only ${list(event.workers)} and managers may see it.`, because(event.reason));
    case "unrestricted":
      return words(`${list(event.workers)} no longer named on the case`, because(event.reason));
    case "consent":
      return words(consentTitle(event), `Asked on ${dayInWords(event.on)}.`);
    case "form-submitted":
      return words(`${event.title} submitted`, `Dated ${dayInWords(event.on)}.`);
    case "form-amended":
      return words(`${event.title} amended`, because(event.reason));
    case "changed":
      return changeInWords(event);
    case "linked":
      return words(
        event.ended ? `Link with case ${event.reference} removed` : `Case linked with case ${event.reference}`,
        event.ended ? undefined : `${linkWords[event.is].says}.`,
        because(event.reason),
      );
  }
}

function firstInWords({ worker, team }: { worker: string | null; team: string | null }): string | undefined {
  if (worker === null && team === null) return undefined;
  return `Given to ${[worker, team].filter((each) => each !== null).join(", ")}.`;
}

function consentTitle({ given, first }: { given: boolean; first: boolean }): string {
  if (given) return "Consent to research and monitoring given";
  return first ? "Consent to research and monitoring refused" : "Consent to research and monitoring withdrawn";
}

const subjects: Record<ChangedSubject, { title: string; say: (value: string) => string }> = {
  reference: { title: "Reference changed", say: (value) => value },
  "date-of-birth": { title: "Date of birth changed", say: dayInWords },
  family: { title: "Family changed", say: (value) => value },
  merged: { title: "Two records of this client merged", say: (value) => value },
  area: { title: "Area of residence changed", say: placeName },
  "referral-status": {
    title: "Referral status set",
    say: (value) => referralStatusNames[value as keyof typeof referralStatusNames] ?? value,
  },
  "opened-on": { title: "Opening date changed", say: dayInWords },
};

function changeInWords(event: Extract<CaseEvent, { kind: "changed" }>): EventWords {
  const { title, say } = subjects[event.subject];
  if (event.subject === "family")
    return words(
      event.after === null ? "Client taken out of a family" : "Client put in a family",
      because(event.reason),
    );
  if (event.subject === "merged")
    return words(
      title,
      event.before === null ? undefined : `The other record was ${event.before}.`,
      because(event.reason),
    );
  const nothing = event.subject === "referral-status" ? "as worked out" : "not known";
  const from = event.before === null ? nothing : say(event.before);
  const to = event.after === null ? nothing : say(event.after);
  return words(title, `From ${from} to ${to}.`, because(event.reason));
}

function because(reason: string | null): string | undefined {
  return reason === null || reason === "" ? undefined : `Reason: ${reason}`;
}

function words(title: string, ...lines: (string | undefined)[]): EventWords {
  return { title, lines: lines.filter((line) => line !== undefined) };
}

/** "Ana", "Ana and Ben", "Ana, Ben and Cy". */
export function list(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "nobody";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
