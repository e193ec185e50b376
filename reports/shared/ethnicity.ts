/** The rows of ethnicity, as every dataset prints them. */
import type { Total } from "@/lib/reports/define";
import { ethnicGroups } from "@/questionnaires/options";

/** Every group but White British and White Irish. */
export const totalBme: Total = {
  id: "totalBme",
  label: "Total BME",
  kind: "derived",
  of: ethnicGroups
    .filter((group) => "heading" in group && group.id !== "whiteBritish" && group.id !== "whiteIrish")
    .map(({ id }) => id),
};

/** The headings, each with its groups under it, then Total BME. */
export const ethnicityRows: readonly string[] = [
  ...new Set(ethnicGroups.flatMap((group) => ("heading" in group ? group.heading : []))),
  totalBme.id,
  "notDisclosed",
  "dontKnow",
  "missing",
];
