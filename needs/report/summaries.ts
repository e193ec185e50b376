/** The summaries of a report and what each is called. */
import type { Statement } from "@/needs/model/define";
import { parts } from "@/needs/topics";

export const summaryTitles: Readonly<Record<Statement["part"], string>> = {
  "1": `Executive summary: ${parts["1"]}`,
  "2": `Executive summary: ${parts["2"]}`,
  affected: "Summary: children affected by abuse between the adults around them",
  own: "Summary: young people abused in their own relationships, or using abuse",
};
