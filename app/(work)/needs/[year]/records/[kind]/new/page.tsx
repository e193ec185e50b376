import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { saveRecord } from "@/app/(work)/needs/actions";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { NeedsPage } from "@/app/(work)/needs/NeedsPage";
import { readNeeds } from "@/app/(work)/needs/read";
import { hiddenFields, recordFields } from "@/app/(work)/needs/record-fields";
import { listAddress, partOf } from "@/app/(work)/needs/record-places";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { BackLink } from "@/components/ui/BackLink";
import { entryForms, isRecordKind, oneOf } from "@/needs/entry/fields";

export const metadata: Metadata = { title: "Add to the assessment" };

export default async function NewRecordPage({ params, searchParams }: PageProps<"/needs/[year]/records/[kind]/new">) {
  const { year, kind } = await params;
  if (!isRecordKind(kind)) notFound();
  const given = await searchParams;
  const opened = await readNeeds(year);
  const to = needsAddresses(opened.row.year);
  const shown = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const back = listAddress(to, kind, shown.indicator);
  const form = entryForms[kind];
  return (
    <NeedsPage
      opened={opened}
      part={partOf[kind]}
      heading={`Add ${oneOf(form)}`}
      before={<BackLink href={back}>{form.many}</BackLink>}
    >
      <p className="govuk-body">{form.about}</p>
      <FieldsForm
        action={saveRecord}
        submit="Save"
        pending="Saving…"
        fields={[...recordFields(opened.assessment, kind, shown, false), ...hiddenFields({ year, kind, back })]}
      />
    </NeedsPage>
  );
}
