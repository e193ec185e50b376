import type { Metadata } from "next";
import { openNextAssessment, setDay } from "@/app/(work)/needs/actions";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { NeedsPage } from "@/app/(work)/needs/NeedsPage";
import { readNeeds } from "@/app/(work)/needs/read";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { Details } from "@/components/ui/Details";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { StatTiles } from "@/components/ui/StatTiles";
import { counted, figure } from "@/lib/format";
import { findFaults } from "@/needs/checks";
import { findGaps, gapAreas } from "@/needs/gaps/find";
import { isEmpty, nothingNewFrom } from "@/needs/report/missing";
import { dayInWords } from "@/needs/report/words";
import { runsOn } from "@/needs/service-map";
import { isNamed } from "@/needs/unnamed";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage({ params }: PageProps<"/needs/[year]">) {
  const { year } = await params;
  const opened = await readNeeds(year);
  const { assessment, figures, row, years } = opened;
  const to = needsAddresses(row.year);
  const faults = findFaults(figures);
  const gaps = findGaps(figures);
  const running = assessment.services.filter(
    (service) => !service.areas.includes("elsewhere") && runsOn(service, assessment.asAt),
  );
  const waiting = assessment.requests.filter(({ status }) => status !== "returned");
  const open = assessment.recommendations.filter(({ status }) => status === "open" || status === "in progress");
  const empty = assessment.indicators.filter((indicator) => isEmpty(figures, indicator));
  const nothingNew = nothingNewFrom(figures);
  return (
    <NeedsPage
      opened={opened}
      part="overview"
      heading={`The assessment of ${row.year}`}
      actions={<LinkButton href={to.report}>Read the report</LinkButton>}
    >
      <StatTiles
        tiles={[
          {
            id: "figures",
            label: "Figures given",
            value: figure(assessment.values.length),
            note: `for ${counted(assessment.indicators.length, "indicator", "indicators")}`,
            href: to.indicators,
          },
          {
            id: "faults",
            label: "Contradictions",
            value: figure(faults.length),
            note: "found by the checks",
            href: to.faults,
          },
          {
            id: "services",
            label: "Services that run",
            value: figure(running.length),
            note: `on ${dayInWords(assessment.asAt)}`,
            href: to.services,
          },
          { id: "gaps", label: "Gaps in support", value: figure(gaps.length), note: "found by rule", href: to.reach },
          {
            id: "requests",
            label: "Data requests open",
            value: figure(waiting.length),
            note: `of ${figure(assessment.requests.length)}`,
            href: to.requests,
          },
          {
            id: "recommendations",
            label: "Recommendations open",
            value: figure(open.length),
            note: `of ${figure(assessment.recommendations.length)}`,
            href: to.recommendations,
          },
        ]}
      />
      <h2 className="govuk-heading-m">Gaps in support</h2>
      {gaps.length === 0 ? (
        <p className="govuk-body">The rules find no gap on {dayInWords(assessment.asAt)}.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {gaps.map((gap) => (
            <li key={gap.id}>
              <Link noVisited href={`${to.reach}#gap-${gap.id}`}>
                {gap.title}
              </Link>
              : {gapAreas(assessment, gap)}
            </li>
          ))}
        </ul>
      )}
      <h2 className="govuk-heading-m">What is missing</h2>
      {waiting.length + empty.length + nothingNew.length === 0 ? (
        <p className="govuk-body">Every indicator has a figure, and every owner has answered.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {waiting.map(({ id, owner, status }) => (
            <li key={id}>
              <Link noVisited href={to.requests}>
                {owner}
              </Link>
              : {status}
            </li>
          ))}
          {empty.map(({ id, title, owner }) => (
            <li key={id}>
              <Link noVisited href={to.indicator(id)}>
                {title}
              </Link>
              : {isNamed(owner) ? `no figure from ${owner}` : "no figure, and no owner named yet"}
            </li>
          ))}
          {nothingNew.map(({ owner, number }) => (
            <li key={`since ${owner}`}>
              <Link noVisited href={to.indicators}>
                {isNamed(owner) ? owner : "No owner named yet"}
              </Link>
              : nothing new since last year&apos;s assessment for {counted(number, "indicator", "indicators")}
            </li>
          ))}
        </ul>
      )}
      <h2 className="govuk-heading-m">Other years</h2>
      {years.length > 1 ? (
        <p className="govuk-body">
          Other assessments:{" "}
          {years
            .filter((other) => other !== row.year)
            .map((other, index) => (
              <span key={other}>
                {index > 0 ? ", " : ""}
                <Link noVisited href={needsAddresses(other).overview}>
                  {other}
                </Link>
              </span>
            ))}
        </p>
      ) : null}
      {years.includes(row.year + 1) ? null : (
        <>
          <p className="govuk-body">
            Next year&apos;s assessment opens with these areas, indicators, figures, services, evidence and
            recommendations, and a data request to each owner. Its summary and named gaps are written anew.
          </p>
          <FieldsForm
            id="next"
            action={openNextAssessment}
            submit={`Open the assessment of ${row.year + 1}`}
            variant="secondary"
            fields={[{ kind: "hidden", name: "year", value: String(row.year) }]}
          />
        </>
      )}
      <Details summary="Change the day for which services, funding and gaps hold">
        <FieldsForm
          id="day"
          action={setDay}
          submit="Change the day"
          variant="secondary"
          fields={[
            { kind: "text", name: "asAt", label: "Day", hint: "As 2022-09-30", value: assessment.asAt, width: 10 },
            { kind: "hidden", name: "year", value: String(row.year) },
          ]}
        />
      </Details>
    </NeedsPage>
  );
}
