/** Pages that the person supported answers on the screen, which the caseworker hands over to them. */
import { holds, references } from "./condition";
import type { PlacedPage } from "./pages";
import type { Circumstances, Path } from "./path";

/**
 * Whether a page is answered by the person supported on the screen, as the answers before it say. The page on which that
 * is settled is the caseworker's.
 */
export function isOnScreen({ section, page }: PlacedPage, walked: Path, { earlier }: Circumstances): boolean {
  const { onScreen } = section;
  if (!onScreen) return false;
  const settledBy = references(onScreen).map(({ question }) => question);
  if (page.questions.some(({ id }) => settledBy.includes(id))) return false;
  return holds(onScreen, { answers: [walked.answers], earlier });
}
