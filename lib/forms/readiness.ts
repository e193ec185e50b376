/** Whether a draft can be submitted, and what stands in the way. */
import type { Answers } from "./answers";
import type { FormDefinition } from "./define";
import { checkDocument, type Gap, gapsIn } from "./document";
import { type Held, rawEntry, readEntry } from "./entry";
import { questionsOf } from "./pages";
import { type Circumstances, path } from "./path";
import type { Reading } from "./question-types/type";
import { labelIn } from "./years";

/** Something that must be put right first. */
export interface Obstacle {
  /** The question's id: its page is where it is put right. */
  readonly question: string;
  /** The field to go to. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export interface Readiness {
  /** The answers that would be submitted: those of the questions that are asked. */
  readonly answers: Answers;
  readonly obstacles: readonly Obstacle[];
  /** What was left empty and may be. */
  readonly gaps: readonly Gap[];
}

export function readiness(form: FormDefinition, draft: Held, circumstances: Circumstances & Reading): Readiness {
  const walked = path(form, draft.answers, circumstances);
  const asked = walked.pages.flatMap((page) => page.asked);
  const unreadable = new Set(asked.map(({ question }) => question.id).filter((id) => id in draft.unreadable));
  const gaps = gapsIn(asked, walked.answers).filter(
    ({ question, path: at }) => at !== question.id || !unreadable.has(at),
  );
  const texts = new Map(questionsOf(form).map(({ id, text }) => [id, labelIn(text, circumstances.year)]));

  const obstacles: Obstacle[] = [
    ...walked.pages.flatMap(({ page }) => unreadableOn(page.questions, draft, walked.answers, circumstances)),
    ...gaps.flatMap(({ path: at, required }) =>
      required === undefined ? [] : [{ ...placeOf(at), message: required }],
    ),
    ...checkDocument(form, walked.answers, circumstances).faults.map(({ path: at, reason }) => {
      const place = placeOf(at);
      return { ...place, message: `${texts.get(place.question) ?? place.question}: ${reason}` };
    }),
  ];
  return { answers: walked.answers, obstacles, gaps: gaps.filter(({ required }) => required === undefined) };
}

function unreadableOn(
  questions: FormDefinition["sections"][number]["pages"][number]["questions"],
  draft: Held,
  others: Answers,
  circumstances: Circumstances & Reading,
): Obstacle[] {
  if (!questions.some(({ id }) => id in draft.unreadable)) return [];
  const outside = Object.fromEntries(
    Object.entries(others).filter(([id]) => !questions.some((question) => question.id === id)),
  );
  const raw = rawEntry(questions, draft.answers, draft.unreadable);
  const { problems } = readEntry(questions, raw, { ...circumstances, others: outside });
  return problems.map(({ path: at, message }) => ({ question: String(at[0]), path: at, message }));
}

/** "reports.0.charged" as a place. */
function placeOf(dotted: string): Pick<Obstacle, "question" | "path"> {
  const parts = dotted.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return { question: String(parts[0]), path: parts };
}
