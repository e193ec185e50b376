/** The codebook: every question of a form as plain data, and the same in print. Its shape is public: scripts read it. */
import type { Condition, Dated, FormDefinition, Label, Question, Release } from "./define";

export interface CodebookQuestion extends Pick<Dated, "since" | "until" | "comparableFrom"> {
  id: string;
  text: Label;
  hint?: string;
  type: Question["type"];
  options?: readonly ({ id: string; label: Label; exclusive?: boolean; heading?: string } & Dated)[];
  rows?: readonly ({ id: string; label: Label; when?: Condition } & Dated)[];
  questions?: readonly CodebookQuestion[];
  unit?: string;
  min?: number;
  max?: number;
  unknown?: boolean;
  when: Condition | null;
  required: boolean;
  release: Release;
}

export interface CodebookForm {
  form: string;
  title: string;
  version: number;
  sections: readonly { id: string; title: string; questions: readonly CodebookQuestion[] }[];
}

/** One form in the codebook. */
export function codebookOf(form: FormDefinition): CodebookForm {
  return {
    form: form.id,
    title: form.title,
    version: form.version,
    sections: form.sections.map((section) => ({
      id: section.id,
      title: section.title,
      questions: section.pages.flatMap((page) => page.questions.map(entryOf)),
    })),
  };
}

function entryOf(question: Question): CodebookQuestion {
  return {
    id: question.id,
    text: question.text,
    ...(question.hint === undefined ? {} : { hint: question.hint }),
    type: question.type,
    ...("options" in question ? { options: question.options } : {}),
    ...(question.type === "matrix" ? { rows: question.rows } : {}),
    ...(question.type === "group" ? { questions: question.questions.map(entryOf), min: 0, max: question.max } : {}),
    ...(question.type === "number"
      ? { unit: question.unit, min: question.min, max: question.max, unknown: question.unknown ?? false }
      : {}),
    ...(question.type === "duration"
      ? { unit: "months", min: 0, max: question.max, unknown: question.unknown ?? false }
      : {}),
    ...(question.type === "text" ? { max: question.maxLength } : {}),
    when: question.when ?? null,
    required: question.required !== undefined,
    since: question.since,
    until: question.until,
    comparableFrom: question.comparableFrom,
    release: question.release ?? "never",
  };
}

/** The codebook for people: a section a heading, a question a paragraph with its answers. */
export function codebookInMarkdown(forms: readonly FormDefinition[]): string {
  const lines = ["# Codebook", "", "Every question of every form, in the order in which it is asked."];
  for (const form of forms) {
    lines.push("", `## ${form.title} (\`${form.id}\`, version ${form.version})`);
    for (const section of codebookOf(form).sections) {
      lines.push("", `### ${section.title}`);
      for (const question of section.questions) lines.push("", ...inPrint(question, ""));
    }
  }
  return `${lines.join("\n")}\n`;
}

function inPrint(question: CodebookQuestion, indent: string): string[] {
  const years = yearsOf(question);
  const facts = [
    question.type,
    question.unit,
    `release: ${question.release}`,
    ...(question.required ? ["required"] : []),
    ...(years ? [years] : []),
  ];
  return [
    `${indent}- **${wordings(question.text)}** \`${question.id}\` (${facts.filter(Boolean).join(", ")})`,
    ...(question.when ? [`${indent}  - Asked when ${conditionInWords(question.when)}`] : []),
    ...(question.rows ?? []).map(
      (row) => `${indent}  - Row \`${row.id}\`: ${wordings(row.label)}${brackets(yearsOf(row))}`,
    ),
    ...(question.options ?? []).map(
      (option) =>
        `${indent}  - \`${option.id}\`: ${wordings(option.label)}${brackets(option.exclusive ? "alone" : "", yearsOf(option))}`,
    ),
    ...(question.questions ?? []).flatMap((inside) => inPrint(inside, `${indent}  `)),
  ];
}

function wordings(label: Label): string {
  return typeof label === "string"
    ? label
    : label.map((wording) => `${wording.label}${brackets(yearsOf(wording))}`).join(" / ");
}

function yearsOf({ since, until }: Dated): string {
  if (since && until) return `${since} to ${until}`;
  if (since) return `since ${since}`;
  return until ? `until ${until}` : "";
}

function brackets(...facts: string[]): string {
  const said = facts.filter(Boolean);
  return said.length > 0 ? ` (${said.join(", ")})` : "";
}

/** A condition in print: "`disability` is yes". */
export function conditionInWords(condition: Condition): string {
  if ("all" in condition) return condition.all.map(grouped).join(" and ");
  if ("any" in condition) return condition.any.map(grouped).join(" or ");
  if ("not" in condition) return `not ${grouped(condition.not)}`;
  const name = condition.form === undefined ? condition.question : `${condition.form} ${condition.question}`;
  return `\`${name}\` is ${condition.is.join(" or ")}`;
}

function grouped(condition: Condition): string {
  return "all" in condition || "any" in condition ? `(${conditionInWords(condition)})` : conditionInWords(condition);
}
