import type { ReactNode } from "react";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import type { OpenAssessment } from "@/app/(work)/needs/read";
import { Page } from "@/components/ui/Page";
import { SideLayout } from "@/components/ui/SideLayout";
import { SideNavigation } from "@/components/ui/SideNavigation";

/** The parts of an assessment, in the order in which they are worked on. */
const parts = [
  ["overview", "Overview"],
  ["report", "Report"],
  ["summary", "Summaries"],
  ["indicators", "Indicators"],
  ["import", "Import figures"],
  ["faults", "Checks"],
  ["areas", "Areas and populations"],
  ["services", "Service map"],
  ["reach", "Reach and gaps"],
  ["ownCases", "The services' own cases"],
  ["evidence", "Evidence"],
  ["requests", "Data requests"],
  ["recommendations", "Recommendations"],
] as const;

export type NeedsPart = (typeof parts)[number][0];

/** One page of an assessment, with the others beside it. */
export function NeedsPage({
  opened,
  part,
  heading,
  actions,
  before,
  notice,
  children,
}: {
  opened: OpenAssessment;
  part: NeedsPart;
  heading: ReactNode;
  actions?: ReactNode;
  before?: ReactNode;
  notice?: ReactNode;
  children: ReactNode;
}) {
  const { authority, row } = opened;
  const to = needsAddresses(row.year);
  const items = parts.map(([id, text]) => ({ href: to[id], text, current: id === part }));
  return (
    <Page
      heading={heading}
      caption={`Needs assessment, ${authority.name} ${row.year}`}
      actions={actions}
      before={before}
      notice={notice}
    >
      <SideLayout
        side={
          <details className="insights-parts">
            <summary className="insights-parts__summary">Parts of the assessment</summary>
            <SideNavigation label="Parts of the assessment" sections={[{ items }]} />
          </details>
        }
      >
        {children}
      </SideLayout>
    </Page>
  );
}
