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
  if (!sentences.some(isPictured)) {
    if (sentences.every(isOverOthers)) return <Over sentences={sentences} />;
    return <List sentences={sentences} id={id} tableAt={tableAt} isRevised={isRevised} />;
  }
  return (
    <>
      <PeopleFills id={id} />
      {runsOf(sentences).map(({ kind, of }) =>
        kind === "over" ? (
          <Over key={of[0]?.text} sentences={of} />
        ) : (
          <List
            key={of[0]?.text}
            sentences={of}
            id={id}
            people={kind === "people"}
            tableAt={tableAt}
            isRevised={isRevised}
          />
        ),
      )}
    </>
  );
}

type Sentence = ReturnType<typeof sentencesOf>[number];

/** Neighbours that look alike: what stands over others, sentences, and those with a hundred people beside them. */
function runsOf(sentences: readonly Sentence[]) {
  const runs: { kind: "over" | "sentences" | "people"; of: Sentence[] }[] = [];
  for (const sentence of sentences) {
    const kind = isOverOthers(sentence) ? "over" : isPictured(sentence) ? "people" : "sentences";
    const last = runs.at(-1);
    if (last?.kind === kind) last.of.push(sentence);
    else runs.push({ kind, of: [sentence] });
  }
  return runs;
}

/** A sentence without a figure. */
function isOverOthers({ of }: Sentence): boolean {
  return of.every(({ value }) => value === null);
}

function isPictured({ of }: Sentence): boolean {
  return isPerHundred(of[0]);
}

function Over({ sentences }: { sentences: readonly Sentence[] }) {
  return sentences.map(({ text }) => (
    <p key={text} className="govuk-body insights-statements__over">
      {text}
    </p>
  ));
}

type ListProps = Pick<StatementsProps, "id" | "tableAt"> &
  Required<Pick<StatementsProps, "isRevised">> & {
    sentences: readonly Sentence[];
    people?: boolean;
  };

function List({ sentences, id, people = false, tableAt, isRevised }: ListProps) {
  return (
    <ul className={people ? "insights-statements insights-statements--people" : "insights-statements"}>
      {sentences.map(({ text, of }) => (
        <li key={text}>
          {people && isPerHundred(of[0]) ? <People fills={id} of={of[0].value} /> : null}
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
  );
}

/** A figure that a hundred people can be drawn of. */
function isPerHundred(statement: Statement | undefined): statement is Statement & { value: number } {
  return statement?.unit === "per 100" && typeof statement.value === "number" && statement.value <= 100;
}

/** What stands behind a sentence: of how many, where, and from where it comes. */
export function Behind({ of, tableAt }: { of: readonly Statement[]; tableAt: StatementsProps["tableAt"] }) {
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
            <Link noVisited plain={href.startsWith("#")} href={href}>
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
