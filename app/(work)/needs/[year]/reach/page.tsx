import type { Metadata } from "next";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { NeedsPage } from "@/app/(work)/needs/NeedsPage";
import { readNeeds } from "@/app/(work)/needs/read";
import { Blocks } from "@/components/needs/Blocks";
import { Details } from "@/components/ui/Details";
import { InsetText } from "@/components/ui/InsetText";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { counted } from "@/lib/format";
import { findGaps, gapAreas, namedAlone } from "@/needs/gaps/find";
import { areaName } from "@/needs/model/areas";
import { reachBlocks } from "@/needs/report/reach";
import { dayInWords } from "@/needs/report/words";

export const metadata: Metadata = { title: "Reach and gaps" };

export default async function ReachPage({ params }: PageProps<"/needs/[year]/reach">) {
  const { year } = await params;
  const opened = await readNeeds(year);
  const { figures, assessment } = opened;
  const to = needsAddresses(opened.row.year);
  const services = new Map(assessment.services.map((service) => [service.id, service]));
  const unfound = namedAlone(figures);
  return (
    <NeedsPage
      opened={opened}
      part="reach"
      heading="Reach and gaps"
      actions={<LinkButton href={to.add("reach")}>Add a line of reach</LinkButton>}
    >
      <h2 className="govuk-heading-m">Reach against need</h2>
      <Blocks blocks={reachBlocks(figures)} indicatorAddress={to.indicator} />
      <h2 className="govuk-heading-m">Gaps in support</h2>
      <p className="govuk-body">
        Found by rules that look at the services that run on {dayInWords(assessment.asAt)}, area by area.
      </p>
      {findGaps(figures).map((gap) => (
        <section key={gap.id} id={`gap-${gap.id}`}>
          <h3 className="govuk-heading-s">{gap.title}</h3>
          <p className="govuk-body">
            {gap.areas.every((id) => gap.says.includes(areaName(assessment.areas, id)))
              ? gap.says
              : `${gapAreas(assessment, gap)}. ${gap.says}`}
          </p>
          {gap.named ? <p className="govuk-body">As the assessment names it: {gap.named}</p> : null}
          {gap.services.length > 0 ? (
            <Details
              summary={counted(gap.services.length, "service that this rests on", "services that this rests on")}
            >
              <ul className="govuk-list govuk-list--bullet">
                {gap.services.map((id) => {
                  const service = services.get(id);
                  return service ? (
                    <li key={id}>
                      <Link noVisited href={to.record("service", id)}>
                        {service.provider}: {service.name}
                      </Link>
                    </li>
                  ) : null;
                })}
              </ul>
            </Details>
          ) : null}
        </section>
      ))}
      {unfound.length > 0 ? (
        <InsetText>The assessment also names these, and no rule finds them on this day: {unfound.join(" ")}</InsetText>
      ) : null}
      <p className="govuk-body">
        <Link noVisited href={to.add("namedGap")}>
          Name a gap
        </Link>
      </p>
    </NeedsPage>
  );
}
