"use server";

import { redirect } from "next/navigation";
import { caseAddress } from "@/app/(work)/cases/addresses";
import { type Found, lookUp, open } from "@/app/(work)/cases/new/opening";
import type { OpeningState } from "@/components/cases/OpenCaseForm";
import { readForm } from "@/lib/form-data";
import { refused } from "@/lib/form-state";

/** Takes one step in opening a case, and answers with the next. */
export async function continueOpening(before: OpeningState, form: FormData): Promise<OpeningState> {
  const given = readForm(form);
  if (given.back) return { stage: "who", ...typed(form), errors: [] };
  if (given.stage === "about") {
    const opened = await open(given);
    if (opened.ok) redirect(caseAddress(opened.value, "opened"));
    return { ...before, stage: "about", ...refused(opened, form) };
  }
  const stage = given.stage === "which" ? "which" : "who";
  const looked = await lookUp(given);
  if (!looked.ok) return { ...before, stage, ...refused(looked, form) };
  return { ...next(looked.value), ...typed(form), errors: looked.value.errors ?? [] };
}

function next({ stage, candidates, client, earlierCases }: Found): Omit<OpeningState, "errors"> {
  return { stage, candidates, client, earlierCases };
}

function typed(form: FormData): Pick<OpeningState, "values"> {
  return { values: refused({ ok: false, errors: [] }, form).values };
}
