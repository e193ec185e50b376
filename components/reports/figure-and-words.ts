/** Takes a short sentence apart into its figure and the words that say what it counts. */
import type { Statement } from "@/lib/reports/document";

/**
 * "1,853 cases opened": the figure first, and then its words; "Local authorities: 12": the words first.
 *
 * @returns null where the sentence has no figure, or several, or it stands among its words
 */
export function inFigureAndWords({ text, of }: { readonly text: string; readonly of: readonly Statement[] }) {
  const [statement, ...others] = of;
  if (!statement || others.length > 0 || typeof statement.value !== "number") return null;
  const figure = `${statement.value.toLocaleString("en-GB")}${statement.unit === "percent" ? "%" : ""}`;
  if (text.startsWith(`${figure} `)) return { figure, words: text.slice(figure.length + 1) };
  if (text.endsWith(`: ${figure}`)) return { figure, words: text.slice(0, -figure.length - 2) };
  return null;
}
