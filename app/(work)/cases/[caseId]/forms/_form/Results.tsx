import type { FormInHand } from "@/app/(work)/cases/[caseId]/forms/_form/read-form";
import { SummaryList } from "@/components/ui/SummaryList";
import { summariseResults } from "@/lib/forms/summary";

/** What a form comes to, where it has a result: worked out from the answers as they stand, by the bands of its year. */
export function Results({
  inHand: { definition, state, circumstances },
  title = "Result",
}: {
  inHand: FormInHand;
  title?: string;
}) {
  const rows = summariseResults(definition, state.workedOut, circumstances.year).filter(
    ({ state: known }) => known === "answered",
  );
  if (rows.length === 0) return null;
  return (
    <SummaryList
      card={{ title }}
      rows={rows.map(({ id, text, lines }) => ({ id: `result-${id}`, key: text, value: lines.join(" ") }))}
    />
  );
}
