/** Forms that somebody is still writing, some with words where a number belongs. */
import { randomUUID } from "node:crypto";
import type { Answers, EarlierAnswers, Raw } from "@/lib/forms/answers";
import type { FormDefinition, Question } from "@/lib/forms/define";
import { generateAnswers } from "@/lib/forms/generate/answers";
import { path } from "@/lib/forms/path";
import { pageKey } from "@/lib/forms/progress";
import { yearOf } from "@/lib/forms/years";
import type { FormRecord } from "../import/records";
import { likelihoods } from "./likelihoods";
import { doing, type Setting, type Worker } from "./setting";

/** What people type where a number or a date is wanted. */
const typed: Partial<Record<Question["type"], Raw>> = {
  number: { value: "a few" },
  duration: { years: "about 2", months: "" },
  date: { day: "31", month: "2", year: "19" },
};

export interface DraftPlan {
  readonly definition: FormDefinition;
  readonly sequence: number;
  readonly date: string;
  readonly earlier: EarlierAnswers;
  readonly worker: Worker;
  /** How many of its pages are saved. */
  readonly pages: number;
  /** Whether the last of them goes on to a field that cannot be understood. */
  readonly unreadable: boolean;
}

export function makeDraft(setting: Setting, plan: DraftPlan): FormRecord {
  const { definition, sequence, date, earlier, worker } = plan;
  const all = generateAnswers(definition, { earlier, day: date }, setting.random, likelihoods);
  const { pages, answers } = path(definition, all, { earlier, year: yearOf(date) });
  const isTyped = ({ question }: { question: Question }) => typed[question.type] !== undefined;
  const first = pages.findIndex((page) => page.asked.some(isTyped));
  const saved = pages.slice(0, Math.max(plan.pages, plan.unreadable ? first + 1 : 0));
  const garbled = plan.unreadable
    ? saved
        .flatMap((page) => page.asked)
        .filter(isTyped)
        .at(-1)?.question
    : undefined;
  const asked = saved.flatMap((page) => page.asked.map(({ question }) => question.id));
  const kept = asked.filter((id) => id in answers && id !== garbled?.id);
  return {
    id: randomUUID(),
    definition,
    sequence,
    date,
    answers: Object.fromEntries(kept.map((id) => [id, answers[id]])) as Answers,
    started: doing(setting, date, worker),
    savedPages: saved.map(pageKey),
    ...(garbled ? { unreadable: { [garbled.id]: typed[garbled.type] } } : {}),
  };
}
