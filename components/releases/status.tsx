import { Tag, type TagTone } from "@/components/ui/Tag";

/** How far a release has come, as people say it. */
const statuses: Readonly<Record<string, { readonly text: string; readonly tone: TagTone }>> = {
  requested: { text: "Asked for", tone: "neutral" },
  prepared: { text: "Waits for approval", tone: "attention" },
  approved: { text: "Given", tone: "done" },
  refused: { text: "Refused", tone: "quiet" },
};

export function ReleaseStatusTag({ status }: { status: string }) {
  const { text, tone } = statuses[status] ?? { text: status, tone: "neutral" as const };
  return <Tag tone={tone}>{text}</Tag>;
}
