/** The cases of a list as they are drawn. */
import { caseAddress } from "@/app/(work)/cases/addresses";
import type { CaseloadRow } from "@/components/cases/CaseloadTable";
import type { CaseloadCase } from "@/db/queries/caseload";
import { whatIsDue } from "@/lib/cases/due";
import { statusOf } from "@/lib/cases/status";
import { ageOn } from "@/lib/forms/age";
import { populationById, populations } from "@/questionnaires";

/** @param several whether the service supports several client groups, so that each case says its own */
export function caseloadRow(found: CaseloadCase, today: string, several: boolean): CaseloadRow {
  const population = populationById(found.population);
  const title = (form: string) => population?.forms.find(({ id }) => id === form)?.title ?? form;
  const drafts = found.forms.filter(({ state }) => state === "draft").map(({ form }) => title(form));
  return {
    id: found.id,
    href: caseAddress(found.id),
    reference: found.reference,
    restricted: found.restricted,
    group: several ? (population?.title ?? found.population) : null,
    age: found.dateOfBirth === null ? null : ageOn(found.dateOfBirth, today),
    worker: found.worker,
    team: found.team,
    openedOn: found.openedOn,
    status: statusOf(found),
    due: population && whatIsDue(population, found, { today, reviewWeeks: found.reviewWeeks }),
    drafts: found.amending ? [...drafts, "Amendment"] : drafts,
  };
}

/** The client groups that are reviewed. */
export const reviewedPopulations = populations
  .filter(({ forms }) => forms.some(({ role }) => role === "reviews"))
  .map(({ id }) => id);
