import type { Metadata } from "next";
import { askFor } from "@/app/(work)/releases/actions";
import { accesses, kinds } from "@/app/(work)/releases/words";
import { addresses } from "@/app/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { BackLink } from "@/components/ui/BackLink";
import { Page } from "@/components/ui/Page";
import { listServices } from "@/db/queries/services";
import { reading } from "@/lib/reading";
import { recordDatasets } from "@/releases";

export const metadata: Metadata = { title: "Ask for a release" };

export default async function NewReleasePage() {
  const services = await reading({ name: "release.request", may: "releases.prepare" }, ({ tx }) =>
    listServices(tx, { closed: true }),
  );
  return (
    <Page reading heading="Ask for a release" before={<BackLink href={addresses.releases}>Releases</BackLink>}>
      <FieldsForm
        action={askFor}
        submit="Ask for it"
        pending="Asking…"
        fields={[
          {
            kind: "radios",
            name: "dataset",
            label: "Dataset",
            options: recordDatasets.map(({ id, title }) => ({ value: id, label: title })),
          },
          {
            kind: "radios",
            name: "kind",
            label: "What is to leave",
            options: [
              { value: "tables", label: kinds.tables, hint: "The tables of a year, with small counts withheld" },
              {
                value: "records",
                label: kinds.records,
                hint: "A file a form, made coarser until nobody stands out, for researchers",
              },
            ],
          },
          {
            kind: "date",
            name: "from",
            label: "First day",
            hint: "The date of the form decides, as in the annual dataset. Tables are of a year from 1 April, records of whole quarters that are over",
          },
          { kind: "date", name: "to", label: "Last day" },
          {
            kind: "select",
            name: "service",
            label: "Service",
            hint: "For tables only",
            options: [
              { value: "", text: "All services" },
              ...services.map(({ id, name }) => ({ value: id, text: name })),
            ],
          },
          {
            kind: "radios",
            name: "access",
            label: "For whom",
            options: [
              {
                value: "public",
                label: accesses.public,
                hint: "Each combination of attributes is shared by 10 or more",
              },
              {
                value: "controlled",
                label: accesses.controlled,
                hint: "Researchers under agreement, in a place that is controlled: shared by 5 or more",
              },
            ],
          },
          { kind: "textarea", name: "project", label: "What is it for?", rows: 3 },
          { kind: "text", name: "people", label: "Who will have it?", hint: "People and organisations" },
          { kind: "text", name: "setting", label: "Where will it be kept?" },
          { kind: "text", name: "outputs", label: "What may be printed of it, and who checks that?" },
          {
            kind: "text",
            name: "study",
            label: "Study over several releases (optional)",
            hint: "People will then have a name, the same in each of its releases, so that they can be followed from case to case",
          },
          { kind: "text", name: "justification", label: "Why must people be followed? (with a study)" },
        ]}
      />
    </Page>
  );
}
