/** How far a form is, derived from its answers and the pages that were saved; nothing of it is stored. */
import type { Answers, EarlierAnswers } from "./answers";
import { references } from "./condition";
import type { FormDefinition, Section, Year } from "./define";
import { type Gap, gapsIn } from "./document";
import { type AskedPage, type Path, path } from "./path";

export type SectionState = "cannot start yet" | "not started" | "in progress" | "complete" | "not needed";

export interface SectionProgress {
  readonly section: Section;
  readonly state: SectionState;
  readonly pages: readonly AskedPage[];
  readonly gaps: readonly Gap[];
}

/** What is known of a form that is being filled in. */
export interface FormInHand {
  readonly answers: Answers;
  /** The questions in whose fields something stands that could not be understood. */
  readonly unreadable: readonly string[];
  /** The pages that were saved, as `section/page`. */
  readonly saved: readonly string[];
  readonly earlier: EarlierAnswers;
  readonly year: Year;
}

/** The name by which a saved page is remembered. */
export function pageKey(page: { section: { id: string }; page: { id: string } }): string {
  return `${page.section.id}/${page.page.id}`;
}

/**
 * The sections of a form with their states. A section is complete once each page that it now asks has been saved and holds
 * nothing unreadable or required and left out; gaps that the form allows do not keep it open, and are listed.
 */
export function progress(form: FormDefinition, inHand: FormInHand): SectionProgress[] {
  const walked = path(form, inHand.answers, inHand);
  return form.sections.map((section) => {
    const pages = walked.pages.filter((page) => page.section === section);
    const gaps = pages.flatMap((page) => gapsIn(page.asked, walked.answers));
    return { section, pages, gaps, state: stateOf(section, pages, gaps, walked, inHand) };
  });
}

function stateOf(
  section: Section,
  pages: readonly AskedPage[],
  gaps: readonly Gap[],
  walked: Path,
  inHand: FormInHand,
): SectionState {
  if (pages.length === 0) return waits(section, walked, inHand) ? "cannot start yet" : "not needed";
  const isSaved = (page: AskedPage) => inHand.saved.includes(pageKey(page));
  const asked = pages.flatMap((page) => page.asked.map(({ question }) => question.id));
  const unreadable = asked.some((id) => inHand.unreadable.includes(id));
  if (!unreadable && !asked.some((id) => id in walked.answers) && !pages.some(isSaved)) return "not started";
  const done = !unreadable && !gaps.some((gap) => gap.required) && pages.every(isSaved);
  return done ? "complete" : "in progress";
}

/**
 * Whether a section that asks nothing still may: it depends on a question of another section that is still to come. One
 * that was passed over, on a page that was saved, is no longer waited for.
 */
function waits(section: Section, walked: Path, inHand: FormInHand): boolean {
  const toCome = new Set(
    walked.pages
      .filter((page) => page.section !== section && !inHand.saved.includes(pageKey(page)))
      .flatMap((page) => page.asked.map(({ question }) => question.id))
      .filter((id) => !(id in walked.answers)),
  );
  return section.pages
    .flatMap((page) => page.questions)
    .flatMap((question) => (question.when ? references(question.when) : []))
    .some(({ form, question }) => form === undefined && toCome.has(question.split(".")[0] as string));
}
