"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { addresses } from "@/app/addresses";
import { keepFilter } from "@/db/queries/dashboard-filters";
import { action } from "@/lib/action";
import { chosenAnswers } from "@/lib/dashboard/answers";
import { Fault } from "@/lib/errors";
import { listOf } from "@/lib/form-data";
import { yearOf } from "@/lib/forms/years";
import { today } from "@/lib/time";
import { populationById } from "@/questionnaires";

const asked = z.object({
  group: z.string(),
  form: z.string(),
  question: z.string(),
  answers: listOf(z.string()),
  /** What else the dashboard was narrowed by. */
  query: z.string().max(500),
});

const keep = action(
  { name: "dashboard.filter", may: "dashboard.view", input: asked },
  async ({ tx, person, input, audit }): Promise<string> => {
    const serviceId = person.currentServiceId ?? notFound();
    const population = populationById(input.group) ?? notFound();
    if (!chosenAnswers(population, yearOf(today()), input))
      throw new Fault([{ field: "answers", message: "Select at least one answer" }]);
    const kept = await keepFilter(tx, { userId: person.userId, serviceId }, input);
    await audit({ subjectType: "dashboard", subjectId: null, serviceId, detail: { question: input.question } });
    return kept;
  },
);

/** Narrows the dashboard by answers to one question, and leads back to it. */
export async function narrow(form: FormData): Promise<void> {
  const kept = await keep(form);
  const query = new URLSearchParams(String(form.get("query") ?? ""));
  if (!kept.ok) {
    query.set("none", "yes");
    redirect(`${addresses.dashboard}/filter/${encodeURIComponent(String(form.get("question") ?? ""))}?${query}`);
  }
  query.set("filter", kept.value);
  redirect(`${addresses.dashboard}?${query}`);
}
