import type { Metadata } from "next";
import { CaseTaskPage } from "@/app/(work)/cases/[caseId]/CaseTaskPage";
import { passCase } from "@/app/(work)/cases/[caseId]/pass/actions";
import { readCase } from "@/app/(work)/cases/[caseId]/read-case";
import { teamOptions, workerOptions } from "@/app/(work)/cases/choices";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { listMembers } from "@/db/queries/memberships";
import { listTeams } from "@/db/queries/services";

export const metadata: Metadata = { title: "Pass the case on" };

/** Passes a case to another worker or team. */
export default async function PassPage({ params }: PageProps<"/cases/[caseId]/pass">) {
  const { caseId } = await params;
  const { members, teams, ...inHand } = await readCase(caseId, "cases.reassign", async ({ tx }, { found }) => ({
    members: await listMembers(tx, found.serviceId),
    teams: await listTeams(tx, found.serviceId),
  }));
  const { found } = inHand;
  return (
    <CaseTaskPage inHand={inHand} heading="Pass the case on">
      <p className="govuk-body">
        Everything recorded so far goes with the case. A case that moves to another team counts as a continuing case.
      </p>
      <FieldsForm
        action={passCase.bind(null, caseId)}
        submit="Pass on"
        pending="Saving…"
        fields={[
          {
            kind: "select",
            name: "caseworkerId",
            label: "Worker",
            options: workerOptions(members),
            placeholder: "Nobody yet",
            value: found.caseworkerId ?? "",
          },
          ...(teams.length === 0
            ? [{ kind: "hidden" as const, name: "teamId", value: found.teamId ?? "" }]
            : [
                {
                  kind: "select" as const,
                  name: "teamId",
                  label: "Team",
                  options: teamOptions(teams),
                  placeholder: "No team",
                  value: found.teamId ?? "",
                },
              ]),
          { kind: "textarea", name: "reason", label: "Reason", hint: "Leave out names of clients and their families." },
          { kind: "hidden", name: "rowVersion", value: String(found.rowVersion) },
        ]}
      />
    </CaseTaskPage>
  );
}
