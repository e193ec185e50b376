import { BackToContents } from "@/app/(work)/reports/[dataset]/[year]/Contents";
import type { FoundEdition } from "@/app/(work)/reports/find-edition";
import { DocumentFigure } from "@/components/reports/DocumentFigure";
import { Glance } from "@/components/reports/Glance";
import { Statements } from "@/components/reports/Statements";
import { revisedStatementsIn } from "@/lib/report-files/edition";
import type { Part } from "@/lib/report-files/parts";
import { wholesOf } from "@/lib/reports/wholes";
import { glanceSection } from "@/reports/shared/at-a-glance";

/** One section of the report: what it says, and its tables. */
export function Section({ part, found: { definition, edition } }: { part: Part; found: FoundEdition }) {
  const { tables } = edition.document;
  const tableAt = (id: string) => {
    const index = tables.findIndex((table) => table.id === id);
    return index < 0 ? undefined : { number: index + 1, href: `#table-${index + 1}` };
  };
  const wholes = new Map(definition.tables.map((table) => [table.id, wholesOf(table)]));
  const Said = part.title === glanceSection ? Glance : Statements;
  return (
    <section id={part.id} className="insights-report-section">
      <h2 className="govuk-heading-l">{part.title}</h2>
      {part.statements.map(({ heading, of }, at) => (
        <div key={of[0]?.text}>
          {heading === null ? null : <h3 className="govuk-heading-m">{heading}</h3>}
          <Said statements={of} id={`${part.id}-${at}`} tableAt={tableAt} isRevised={revisedStatementsIn(edition)} />
        </div>
      ))}
      {part.tables.map(({ heading, of }) => (
        <div key={of[0]?.table.id}>
          {heading === null ? null : <h3 className="govuk-heading-m">{heading}</h3>}
          {of.map(({ index, table }) => (
            <DocumentFigure
              key={table.id}
              table={table}
              index={index}
              headingLevel={heading === null ? 3 : 4}
              wholes={wholes.get(table.id) ?? null}
              revised={edition.revised
                .filter((cell) => cell.table === table.id)
                .map(({ row, column }) => ({ row, column }))}
            />
          ))}
        </div>
      ))}
      <BackToContents />
    </section>
  );
}
