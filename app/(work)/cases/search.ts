"use server";

import { notFound, redirect } from "next/navigation";
import { caseAddress, caseloadAddress } from "@/app/(work)/cases/addresses";
import { keepSearch } from "@/db/queries/case-searches";
import { readCaseload } from "@/db/queries/caseload";
import { action } from "@/lib/action";
import { caseloadQuery, firstView } from "@/lib/cases/caseload";
import { searchAsked } from "@/lib/cases/inputs";
import { today } from "@/lib/time";

/** Every case of the service, open or not: who searches for a client wants to find them wherever they are. */
const everywhere = { ...firstView, scope: "service", status: "all" } as const;

const search = action(
  { name: "case.search", may: "cases.view", input: searchAsked },
  async ({ tx, person, input, audit }): Promise<string> => {
    const serviceId = person.currentServiceId ?? notFound();
    const { userId } = person;
    const reader = { userId, serviceId, today: today(), reviewedPopulations: [] };
    const { cases, total } = await readCaseload(tx, reader, everywhere, input.reference);
    await audit({ subjectType: "caseload", subjectId: null, serviceId, detail: { found: total } });
    const [only] = cases;
    if (only && total === 1) return caseAddress(only.id);
    const kept = await keepSearch(tx, { userId, serviceId }, input.reference);
    return caseloadAddress + caseloadQuery({ ...everywhere, search: kept });
  },
);

/** Finds cases by reference. One goes to the case, several to their list; nothing to look for, to the first list. */
export async function searchCases(form: FormData): Promise<void> {
  const found = await search(form);
  redirect(found.ok ? found.value : caseloadAddress);
}
