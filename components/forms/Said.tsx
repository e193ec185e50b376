import type { ReactNode } from "react";
import { type SummaryRow as ListRow, SummaryList } from "@/components/ui/SummaryList";
import type { SummaryPage, SummaryRow } from "@/lib/forms/summary";

export type SaidProps = {
  /** The pages that say something, in order, under the title of their section. */
  sections: readonly { readonly id: string; readonly title: string; readonly pages: readonly SummaryPage[] }[];
  /** Where an answer is changed; without it, the answers are only read. */
  changeHref?: (page: SummaryPage, question: string) => string;
};

/** What a form says: a list for each page of questions, under the heading of its section. */
export function Said({ sections, changeHref }: SaidProps) {
  return sections.map(({ id, title, pages }) => (
    <section key={id} aria-labelledby={`section-${id}`}>
      <h2 className="govuk-heading-m" id={`section-${id}`}>
        {title}
      </h2>
      {blocksOf(title, pages).map(({ heading, rows }) => (
        <div key={rows[0]?.row.id}>
          {heading === undefined ? null : <h3 className="govuk-heading-s">{heading}</h3>}
          <SummaryList
            rows={rows.map(({ page, row }) => listRow(row, changeHref && ((question) => changeHref(page, question))))}
          />
        </div>
      ))}
    </section>
  ));
}

interface Block {
  readonly heading: string | undefined;
  readonly rows: { readonly page: SummaryPage; readonly row: SummaryRow }[];
}

/** Pages of one question follow each other in one list: their headings would only say the question twice. */
function blocksOf(section: string, pages: readonly SummaryPage[]): Block[] {
  const blocks: Block[] = [];
  for (const page of pages) {
    const rows = page.rows.map((row) => ({ page, row }));
    const last = blocks.at(-1);
    const isAlone = rows.length === 1 && (last === undefined || last.heading === undefined);
    const heading = isAlone || page.title === section ? undefined : page.title;
    if (last && heading === undefined && last.heading === undefined) last.rows.push(...rows);
    else blocks.push({ heading, rows });
  }
  return blocks;
}

function listRow(row: SummaryRow, changeHref: ((question: string) => string) | undefined): ListRow {
  return {
    id: row.id,
    key: row.text,
    value: answerOf(row),
    ...(changeHref ? { actions: [{ href: changeHref(row.id), of: row.text }] } : {}),
  };
}

function answerOf({ state, lines, missingRows, items }: SummaryRow): ReactNode {
  if (state === "missing") return undefined;
  if (state === "unreadable")
    return <span className="govuk-error-message">What was typed cannot be understood. Change it.</span>;
  return (
    <>
      {lines.length === 1 ? lines[0] : null}
      {lines.length > 1 ? (
        <ul className="govuk-list insights-said__lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      {missingRows.length > 0 ? <p className="insights-empty-value">Not answered: {missingRows.join(", ")}</p> : null}
      {items.map((item) => (
        <div key={item.title} className="insights-said__item">
          <p className="insights-said__title">{item.title}</p>
          <SummaryList borders={false} rows={item.rows.map((row) => listRow(row, undefined))} />
        </div>
      ))}
    </>
  );
}
