/** The codebook for people: a section a heading, a question a list item with its answers. */
import { agesInWords } from "./age";
import { type CodebookLabel, type CodebookQuestion, codebookOf, labelOf } from "./codebook";
import { conditionInWords } from "./condition-print";
import type { Derived, FormDefinition } from "./define";
import { sourceInWords } from "./source-print";

/** Every question of some forms, as Markdown. */
export function codebookInMarkdown(forms: readonly FormDefinition[]): string {
  const lines = [
    "# Codebook",
    "",
    "Every question of every form, in the order in which it is asked. Ids are permanent; years run from April to March.",
  ];
  for (const form of forms.map(codebookOf)) {
    lines.push("", `## ${form.population}: ${form.title} (\`${form.form}\`, version ${form.version})`);
    const ages = agesInWords(form);
    if (ages) lines.push("", `For clients ${ages}.`);
    for (const section of form.sections) {
      lines.push("", `### ${section.title}`);
      if (section.answeredBy) lines.push("", `Answered by the ${section.answeredBy}, not by the caseworker.`);
      for (const question of section.questions) lines.push("", ...inPrint(question, ""));
    }
    if (form.derived.length > 0) lines.push("", "### Worked out, never asked", "", ...form.derived.map(derivedInPrint));
  }
  return `${lines.join("\n")}\n`;
}

function inPrint(question: CodebookQuestion, indent: string): string[] {
  const facts = brackets(
    question.type,
    rangeOf(question),
    question.unknown ? "or not known" : "",
    `release: ${question.release}`,
    question.required ? "required" : "",
    question.emptyMeans === undefined ? "" : `left empty: ${question.emptyMeans}`,
    yearsOf(question),
  );
  return [
    `${indent}- **${wordings(question.text)}** \`${question.id}\`${facts}`,
    ...(question.when ? [`${indent}  - Asked when ${conditionInWords(question.when)}`] : []),
    ...(question.rows ?? []).map(
      (row) =>
        `${indent}  - Row \`${row.id}\`: ${wordings(row.label)}` +
        brackets(row.when ? `asked when ${conditionInWords(row.when)}` : "", yearsOf(row)),
    ),
    ...(question.options ?? []).map(
      (option) =>
        `${indent}  - \`${option.id}\`: ${wordings(option.label)}` +
        brackets(option.exclusive && question.type === "many" ? "alone" : "", yearsOf(option)),
    ),
    ...(question.bands ?? []).map(
      (band) =>
        `${indent}  - Counted as \`${band.id}\`: ${band.label}` +
        brackets(yearsOf({ since: band.since ?? null, until: band.until ?? null })),
    ),
    ...(question.questions ?? []).flatMap((inside) => inPrint(inside, `${indent}  `)),
  ];
}

function derivedInPrint({ id, text, from, unit, options, bands, release }: Derived): string {
  const counted = [...(options ?? []), ...(bands ?? [])]
    .map(
      ({ id: counts, label, since = null, until = null }) =>
        `\n  - Counted as \`${counts}\`: ${wordings(labelOf(label))}${brackets(yearsOf({ since, until }))}`,
    )
    .join("");
  const worked = `\n  - Worked out from: ${sourceInWords(from)}`;
  return `- **${text}** \`${id}\`${brackets(unit, `release: ${release ?? "never"}`)}${worked}${counted}`;
}

function rangeOf({ type, unit, min, max }: CodebookQuestion): string {
  if (type === "text") return `up to ${max} characters`;
  if (type === "group") return `up to ${max}`;
  return unit === undefined ? "" : `${min} to ${max} ${unit}`;
}

function wordings(label: CodebookLabel): string {
  return typeof label === "string"
    ? label
    : label.map((wording) => `${wording.label}${brackets(yearsOf(wording))}`).join(" / ");
}

function yearsOf(dated: { since: string | null; until: string | null; comparableFrom?: string }): string {
  const { since, until, comparableFrom } = dated;
  const offered = since && until ? `${since} to ${until}` : since ? `since ${since}` : until ? `until ${until}` : "";
  const compared = comparableFrom === undefined ? "" : `comparable from ${comparableFrom}`;
  return [offered, compared].filter(Boolean).join(", ");
}

function brackets(...facts: string[]): string {
  const said = facts.filter(Boolean);
  return said.length > 0 ? ` (${said.join(", ")})` : "";
}
