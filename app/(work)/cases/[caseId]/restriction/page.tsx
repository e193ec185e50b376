import type { Metadata } from "next";
import { CaseTaskPage } from "@/app/(work)/cases/[caseId]/CaseTaskPage";
import { readCase } from "@/app/(work)/cases/[caseId]/read-case";
import { liftRestriction, restrictCase } from "@/app/(work)/cases/[caseId]/restriction/actions";
import { workerOptions } from "@/app/(work)/cases/choices";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { listMembers } from "@/db/queries/memberships";

export const metadata: Metadata = { title: "Restrict the case" };

/** Restricts a case to named workers, changes who they are, or lifts the restriction. */
export default async function RestrictionPage({ params }: PageProps<"/cases/[caseId]/restriction">) {
  const { caseId } = await params;
  const { members, me, ...inHand } = await readCase(caseId, "cases.restrict", async ({ tx, person }, { found }) => ({
    members: await listMembers(tx, found.serviceId),
    me: person,
  }));
  const { found } = inHand;
  const rowVersion = { kind: "hidden" as const, name: "rowVersion", value: String(found.rowVersion) };
  const named = found.restrictedTo ?? [
    ...new Set([found.caseworkerId, me.role === "caseworker" ? me.userId : null].filter((id) => id !== null)),
  ];
  const caseworkers = members.filter(({ role, userId }) => role === "caseworker" || named.includes(userId));
  return (
    <CaseTaskPage inHand={inHand} heading={found.restricted ? "Who may see this case" : "Restrict the case"}>
      <p className="govuk-body">
        Only the workers you name, and your service’s managers, can then find or open this case. Restrict a case when
        somebody in your service knows the family, or works here and is a client too.
      </p>
      <FieldsForm
        action={restrictCase.bind(null, caseId)}
        submit={found.restricted ? "Save" : "Restrict the case"}
        pending="Saving…"
        fields={[
          {
            kind: "checkboxes",
            name: "workers",
            label: "Workers who may see this case",
            hint: "Select all that apply.",
            options: workerOptions(caseworkers).map(({ value, text }) => ({ value, label: text })),
            values: named,
          },
          { kind: "textarea", name: "reason", label: "Reason", hint: "Leave out names of clients and their families." },
          rowVersion,
        ]}
      />
      {found.restricted ? (
        <>
          <h2 className="govuk-heading-m">Lift the restriction</h2>
          <p className="govuk-body">Everyone in your service can then find and open this case.</p>
          <FieldsForm
            id="lift"
            action={liftRestriction.bind(null, caseId)}
            submit="Lift the restriction"
            pending="Saving…"
            variant="secondary"
            fields={[{ kind: "textarea", name: "reason", label: "Reason" }, rowVersion]}
          />
        </>
      ) : null}
    </CaseTaskPage>
  );
}
