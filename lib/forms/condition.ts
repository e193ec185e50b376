/** Whether a condition holds. The only reader of conditions while a form is being answered. */
import type { Answer, Answers, EarlierAnswers } from "./answers";
import type { Condition } from "./define";

/** What a condition can see: the answers around it, innermost first, and the case's earlier forms. */
export interface Scope {
  readonly answers: readonly Answers[];
  readonly earlier: EarlierAnswers;
}

export function holds(condition: Condition, scope: Scope): boolean {
  if ("all" in condition) return allHold(condition.all, scope);
  if ("any" in condition) return condition.any.some((part) => holds(part, scope));
  if ("not" in condition) return !holds(condition.not, scope);
  const documents =
    condition.form === undefined ? nearest(condition.question, scope) : (scope.earlier[condition.form] ?? []);
  return documents.some((answers) => says(answers, condition));
}

/** Side by side, conditions on one earlier form are about one and the same submission of it. */
function allHold(parts: readonly Condition[], scope: Scope): boolean {
  const elsewhere = parts.filter(isOnEarlierForm);
  const forms = [...new Set(elsewhere.map(({ form }) => form))];
  const oneSaysAll = (form: string) =>
    (scope.earlier[form] ?? []).some((answers) => elsewhere.every((part) => part.form !== form || says(answers, part)));
  return forms.every(oneSaysAll) && parts.every((part) => isOnEarlierForm(part) || holds(part, scope));
}

type Leaf = Extract<Condition, { question: string }>;

function isOnEarlierForm(condition: Condition): condition is Leaf & { readonly form: string } {
  return "question" in condition && condition.form !== undefined;
}

function says(answers: Answers, { question, is }: Leaf): boolean {
  return chosen(answers, question).some((option) => is.includes(option));
}

/** Every question that a condition names on this form (`form` left out) or on another. */
export function references(condition: Condition): readonly Extract<Condition, { question: string }>[] {
  if ("all" in condition) return condition.all.flatMap(references);
  if ("any" in condition) return condition.any.flatMap(references);
  if ("not" in condition) return references(condition.not);
  return [condition];
}

interface Place {
  readonly id: string;
  readonly row: string | undefined;
}

// There are as many as conditions name, and each walk through a form asks for all of them.
const places = new Map<string, Place>();

/** "question" or "matrix.row", taken apart. */
function placeOf(question: string): Place {
  const known = places.get(question);
  if (known) return known;
  const [id = "", row] = question.split(".");
  const place = { id, row };
  places.set(question, place);
  return place;
}

/** The innermost answers that hold the question: an item of a group first, then what surrounds it. */
function nearest(question: string, scope: Scope): readonly Answers[] {
  const { id } = placeOf(question);
  const document = scope.answers.find((answers) => id in answers);
  return document ? [document] : [];
}

function chosen(answers: Answers, question: string): readonly string[] {
  const { id, row } = placeOf(question);
  const answer: Answer | undefined = answers[id];
  if (answer === undefined) return [];
  if (row !== undefined) {
    const cell =
      typeof answer === "object" && !Array.isArray(answer) ? (answer as Record<string, string>)[row] : undefined;
    return cell === undefined ? [] : [cell];
  }
  if (typeof answer === "string") return [answer];
  return Array.isArray(answer) && typeof answer[0] === "string" ? (answer as readonly string[]) : [];
}
