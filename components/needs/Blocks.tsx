import { ReportTableView } from "@/components/needs/ReportTableView";
import { TileMap } from "@/components/needs/TileMap";
import { TrendChart } from "@/components/needs/TrendChart";
import { InsetText } from "@/components/ui/InsetText";
import { Link } from "@/components/ui/Link";
import type { Block } from "@/needs/report/blocks";

/** The blocks of a section of a needs assessment. @param indicatorAddress where an indicator's own page is */
export function Blocks({
  blocks,
  indicatorAddress,
}: {
  blocks: readonly Block[];
  indicatorAddress: (id: string) => string;
}) {
  return blocks.map((block, index) => (
    <BlockView
      // Blocks have no name of their own, and never change places while the page stands.
      key={`${block.kind} ${index.toString()}`}
      block={block}
      indicatorAddress={indicatorAddress}
    />
  ));
}

function BlockView({ block, indicatorAddress }: { block: Block; indicatorAddress: (id: string) => string }) {
  switch (block.kind) {
    case "text":
      return <p className="govuk-body">{block.text}</p>;
    case "heading":
      return <h3 className="govuk-heading-s">{block.text}</h3>;
    case "missing":
      return (
        <InsetText>
          <strong>Not provided.</strong> {block.text}
        </InsetText>
      );
    case "list":
      return (
        <ul className="govuk-list govuk-list--bullet">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "sentence":
      return (
        <p className="govuk-body">
          {block.pieces.map((piece, index) =>
            typeof piece === "string" ? (
              piece
            ) : (
              <Link key={`${piece.indicator} ${index.toString()}`} noVisited href={indicatorAddress(piece.indicator)}>
                {piece.shown ?? "not provided"}
              </Link>
            ),
          )}
        </p>
      );
    case "trend":
      return <TrendChart trend={block.trend} />;
    case "map":
      return <TileMap label={block.map.title} groups={block.map.groups} />;
    case "quotation":
      return (
        <blockquote className="govuk-inset-text">
          “{block.words}” <span className="govuk-hint">{block.permission}.</span>
        </blockquote>
      );
    case "table":
      return <ReportTableView table={block.table} />;
  }
}
