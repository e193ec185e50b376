/** The report's evidence in words: findings, what they rest on, and quotations that may be printed. */
import type { Evidence } from "@/needs/model/define";
import type { Figures } from "@/needs/model/figures";
import type { Block } from "@/needs/report/blocks";

const nothing: Block = { kind: "missing", text: "Nothing is entered here yet." };

/** Evidence of a kind: voices, models of care, case studies. */
export function evidence(figures: Figures, kind: Evidence["kind"]): Block[] {
  return told(figures.assessment.evidence.filter((one) => one.kind === kind));
}

/** Evidence on the setting that stands in a section; where none is named, it is on what abuse does to children. */
export function context(figures: Figures, section: NonNullable<Evidence["section"]>): Block[] {
  return told(
    figures.assessment.evidence.filter((one) => one.kind === "context" && (one.section ?? "effects") === section),
  );
}

function told(own: readonly Evidence[]): Block[] {
  if (own.length === 0) return [nothing];
  return own.flatMap(({ title, method, participants, findings, quotations }): Block[] => [
    { kind: "heading", text: title },
    ...[method, participants].flatMap((text): Block[] =>
      text ? [{ kind: "text", text: /[.!?]$/.test(text) ? text : `${text}.` }] : [],
    ),
    ...(findings.length > 0
      ? [
          {
            kind: "list",
            items: findings.map(({ says, cites }) => (cites.length > 0 ? `${says} (${cites.join("; ")})` : says)),
          } as const,
        ]
      : []),
    ...quotations.map(({ words, permission }): Block => ({ kind: "quotation", words, permission })),
  ]);
}

export function references(figures: Figures): Block[] {
  const items = figures.assessment.evidence.filter(({ kind }) => kind === "reference").map(({ title }) => title);
  return items.length === 0 ? [{ kind: "missing", text: "No reference is entered." }] : [{ kind: "list", items }];
}
