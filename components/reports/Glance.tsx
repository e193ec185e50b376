import { inFigureAndWords } from "@/components/reports/figure-and-words";
import { Marker } from "@/components/reports/Marker";
import { Behind, Statements, type StatementsProps } from "@/components/reports/Statements";
import { sentencesOf } from "@/lib/report-files/parts";

/**
 * Sentences of one figure each, "1,853 cases opened", as figures that are found at a glance: each large, with its words
 * under it. A sentence that cannot be taken apart so stands as it is.
 */
export function Glance({ statements, id, tableAt, isRevised = () => false }: StatementsProps) {
  const sentences = sentencesOf(statements).map((sentence) => ({ ...sentence, apart: inFigureAndWords(sentence) }));
  const others = sentences.flatMap(({ of, apart }) => (apart === null ? of : []));
  const tiles = sentences.flatMap(({ apart, ...sentence }) => (apart === null ? [] : { ...sentence, ...apart }));
  return (
    <>
      {tiles.length > 0 ? (
        <ul className="insights-tiles insights-glance">
          {tiles.map(({ text, of, figure, words }) => (
            <li key={text} className="insights-tile">
              <p className="insights-tile__value">{figure}</p>
              <p className="insights-glance__words">
                {words}
                {of.some(isRevised) ? <Marker of="r" /> : null}
              </p>
              <Behind of={of} tableAt={tableAt} />
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? <Statements statements={others} id={id} tableAt={tableAt} isRevised={isRevised} /> : null}
    </>
  );
}
