/** What the summaries of a report are called, and the sections in which evidence on the setting stands. */
import type { Evidence, Statement } from "@/needs/model/define";
import { parts } from "@/needs/topics";

export const summaryTitles: Readonly<Record<Statement["part"], string>> = {
  "1": `Executive summary: ${parts["1"]}`,
  "2": `Executive summary: ${parts["2"]}`,
  affected: "Summary: children affected by abuse between the adults around them",
  own: "Summary: young people abused in their own relationships, or using abuse",
};

export const evidenceSectionTitles: Readonly<Record<NonNullable<Evidence["section"]>, string>> = {
  background: "Why this part asks about children",
  effects: "What it does to children",
  safeguarding: "Safeguarding children",
  planned: "What is planned for children",
  prevention: "Education, prevention and early intervention",
};
