/** The sentences of the summary, whose figures are drawn from their indicators and never typed. */
import type { Statement } from "@/needs/model/define";
import type { Figures, Place } from "@/needs/model/figures";
import type { LinkedFigure } from "@/needs/report/blocks";
import { capital, inWords } from "@/needs/report/words";

const pattern = /\{([^{}]+)\}/g;

/** The sentence in pieces: words, and figures with the indicator that each is linked to. */
export function piecesOf(figures: Figures, { says }: Pick<Statement, "says">): (string | LinkedFigure)[] {
  const pieces: (string | LinkedFigure)[] = [];
  let from = 0;
  for (const match of says.matchAll(pattern)) {
    if (match.index > from) pieces.push(says.slice(from, match.index));
    pieces.push(linked(figures, match[1] ?? ""));
    from = match.index + match[0].length;
  }
  if (from < says.length) pieces.push(says.slice(from));
  const [first, ...rest] = pieces;
  // "Around 10 a month": a figure may be what the sentence begins with.
  return typeof first === "object" && first.shown !== null
    ? [{ ...first, shown: capital(first.shown) }, ...rest]
    : pieces;
}

function linked(figures: Figures, reference: string): LinkedFigure {
  const place = placeOf(reference);
  const figure = place && figures.at(place);
  const indicator = place && figures.indicator(place.indicator);
  return { indicator: place?.indicator ?? "", shown: figure && indicator ? inWords(indicator, figure) : null };
}

/** The place that a reference names: "indicator | area | period | group". Undefined where it is not written so. */
export function placeOf(reference: string): Place | undefined {
  const [indicator, area, period, group = "all", ...more] = reference.split("|").map((part) => part.trim());
  if (!indicator || !area || !period || more.length > 0) return undefined;
  return { indicator, area, period, group };
}

/** References of a sentence that lead to no figure: said when it is entered. */
export function brokenReferences(figures: Figures, says: string): string[] {
  return [...says.matchAll(pattern)].flatMap(([, reference = ""]) => {
    const place = placeOf(reference);
    return place && figures.at(place) ? [] : [reference.trim()];
  });
}

/** The sentence in plain words. A figure that is not there is said to be missing. */
export function inPlainWords(pieces: readonly (string | LinkedFigure)[]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : (piece.shown ?? "[not provided]"))).join("");
}
