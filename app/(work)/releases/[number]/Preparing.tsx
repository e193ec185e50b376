import { Coarseness } from "@/app/(work)/releases/[number]/Coarseness";
import { chooseCoarseness, prepare } from "@/app/(work)/releases/actions";
import { addresses } from "@/app/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { InsetText } from "@/components/ui/InsetText";
import type { Release } from "@/db/queries/releases";
import { coarsenessOf } from "@/lib/releases/coarseness";
import { isUnderWay, type Job } from "@/lib/releases/jobs";
import { recordDatasetById } from "@/releases";

/** Preparing, and preparing again with other coarseness: what each choice does is shown at once, before that. */
export function Preparing({ release, job }: { release: Release; job: Readonly<Job> | undefined }) {
  if (job && isUnderWay(job))
    return (
      <InsetText>
        <meta httpEquiv="refresh" content="4" />
        <p className="govuk-body" role="status">
          It is being prepared. {job.said} This page shows by itself how far it is.
        </p>
      </InsetText>
    );
  const dataset = release.kind === "records" ? recordDatasetById(release.dataset) : undefined;
  const again = release.status === "prepared";
  const used = new Map(release.draft?.records?.quasiIdentifiers.map(({ name, level }) => [name, level]));
  const coarseness = dataset ? coarsenessOf(dataset, { from: release.fromDay, to: release.toDay }) : [];
  const fields = [
    { kind: "hidden" as const, name: "id", value: release.id },
    ...coarseness.map(({ name, title, levels }) => ({
      kind: "select" as const,
      name: `level-${name}`,
      label: title,
      value: release.levels[name] === undefined ? "" : String(release.levels[name]),
      options: [
        {
          value: "",
          text: used.has(name)
            ? `As least is lost (now: ${levels[used.get(name) ?? 0] ?? "left out"})`
            : "As least is lost",
        },
        ...levels.map((level, index) => ({ value: String(index), text: level })),
      ],
    })),
  ];
  return (
    <>
      <h2 className="govuk-heading-m">{again ? "Prepare it again" : "Prepare it"}</h2>
      {job?.problem ? <InsetText>{job.problem}</InsetText> : null}
      <p className="govuk-body">
        {dataset
          ? "Attributes are made coarser until nobody stands out. Choose how coarse one must be, or leave it to be chosen so that least is lost."
          : "The tables are counted, small counts are withheld, and what could be worked out of each is checked."}
      </p>
      {dataset && again ? (
        <Coarseness
          // What is prepared anew is compared with anew.
          key={release.preparedAt?.getTime()}
          action={chooseCoarseness}
          effectAddress={`${addresses.releases}/${release.number}/effect`}
          fields={fields}
        />
      ) : (
        <FieldsForm
          action={prepare}
          id="prepare"
          submit={again ? "Prepare again" : "Prepare"}
          pending="Preparing…"
          variant={again ? "secondary" : undefined}
          fields={fields}
        />
      )}
    </>
  );
}
