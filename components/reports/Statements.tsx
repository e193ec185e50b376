import { People, PeopleFills } from "@/components/charts/People";
import { Marker } from "@/components/reports/Marker";
import { Link } from "@/components/ui/Link";
import { behind, sentencesOf } from "@/lib/report-files/parts";
import type { Statement } from "@/lib/reports/document";

export type StatementsProps = {
  /** Under one heading. */
  statements: readonly Statement[];
  /** Unique on the page. */
  id: string;
  /** Where a table is, by its id, with its number where it has one; undefined for one that is not to be seen here. */
  tableAt: (id: string) => { number?: number; href: string } | undefined;
  /** Whether a correction changed a statement; none where it is left out. */
  isRevised?: (statement: Statement) => boolean;
};

/** What a report says in sentences. Each figure has what it counts beside it, and leads to the tables in which it stands. */
export function Statements({ statements, id, tableAt, isRevised = () => false }: StatementsProps) {
  const sentences = sentencesOf(statements);
  const pictured = sentences.some(({ of }) => isPerHundred(of[0]));
  return (
    <>
      {pictured ? <PeopleFills id={id} /> : null}
      <ul className={pictured ? "insights-statements insights-statements--people" : "insights-statements"}>
        {sentences.map(({ text, of }) => (
          <li key={text}>
            {isPerHundred(of[0]) ? <People fills={id} of={of[0].value} /> : null}
            <div>
              <p className="insights-statements__text">
                {text}
                {of.some(isRevised) ? <Marker of="r" /> : null}
              </p>
              <Behind of={of} tableAt={tableAt} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A figure that a hundred people can be drawn of. */
function isPerHundred(statement: Statement | undefined): statement is Statement & { value: number } {
  return statement?.unit === "per 100" && typeof statement.value === "number" && statement.value <= 100;
}

/** What stands behind a sentence: of how many, where, and from where it comes. */
function Behind({ of, tableAt }: { of: readonly Statement[]; tableAt: StatementsProps["tableAt"] }) {
  const { shares, sources } = behind(of);
  const tables = [...new Set(of.flatMap(({ tables }) => tables))].flatMap((id) => tableAt(id) ?? []);
  if (shares.length + sources.length + tables.length === 0) return null;
  return (
    <p className="insights-statements__behind">
      {shares.join("; ")}
      {tables.map(({ number, href }, at) => (
        <span key={href}>
          {at > 0 || shares.length > 0 ? ", " : ""}
          <span className="insights-together">
            <Link noVisited href={href}>
              {inWords(number, at > 0 || shares.length > 0)}
            </Link>
          </span>
        </span>
      ))}
      {sources.map((source) => (
        <span key={source}> Source: {source}.</span>
      ))}
    </p>
  );
}

function inWords(number: number | undefined, goesOn: boolean): string {
  if (number === undefined) return goesOn ? "its table" : "Its table";
  return `${goesOn ? "table" : "Table"} ${number}`;
}
