import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { NeedsPage } from "@/app/(work)/needs/NeedsPage";
import { readNeeds } from "@/app/(work)/needs/read";
import { Bar } from "@/components/needs/Bar";
import { Blocks } from "@/components/needs/Blocks";
import { BackLink } from "@/components/ui/BackLink";
import { Details } from "@/components/ui/Details";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { SummaryList } from "@/components/ui/SummaryList";
import { Table } from "@/components/ui/Table";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { entriesOf } from "@/db/queries/needs/assessments";
import { reading } from "@/lib/reading";
import { momentInWords } from "@/lib/time";
import { findFaults } from "@/needs/checks";
import { type Comparison, comparisonsOf } from "@/needs/compare";
import { byEnd } from "@/needs/model/periods";
import { subjectsBeside } from "@/needs/own-cases/subjects";
import { definitionOf, definitionParts } from "@/needs/report/definition";
import { type Line, linesOf } from "@/needs/report/indicator";
import { trendsOf } from "@/needs/report/trend";
import { capital } from "@/needs/report/words";
import { topicTitle } from "@/needs/topics";
import { askedInWords } from "@/needs/unnamed";

type Props = PageProps<"/needs/[year]/indicators/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, id } = await params;
  return { title: (await readNeeds(year)).figures.indicator(decodeURIComponent(id))?.title ?? "Indicator" };
}

export default async function IndicatorPage({ params }: Props) {
  const { year, id } = await params;
  const opened = await readNeeds(year);
  const { figures, row } = opened;
  const indicator = figures.indicator(decodeURIComponent(id));
  if (!indicator) notFound();
  const entries = await reading({ name: "needs.view", may: "needs.view" }, ({ tx }) => entriesOf(tx, row.id, "value"));
  const to = needsAddresses(row.year);
  const lines = linesOf(figures, indicator);
  const faults = findFaults(figures).filter(({ place }) => place?.indicator === indicator.id);
  const compared = lines.flatMap(({ figure, area, period, group, shown }) =>
    figure
      ? comparisonsOf(figures, figure).map((comparison) => ({
          ...comparison,
          area,
          period,
          group,
          shown,
        }))
      : [],
  );
  // Earlier periods are looked up now and then; the newest of each area and group is read.
  const newest = new Map(
    [...compared]
      .sort((a, b) => byEnd(a.period, b.period))
      .map(({ area, group, period }) => [`${area}|${group}`, period] as const),
  );
  const isNewest = ({ area, group, period }: (typeof compared)[number]) => newest.get(`${area}|${group}`) === period;
  const most = Math.max(0, ...lines.flatMap(({ figure }) => (figure ? [Math.abs(figure.value)] : [])));
  const enteredIn = (key: string) => {
    const entry = entries.get(key);
    return entry && `${entry.entry}${entry.enteredBy ? `, ${entry.enteredBy}` : ""}, ${momentInWords(entry.enteredAt)}`;
  };
  // Said once where it is the same of every figure that was given.
  const ways = [...new Set(lines.flatMap(({ key, from }) => (from ? [enteredIn(key)] : [])))];
  const onceFor = ways.length === 1 ? ways[0] : undefined;
  const beside = subjectsBeside(indicator.id);
  const definition = definitionOf(opened.assessment, indicator);
  const facts = [
    ["Topic", topicTitle(indicator.topic)],
    ...definitionParts.map(([part, heading]) => [heading, definition[part]] as const),
    ["Owner", indicator.owner],
    ["Compares since", indicator.comparableSince],
    ["Notes", indicator.notes.join(" ")],
  ] as const;
  return (
    <NeedsPage
      opened={opened}
      part="indicators"
      heading={indicator.title}
      before={<BackLink href={to.indicators}>Indicators</BackLink>}
      actions={<LinkButton href={to.add("value", { indicator: indicator.id })}>Add a figure</LinkButton>}
    >
      <SummaryList rows={facts.flatMap(([key, value]) => (value ? [{ key, value }] : []))} />
      <p className="govuk-body">
        <Link noVisited href={to.record("indicator", indicator.id)}>
          Change the indicator
        </Link>
      </p>
      {beside.length > 0 ? (
        <p className="govuk-body">
          <Link noVisited href={to.ownCases}>
            The services’ own cases of the same subject: {beside.map(({ title }) => title.toLowerCase()).join(", ")}
          </Link>
        </p>
      ) : null}
      {faults.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Contradictions</h2>
          <ul className="govuk-list govuk-list--bullet">
            {faults.map(({ id: fault, reason }) => (
              <li key={fault}>{reason}</li>
            ))}
          </ul>
        </>
      ) : null}
      {onceFor === undefined ? null : <p className="govuk-body">How each figure given was entered: {onceFor}.</p>}
      <Blocks blocks={trendsOf(figures, indicator)} indicatorAddress={to.indicator} />
      {lines.length === 0 ? (
        <p className="govuk-body">There is no figure yet. {askedInWords(indicator.owner)}.</p>
      ) : (
        <Table
          caption="Figures"
          rows={lines}
          rowKey={({ key }) => key}
          columns={[
            {
              id: "area",
              heading: "Area",
              rowHeading: true,
              cell: ({ area, figure }) => (
                <>
                  {area}
                  {figure && most > 0 && indicator.unit !== "% change" ? (
                    <Bar share={Math.abs(figure.value) / most} />
                  ) : null}
                </>
              ),
            },
            { id: "period", heading: "Period", cell: ({ period }) => period },
            { id: "group", heading: "Group", cell: ({ group }) => group },
            { id: "value", heading: "Figure", numeric: true, cell: ({ shown }) => shown },
            {
              id: "remarks",
              heading: "Remarks",
              cell: ({ remarks, flags }) => [...remarks, ...flags].join(" ") || "–",
            },
            ...(onceFor === undefined
              ? [{ id: "entered", heading: "Entered", cell: ({ key }: Line) => enteredIn(key) ?? "Worked out" }]
              : []),
            {
              id: "change",
              heading: "Change",
              headingHidden: true,
              cell: ({ key, from, area, period, group }) =>
                from ? (
                  <Link noVisited href={to.record("value", key)}>
                    Change
                    <VisuallyHidden>
                      {" "}
                      the figure of {area}, {period}, {group}
                    </VisuallyHidden>
                  </Link>
                ) : null,
            },
          ]}
        />
      )}
      {compared.length > 0 ? <Compared caption="Compared" rows={compared.filter(isNewest)} /> : null}
      {compared.every(isNewest) ? null : (
        <Details summary="Compared in earlier periods">
          <Compared caption="Compared in earlier periods" rows={compared.filter((one) => !isNewest(one))} />
        </Details>
      )}
    </NeedsPage>
  );
}

type ComparedFigure = Comparison & {
  readonly area: string;
  readonly period: string;
  readonly group: string;
  readonly shown: string;
};

function Compared({ caption, rows }: { caption: string; rows: readonly ComparedFigure[] }) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ area, period, group, with: other, beside }) => `${area} ${period} ${group} ${other} ${beside}`}
      columns={[
        { id: "area", heading: "Area", rowHeading: true, cell: ({ area }) => area },
        { id: "period", heading: "Period and group", cell: ({ period, group }) => `${period}, ${group}` },
        { id: "value", heading: "Figure", numeric: true, cell: ({ shown }) => shown },
        { id: "with", heading: "Compared with", cell: ({ with: other, beside }) => capital(`${other}: ${beside}`) },
        { id: "flag", heading: "Result", cell: ({ flag, why }) => capital(why ? `${flag}. ${why}` : flag) },
      ]}
    />
  );
}
