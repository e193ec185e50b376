import type { Metadata } from "next";
import { CaseTaskPage } from "@/app/(work)/cases/[caseId]/CaseTaskPage";
import { addToFamily, takeOutOfFamily } from "@/app/(work)/cases/[caseId]/family/actions";
import { readCase } from "@/app/(work)/cases/[caseId]/read-case";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { familyOf } from "@/db/queries/client-records";

export const metadata: Metadata = { title: "Family" };

/** Says which other clients live with this one. */
export default async function FamilyPage({ params }: PageProps<"/cases/[caseId]/family">) {
  const { caseId } = await params;
  const { family, ...inHand } = await readCase(caseId, "cases.edit", async ({ tx }, { found }) => ({
    family: found.client.householdId === null ? [] : await familyOf(tx, found.client.householdId),
  }));
  const { client } = inHand.found;
  const others = family.filter(({ id }) => id !== client.id);
  const rowVersion = { kind: "hidden" as const, name: "rowVersion", value: String(client.rowVersion) };
  return (
    <CaseTaskPage inHand={inHand} heading="Family">
      <p className="govuk-body">
        Link clients who live together, such as brothers and sisters. It keeps a family from standing out in published
        figures. Never link a client to the person who harmed them.
      </p>
      {others.length > 0 ? (
        <p className="govuk-body">
          In one family with: <b>{others.map(({ reference }) => reference).join(", ")}</b>
        </p>
      ) : null}
      <FieldsForm
        action={addToFamily.bind(null, caseId)}
        submit="Link"
        pending="Saving…"
        fields={[
          {
            kind: "text",
            name: "familyReference",
            label: "Reference of a client who lives with this one",
            hint: "They must be a client of your service already.",
            width: 20,
            autoComplete: "off",
          },
          { kind: "textarea", name: "reason", label: "How do you know?", hint: "Leave out names." },
          rowVersion,
        ]}
      />
      {client.householdId === null ? null : (
        <>
          <h2 className="govuk-heading-m">Take this client out of the family</h2>
          <FieldsForm
            id="leave"
            action={takeOutOfFamily.bind(null, caseId)}
            submit="Take out of the family"
            pending="Saving…"
            variant="secondary"
            fields={[{ kind: "textarea", name: "reason", label: "Reason", hint: "Leave out names." }, rowVersion]}
          />
        </>
      )}
    </CaseTaskPage>
  );
}
