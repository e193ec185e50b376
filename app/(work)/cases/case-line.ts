import type { CaseLine } from "@/db/queries/openings";
import { statusNames, statusOf } from "@/lib/cases/status";
import { dayInWords } from "@/lib/forms/question-types/date";

/** "opened on 3 May 2026, open, with Sam Example, North team". */
export function lineOf(line: CaseLine): string {
  return [
    `opened on ${dayInWords(line.openedOn)}`,
    statusNames[statusOf(line)].toLowerCase(),
    line.worker && `with ${line.worker}`,
    line.team,
  ]
    .filter(Boolean)
    .join(", ");
}
