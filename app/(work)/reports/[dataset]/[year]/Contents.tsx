import { Link } from "@/components/ui/Link";
import type { Edition } from "@/lib/report-files/edition";
import type { Part } from "@/lib/report-files/parts";
import { recountedTitle } from "@/lib/report-files/words";

/** What the report holds: its sections, and in each its tables. */
export function Contents({ parts, edition }: { parts: readonly Part[]; edition: Edition }) {
  const ends = [
    ...(edition.quotes.length > 0 ? [{ id: "quotes", title: "What clients say" }] : []),
    ...(edition.recounted.length > 0 ? [{ id: "recounted", title: recountedTitle }] : []),
  ];
  return (
    <nav className="insights-contents" aria-labelledby="contents">
      <h2 className="govuk-heading-m" id="contents">
        Contents
      </h2>
      <ol className="insights-contents__sections">
        {parts.map(({ id, title, tables }) => (
          <li key={id}>
            <Link plain noVisited href={`#${id}`}>
              {title}
            </Link>
            {tables.length > 0 ? <Tables title={title} tables={tables.flatMap(({ of }) => of)} /> : null}
          </li>
        ))}
        {ends.map(({ id, title }) => (
          <li key={id}>
            <Link plain noVisited href={`#${id}`}>
              {title}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Leads back to the contents from the end of a section: the page is long. */
export function BackToContents() {
  return (
    <p className="insights-back-to-contents">
      <Link plain noVisited href="#contents">
        <svg width="13" height="17" viewBox="0 0 13 17" aria-hidden="true" focusable="false">
          <path d="M6.5 0 0 6.5 1.4 8l4-4v12.7h2V4l4.3 4L13 6.4z" />
        </svg>
        Back to contents
      </Link>
    </p>
  );
}

function Tables({ title, tables }: { title: string; tables: Part["tables"][number]["of"] }) {
  const [first, last] = [tables[0]?.index ?? 0, tables.at(-1)?.index ?? 0];
  return (
    <details className="insights-contents__tables">
      <summary>
        {first === last ? `Table ${first + 1}` : `Tables ${first + 1} to ${last + 1}`}
        <span className="govuk-visually-hidden"> of {title}</span>
      </summary>
      <ul>
        {tables.map(({ index, table }) => (
          <li key={table.id}>
            <Link plain noVisited href={`#table-${index + 1}`}>
              {index + 1}. {table.title}
              {table.subsection === null ? null : (
                <span className="insights-contents__subsection"> {table.subsection}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
