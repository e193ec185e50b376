/** Which planned cases are of clients who came back. */

import type { Reader } from "@/lib/cohorts/reader";
import { shuffled } from "@/lib/cohorts/shuffled";
import type { FormDefinition, Year } from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";
import { yearOf } from "@/lib/forms/years";
import type { PlannedCase } from "./planned";

/** Which intakes of a year are of clients who had been there before; some of them within the year. */
export function chooseReturning(
  cases: readonly PlannedCase[],
  opens: FormDefinition,
  year: Year,
  reader: Reader,
  random: Random,
): void {
  const inYear = cases.filter(({ openedOn }) => yearOf(openedOn) === year);
  const intakes = reader.size(opens, `period ${year}`) ?? 0;
  const twice = intakes - (reader.size(opens, `individuals ${year}`) ?? intakes);
  const back = Math.max(reader.comesBack(opens, year), twice);
  const seconds = shuffled(inYear, random).filter(({ openedOn }) => openedOn > `${year.slice(0, 4)}-08-01`);
  const taken = new Set<PlannedCase>();
  let paired = 0;
  for (const second of seconds) {
    if (paired >= twice) break;
    if (taken.has(second)) continue;
    const before = random.pick(inYear);
    if (taken.has(before) || before.closedOn === null || before.closedOn >= second.openedOn) continue;
    if (before.openedOn >= before.closedOn) continue;
    second.before = before;
    second.service = before.service;
    second.comesBack = true;
    taken.add(before).add(second);
    paired += 1;
  }
  for (const one of shuffled(inYear, random)) {
    if (paired >= back) break;
    if (taken.has(one)) continue;
    one.comesBack = true;
    paired += 1;
  }
  const first = inYear.filter((one) => !one.comesBack && one.before === null);
  for (const one of shuffled(first, random).slice(0, reader.continues(opens, year))) one.continues = true;
}
