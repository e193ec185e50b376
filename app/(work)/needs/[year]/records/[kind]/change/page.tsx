import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { saveRecord, takeOut } from "@/app/(work)/needs/actions";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { NeedsPage } from "@/app/(work)/needs/NeedsPage";
import { openedIn } from "@/app/(work)/needs/read";
import { fixedFacts, hiddenFields, recordFields } from "@/app/(work)/needs/record-fields";
import { listAddress, partOf } from "@/app/(work)/needs/record-places";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { BackLink } from "@/components/ui/BackLink";
import { Details } from "@/components/ui/Details";
import { SummaryList } from "@/components/ui/SummaryList";
import { Timeline } from "@/components/ui/Timeline";
import { historyOf } from "@/db/queries/needs/assessments";
import { reading } from "@/lib/reading";
import { momentInWords } from "@/lib/time";
import { entryForms, isRecordKind } from "@/needs/entry/fields";
import { showEntry } from "@/needs/entry/read";
import { keyOfRecord, listOf, type RecordKind, type RecordOf, recordSchemas } from "@/needs/model/define";

export const metadata: Metadata = { title: "Change the assessment" };

export default async function ChangeRecordPage({
  params,
  searchParams,
}: PageProps<"/needs/[year]/records/[kind]/change">) {
  const { year, kind } = await params;
  const { key } = await searchParams;
  if (!isRecordKind(kind) || typeof key !== "string") notFound();
  const { opened, record, history } = await reading(
    { name: "needs.view", may: "needs.view" },
    async ({ tx, person }) => {
      const found = await openedIn(tx, person, year);
      const records = found.assessment[listOf[kind]] as readonly RecordOf<RecordKind>[];
      const one = records.find((each) => keyOfRecord(kind, each) === key);
      if (!one) notFound();
      return { opened: found, record: one, history: await historyOf(tx, found.row.id, kind, key) };
    },
  );
  const to = needsAddresses(opened.row.year);
  const shown = showEntry(kind, record as never);
  const back = listAddress(to, kind, typeof shown.indicator === "string" ? shown.indicator : undefined);
  const form = entryForms[kind];
  const fixed = fixedFacts(opened.assessment, kind, shown);
  const which = hiddenFields({ year, kind, key, back });
  const title = "title" in record ? record.title : "name" in record ? record.name : undefined;
  return (
    <NeedsPage
      opened={opened}
      part={partOf[kind]}
      heading={title ?? `Change the ${form.one}`}
      before={<BackLink href={back}>{form.many}</BackLink>}
    >
      {fixed.length > 0 ? <SummaryList rows={fixed} /> : null}
      <FieldsForm
        action={saveRecord}
        submit="Save"
        pending="Saving…"
        fields={[...recordFields(opened.assessment, kind, shown, true), ...which]}
      />
      <h2 className="govuk-heading-m">Who entered it</h2>
      <Timeline
        headingLevel={3}
        items={history.map(({ content, entry, enteredAt, enteredBy, endedAt }) => ({
          id: enteredAt.toISOString() + (endedAt?.toISOString() ?? ""),
          title: endedAt ? `${entered[entry]}, replaced later` : entered[entry],
          by: enteredBy ?? undefined,
          at: { iso: enteredAt.toISOString(), text: momentInWords(enteredAt) },
          children: endedAt ? <Former kind={kind} content={content} /> : null,
        }))}
      />
      <Details summary={`Take this ${form.one} out`}>
        <FieldsForm id="take-out" action={takeOut} submit="Take it out" variant="warning" fields={which} />
      </Details>
    </NeedsPage>
  );
}

/** How it came in, in words. */
const entered = {
  "by hand": "Entered by hand",
  import: "Imported from a file",
  "carried over": "Carried over from the year before",
  "the project's own copy": "Taken from the project's own copy",
} as const;

/** What stood there before, as far as its shape is still known. */
function Former({ kind, content }: { kind: RecordKind; content: object }) {
  const parsed = recordSchemas[kind].safeParse(content);
  if (!parsed.success) return null;
  const shown = showEntry(kind, parsed.data as never);
  const said = entryForms[kind].fields.flatMap(({ path, label, fixed }) => {
    const text = [shown[path]].flat().join(", ");
    return fixed || text === "" ? [] : [`${label}: ${text}`];
  });
  return <p className="govuk-body-s">{said.join(" · ")}</p>;
}
