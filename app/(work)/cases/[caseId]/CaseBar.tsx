import type { CaseInHand } from "@/app/(work)/cases/[caseId]/read-case";
import { CaseIdentity } from "@/components/cases/CaseIdentity";
import { statusOf } from "@/lib/cases/status";
import { ageOn } from "@/lib/forms/age";

/** Says whose case a page belongs to. Goes in the `identity` of a Page. */
export function CaseBar({ found, population, today }: CaseInHand) {
  const { reference, dateOfBirth } = found.client;
  return (
    <CaseIdentity
      reference={reference}
      person={population.person.one}
      born={dateOfBirth === null ? null : { date: dateOfBirth, age: ageOn(dateOfBirth, today) }}
      status={statusOf(found)}
      restricted={found.restricted}
      worker={found.caseworker}
      team={found.team}
    />
  );
}
