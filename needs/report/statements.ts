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
  const { place, bySize = false } = read(reference) ?? {};
  const figure = place && figures.at(place);
  const indicator = place && figures.indicator(place.indicator);
  const shown = figure && indicator ? inWords(indicator, figure) : null;
  return { indicator: place?.indicator ?? "", shown: bySize && shown !== null ? shown.replace(/^[+−]/, "") : shown };
}

/** What stands at the end of a reference whose figure is written without its sign: fell by 25%. */
const size = "size";

/**
 * What a reference names: "indicator | area | period | group", where all is meant by no group. Undefined where it is not
 * written so.
 */
function read(reference: string): { place: Place; bySize: boolean } | undefined {
  const parts = reference.split("|").map((part) => part.trim());
  const bySize = parts.length > 3 && parts.at(-1) === size;
  const [indicator, area, period, group = "all", ...more] = bySize ? parts.slice(0, -1) : parts;
  if (!indicator || !area || !period || more.length > 0) return undefined;
  return { place: { indicator, area, period, group }, bySize };
}

/** References of a sentence that lead to no figure: said when it is entered. */
export function brokenReferences(figures: Figures, says: string): string[] {
  return [...says.matchAll(pattern)].flatMap(([, reference = ""]) => {
    const found = read(reference);
    return found && figures.at(found.place) ? [] : [reference.trim()];
  });
}

/** The sentence in plain words. A figure that is not there is said to be missing. */
export function inPlainWords(pieces: readonly (string | LinkedFigure)[]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : (piece.shown ?? "[not provided]"))).join("");
}
