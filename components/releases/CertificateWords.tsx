import { Details } from "@/components/ui/Details";
import { ScrollRegion } from "@/components/ui/ScrollRegion";
import { SummaryList } from "@/components/ui/SummaryList";
import { Table } from "@/components/ui/Table";
import type { Block } from "@/lib/releases/package/certificate-words";

/** A longer table, as of every question of a dataset, is folded: what decides stands above it, and what follows below. */
const mostRowsAtOnce = 40;

/** A certificate, or the draft of one, in the words in which it is given. */
export function CertificateWords({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => <Words key={`${block.kind} ${nameOf(block) || index}`} block={block} />);
}

function nameOf(block: Block): string {
  if (block.kind === "facts") return block.facts[0]?.[0] ?? "";
  return block.kind === "table" ? block.caption : block.text;
}

function Words({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading":
      return <h2 className="govuk-heading-m">{block.text}</h2>;
    case "paragraph":
      return <p className="govuk-body">{block.text}</p>;
    case "facts":
      return <SummaryList rows={block.facts.map(([key, value]) => ({ key, value }))} />;
    case "table":
      return block.rows.length > mostRowsAtOnce ? (
        <Details summary={`${block.caption}: ${block.rows.length} rows`}>
          <WordsOfTable block={block} />
        </Details>
      ) : (
        <WordsOfTable block={block} />
      );
  }
}

function WordsOfTable({ block }: { block: Extract<Block, { kind: "table" }> }) {
  return (
    <ScrollRegion label={block.caption}>
      <Table
        caption={block.caption}
        captionSize="s"
        stack={false}
        rows={block.rows.map((cells, at) => ({ id: `${at} ${cells[0] ?? ""}`, cells }))}
        rowKey={({ id }) => id}
        columns={block.head.map((heading, at) => ({
          id: `${at}`,
          heading: heading || "Measure",
          headingHidden: heading === "",
          rowHeading: at === 0,
          cell: ({ cells }: { cells: readonly string[] }) => cells[at] ?? "",
        }))}
      />
    </ScrollRegion>
  );
}
