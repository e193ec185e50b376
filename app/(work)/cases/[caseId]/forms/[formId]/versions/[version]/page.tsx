import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormTaskPage } from "@/app/(work)/cases/[caseId]/forms/_form/FormTaskPage";
import { readForm } from "@/app/(work)/cases/[caseId]/forms/_form/read-form";
import { bySection } from "@/app/(work)/cases/[caseId]/forms/_form/said";
import { formAddress } from "@/app/(work)/cases/[caseId]/forms/addresses";
import { Said } from "@/components/forms/Said";
import { InsetText } from "@/components/ui/InsetText";
import { SummaryList } from "@/components/ui/SummaryList";
import { dayInWords } from "@/lib/forms/question-types/date";
import { summariseAll } from "@/lib/forms/summary";
import { yearOf } from "@/lib/forms/years";
import { momentInWords } from "@/lib/time";

export const metadata: Metadata = { title: "What a form said before" };

/** The answers of a form that an amendment replaced. */
export default async function VersionPage({ params }: PageProps<"/cases/[caseId]/forms/[formId]/versions/[version]">) {
  const { caseId, formId, version } = await params;
  const inHand = await readForm(caseId, formId);
  const former = inHand.versions.find((one) => String(one.version) === version);
  if (!former) notFound();
  const { definition, circumstances, names } = inHand;
  const by = names.get(former.submittedBy ?? "");
  const said = summariseAll(definition, former.answers, { ...circumstances, year: yearOf(former.describedOn) });
  return (
    <FormTaskPage
      inHand={inHand}
      back={{ href: formAddress({ caseId, formId }), text: "Back to the form as it stands" }}
      heading={`What it said until ${momentInWords(former.replacedAt)}`}
    >
      <InsetText>
        These answers no longer stand. {former.replacedByName ?? "A colleague"} amended them. Reason given:{" "}
        {former.reason}
      </InsetText>
      <SummaryList
        rows={[
          { key: definition.dateLabel, value: dayInWords(former.describedOn) },
          { key: "Submitted", value: `${momentInWords(former.submittedAt)}${by === undefined ? "" : ` by ${by}`}` },
        ]}
      />
      <Said sections={bySection(definition, said)} />
    </FormTaskPage>
  );
}
