import { StatusTag } from "@/components/cases/StatusTag";
import { Badge } from "@/components/ui/Badge";
import { IdentityBar } from "@/components/ui/IdentityBar";
import type { CaseStatus } from "@/lib/cases/status";
import { dayInWords } from "@/lib/forms/question-types/date";

export type CaseIdentityProps = {
  reference: string;
  /** The client group in the field's word for one person: "child". */
  person: string;
  /** YYYY-MM-DD and the completed years today; null where the date is not known. */
  born: { date: string; age: number } | null;
  status: CaseStatus;
  restricted: boolean;
  worker: string | null;
  team: string | null;
};

/** Says on every page of a case whose case it is. */
export function CaseIdentity({ reference, person, born, status, restricted, worker, team }: CaseIdentityProps) {
  const who = person.charAt(0).toUpperCase() + person.slice(1);
  return (
    <IdentityBar
      title={reference}
      label={`Case ${reference}`}
      marks={
        <>
          <StatusTag status={status} /> {restricted ? <Badge>Restricted</Badge> : null}
        </>
      }
      facts={[
        {
          label: who,
          value: born ? `${born.age} years old, born ${dayInWords(born.date)}` : "Date of birth not known",
        },
        { label: "Worker", value: worker ?? "Nobody" },
        ...(team === null ? [] : [{ label: "Team", value: team }]),
      ]}
    />
  );
}
