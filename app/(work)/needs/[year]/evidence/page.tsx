import type { Metadata } from "next";
import { needsAddresses } from "@/app/(work)/needs/addresses";
import { NeedsPage } from "@/app/(work)/needs/NeedsPage";
import { readNeeds } from "@/app/(work)/needs/read";
import { EmptyState } from "@/components/ui/EmptyState";
import { Link } from "@/components/ui/Link";
import { LinkButton } from "@/components/ui/LinkButton";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";

export const metadata: Metadata = { title: "Evidence" };

const kinds = [
  ["voice", "The voice of children and young people"],
  ["model of care", "Models of care"],
  ["case study", "Case studies"],
  ["other authorities", "What other authorities do"],
  ["context", "Context"],
  ["reference", "References"],
] as const;

export default async function EvidencePage({ params }: PageProps<"/needs/[year]/evidence">) {
  const { year } = await params;
  const opened = await readNeeds(year);
  const { evidence } = opened.assessment;
  const to = needsAddresses(opened.row.year);
  return (
    <NeedsPage
      opened={opened}
      part="evidence"
      heading="Evidence"
      actions={<LinkButton href={to.add("evidence")}>Add evidence</LinkButton>}
    >
      {evidence.length === 0 ? (
        <EmptyState heading="There is no evidence yet">
          Add what children and young people said, what helps, and what it rests on, in your own words.
        </EmptyState>
      ) : null}
      {kinds.map(([kind, title]) => {
        const own = evidence.filter((one) => one.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind}>
            <h2 className="govuk-heading-m">{title}</h2>
            {own.map((one) => (
              <article key={one.id}>
                <h3 className="govuk-heading-s">{one.title}</h3>
                {one.method ? <p className="govuk-body">{one.method}</p> : null}
                {one.participants ? <p className="govuk-body">Took part: {one.participants}</p> : null}
                {one.findings.length > 0 ? (
                  <ul className="govuk-list govuk-list--bullet">
                    {one.findings.map(({ says, cites }) => (
                      <li key={says}>
                        {says} {cites.length > 0 ? `(${cites.join("; ")})` : ""}
                      </li>
                    ))}
                  </ul>
                ) : null}
                {one.quotations.map(({ words, permission }) => (
                  <blockquote key={words} className="govuk-inset-text">
                    “{words}” <span className="govuk-hint">Allowed: {permission}</span>
                  </blockquote>
                ))}
                <p className="govuk-body">
                  <Link noVisited href={to.record("evidence", one.id)}>
                    Change<VisuallyHidden> {one.title}</VisuallyHidden>
                  </Link>
                </p>
              </article>
            ))}
          </section>
        );
      })}
    </NeedsPage>
  );
}
