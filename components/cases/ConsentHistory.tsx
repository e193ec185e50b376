import { Table } from "@/components/ui/Table";
import { dayInWords } from "@/lib/forms/question-types/date";
import { momentInWords } from "@/lib/time";

export type ConsentSaid = { id: string; given: boolean; onDate: string; recordedAt: Date; recordedBy: string | null };

/** What was said of consent and when; the first row is what stands. Draws nothing before anything was said. */
export function ConsentHistory({ history }: { history: readonly ConsentSaid[] }) {
  if (history.length === 0) return null;
  return (
    <Table
      caption="What was said before"
      rows={history}
      rowKey={(said) => said.id}
      columns={[
        { id: "on", heading: "Date", rowHeading: true, cell: (said) => dayInWords(said.onDate) },
        { id: "given", heading: "Consent", cell: (said) => (said.given ? "Yes" : "No") },
        { id: "by", heading: "Recorded by", cell: (said) => said.recordedBy ?? "An earlier system" },
        { id: "at", heading: "Recorded on", cell: (said) => momentInWords(said.recordedAt) },
      ]}
    />
  );
}
