/** What the server answers when a page of a form is sent or quietly kept. Plain values: they cross to the browser. */

/** A question whose answer two people changed: what each of them says. */
export interface Conflicting {
  /** The question's id. */
  readonly question: string;
  readonly text: string;
  /** A line for each thing said. */
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
  /** Who changed it, and when: "Robin Example, today at 2:03pm". */
  readonly changedBy: string;
}

/**
 * What sending a page answers where it does not lead on to another page. null: nothing was sent yet.
 *
 * refused: nothing could be saved, with a sentence that says why and what to do.
 * conflict: somebody else changed the same answers; `sent` is all that was sent, so that nothing typed is lost.
 */
export type SendOutcome =
  | null
  | { readonly kind: "refused"; readonly messages: readonly string[] }
  | {
      readonly kind: "conflict";
      /** The version of the form whose answers are shown beside those that were sent. */
      readonly seen: number;
      readonly conflicts: readonly Conflicting[];
      readonly sent: readonly (readonly [string, string])[];
      /** Nobody chose yet between the two, though it was asked. */
      readonly unchosen?: boolean;
    };

/** What quietly keeping a page answers. `version` is that of the form that now holds what was typed. */
export type KeepOutcome =
  | { readonly kind: "kept"; readonly version: number; readonly at: string }
  | { readonly kind: "conflict"; readonly changedBy: string }
  | { readonly kind: "signed-out" }
  | { readonly kind: "refused"; readonly messages: readonly string[] };

/** The names of a page's fields other than its answers. */
export const sentFields = {
  /** The version of the form that the page was drawn from. */
  base: "_base",
  /** The questions that the page showed, dotted, parted by spaces. */
  shown: "_shown",
  /** The answers of which the page said that they would go. */
  agreed: "_agreed",
  /** Which button was pressed: "continue" or "later". */
  intent: "_do",
  add: "_add",
  remove: "_remove",
  /** Where a conflict is settled: the version of the form that was shown with it. */
  seen: "_seen",
  /** Before a question's id: whose answer to keep, "mine" or "theirs". */
  keep: "_keep.",
} as const;
