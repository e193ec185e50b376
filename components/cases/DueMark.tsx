import { Tag, type TagTone } from "@/components/ui/Tag";
import type { Due } from "@/lib/cases/due";
import { type DueWords, dueInWords } from "@/lib/cases/due-words";

const tones: Record<DueWords["urgency"], TagTone | null> = {
  overdue: "danger",
  due: "attention",
  unfinished: "attention",
  later: null,
};

/**
 * What a case wants next, and by which day where that is more than its opening day. What is not wanted yet stands in
 * plain words, so that the rest stands out.
 */
export function DueMark({ due }: { due: Due | undefined }) {
  if (!due) return <span className="insights-empty-value">Nothing due</span>;
  const { text, when, urgency } = dueInWords(due);
  const tone = tones[urgency];
  return (
    <>
      {tone ? <Tag tone={tone}>{text}</Tag> : text}
      {when && urgency !== "unfinished" ? <span className="insights-detail"> {when}</span> : null}
    </>
  );
}
