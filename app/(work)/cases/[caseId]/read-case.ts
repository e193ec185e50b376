import "server-only";
import { notFound } from "next/navigation";
import { type CaseDetails, findCase } from "@/db/queries/cases";
import type { Population } from "@/lib/forms/define";
import { isId } from "@/lib/ids";
import type { Action } from "@/lib/permissions";
import { type ReadingContext, reading } from "@/lib/reading";
import { today } from "@/lib/time";
import { populationById } from "@/questionnaires";

/** A case as its pages are drawn from it. */
export interface CaseInHand {
  readonly found: CaseDetails;
  readonly population: Population;
  /** YYYY-MM-DD */
  readonly today: string;
}

/**
 * Reads a case for one of its pages, and whatever else the page needs in the same transaction. That the case was looked
 * at is written down. A case that is not there, or not the reader's to see, is a 404.
 *
 * @param may what the page is for: a line of lib/permissions.ts
 */
export async function readCase<More>(
  caseId: string,
  may: Action,
  more: (context: ReadingContext, inHand: CaseInHand) => Promise<More>,
): Promise<CaseInHand & More> {
  return reading({ name: "case.view", may }, async (context) => {
    const found = isId(caseId) ? await findCase(context.tx, caseId) : undefined;
    const population = found && populationById(found.population);
    if (!found || !population) notFound();
    await context.viewed({ subjectType: "case", subjectId: found.id, serviceId: found.serviceId });
    const inHand = { found, population, today: today() };
    return { ...inHand, ...(await more(context, inHand)) };
  });
}
