"use client";

import { type ComponentPropsWithRef, createContext, use } from "react";
import type { Raw } from "@/lib/forms/answers";
import type { Question, Year } from "@/lib/forms/define";
import type { FieldPath } from "@/lib/forms/fields";
import type { Going } from "@/lib/forms/going";
import type { AskedQuestion } from "@/lib/forms/path";

/** What every question of a page is drawn with. */
export interface PageInHand {
  readonly year: Year;
  /** What react-hook-form puts on each control: its name, its handlers and its ref. */
  readonly register: (name: string) => ComponentPropsWithRef<"input"> & { name: string };
  /** The sentence for a field that could not be understood. */
  readonly errorAt: (path: FieldPath) => string | undefined;
  /** Puts a value into a field from a script, and reads the page again. */
  readonly setValue: (name: string, value: Raw) => void;
  /** Reads the page again after items of a group came or went. */
  readonly readAgain: () => void;
  /** The answers that would go, and the field whose change removes them. */
  readonly going: readonly Going[];
  readonly changed: string | undefined;
}

export const PageContext = createContext<PageInHand | undefined>(undefined);

/** @throws Error outside a page of a form */
export function usePage(): PageInHand {
  const page = use(PageContext);
  if (!page) throw new Error("A question stands on a page of a form.");
  return page;
}

export interface QuestionProps<Q extends Question> {
  readonly question: Q;
  /** Which of its rows are asked, and what each of its items is asked. */
  readonly asked: AskedQuestion;
  readonly path: FieldPath;
  /** What stands in its fields. */
  readonly raw: Raw;
  /** The only question of its page: its text is the page's heading. */
  readonly alone: boolean;
}

/** The size of a question's text: smaller inside an item, which has a heading of its own. */
export function sizeOf(path: FieldPath, alone: boolean): "s" | "m" | "l" {
  if (alone) return "l";
  return path.length > 1 ? "s" : "m";
}
