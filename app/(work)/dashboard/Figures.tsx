import type { Figure } from "@/app/(work)/dashboard/load";
import { ReportFigure } from "@/components/reports/ReportFigure";

/** Figures under the headings of their report. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  const found = groups(figures);
  const contents = found.length > 1 && found.every(({ heading }) => heading !== null);
  return (
    <>
      {contents ? <OnThisPage groups={found} /> : null}
      {found.map(({ heading, of }) => (
        <section key={keyOf(of)} id={keyOf(of)}>
          {heading === null ? null : <h2 className="govuk-heading-m">{heading}</h2>}
          {of.map((figure) => (
            <ReportFigure key={figure.table.id} {...figure} headingLevel={heading === null ? 2 : 3} />
          ))}
        </section>
      ))}
    </>
  );
}

/** Links to the parts of a page that takes long to scroll through. */
function OnThisPage({ groups }: { groups: readonly Group[] }) {
  return (
    <nav className="insights-on-this-page" aria-labelledby="on-this-page">
      <strong id="on-this-page">On this page</strong>
      <ul>
        {groups.map(({ heading, of }) => (
          <li key={keyOf(of)}>
            <a className="govuk-link govuk-link--no-visited-state" href={`#${keyOf(of)}`}>
              {heading}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A group is known by its first table: one heading may stand twice on a page. */
function keyOf(of: readonly Figure[]): string {
  return `group-${of[0]?.table.id}`;
}

interface Group {
  heading: string | null;
  of: Figure[];
}

/** The tables of one heading stand together, where the first of them stood. */
function groups(figures: readonly Figure[]): Group[] {
  const found: Group[] = [];
  for (const figure of figures) {
    const heading = figure.table.subsection;
    const known = found.find((group) => group.heading === heading);
    if (known) known.of.push(figure);
    else found.push({ heading, of: [figure] });
  }
  return found;
}
