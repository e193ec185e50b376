import type { Metadata } from "next";
import { changeArea } from "@/app/(work)/cases/[caseId]/area/actions";
import { CaseTaskPage } from "@/app/(work)/cases/[caseId]/CaseTaskPage";
import { readCase } from "@/app/(work)/cases/[caseId]/read-case";
import { areaOptions } from "@/app/(work)/cases/choices";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { listAreas } from "@/db/queries/services";

export const metadata: Metadata = { title: "Change area of residence" };

/** Changes where the client lives. */
export default async function AreaPage({ params }: PageProps<"/cases/[caseId]/area">) {
  const { caseId } = await params;
  const { areas, ...inHand } = await readCase(caseId, "cases.edit", async ({ tx }, { found }) => ({
    areas: await listAreas(tx, found.serviceId),
  }));
  return (
    <CaseTaskPage inHand={inHand} heading="Change area of residence">
      <FieldsForm
        action={changeArea.bind(null, caseId)}
        submit="Save"
        pending="Saving…"
        fields={[
          {
            kind: "select",
            name: "area",
            label: "Local authority where the client lives",
            hint: "Start typing its name to find it in the list.",
            options: areaOptions(areas),
            placeholder: "Select an area",
            value: inHand.found.localAuthorityCode ?? "",
          },
          { kind: "textarea", name: "reason", label: "Reason", hint: "For example: moved in May." },
          { kind: "hidden", name: "rowVersion", value: String(inHand.found.rowVersion) },
        ]}
      />
    </CaseTaskPage>
  );
}
