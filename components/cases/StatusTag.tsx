import { Tag, type TagTone } from "@/components/ui/Tag";
import { type CaseStatus, statusNames } from "@/lib/cases/status";

const tones: Record<CaseStatus, TagTone> = { open: "progress", inactive: "neutral", closed: "quiet" };

/** The state of a case in a word. */
export function StatusTag({ status }: { status: CaseStatus }) {
  return <Tag tone={tones[status]}>{statusNames[status]}</Tag>;
}
