"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { pageToLeadBackTo } from "@/app/(work)/dashboard/choose";
import { addresses } from "@/app/addresses";
import { keepFilter } from "@/db/queries/dashboard-filters";
import { action } from "@/lib/action";
import { requirePerson } from "@/lib/auth/current";
import { chosenAnswers } from "@/lib/dashboard/answers";
import { Fault } from "@/lib/errors";
import { listOf } from "@/lib/form-data";
import { yearOf } from "@/lib/forms/years";
import { may } from "@/lib/permissions";
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

/** A manager narrows the figures of the service in hand, an analyst those of all services together. */
const keepOf = { service: keepFor("dashboard.view"), nation: keepFor("national.view") };

function keepFor(may: "dashboard.view" | "national.view") {
  return action({ name: "dashboard.filter", may, input: asked }, async ({ tx, person, input, audit }) => {
    const serviceId = may === "national.view" ? null : (person.currentServiceId ?? notFound());
    const population = populationById(input.group) ?? notFound();
    if (!chosenAnswers(population, yearOf(today()), input))
      throw new Fault([{ field: "answers", message: "Select at least one answer" }]);
    const kept = await keepFilter(tx, { userId: person.userId, serviceId }, input);
    await audit({ subjectType: "dashboard", subjectId: null, serviceId, detail: { question: input.question } });
    return kept;
  });
}

/** Narrows the dashboard by answers to one question, and leads back to the page of it from which it was asked. */
export async function narrow(form: FormData): Promise<void> {
  const kept = await keepOf[may(await requirePerson(), "national.view") ? "nation" : "service"](form);
  const query = new URLSearchParams(String(form.get("query") ?? ""));
  const on = pageToLeadBackTo({ on: String(form.get("on") ?? "") });
  if (!kept.ok) {
    query.set("none", "yes");
    if (on !== undefined) query.set("on", on);
    redirect(`${addresses.dashboard}/filter/${encodeURIComponent(String(form.get("question") ?? ""))}?${query}`);
  }
  query.set("filter", kept.value);
  redirect(`${addresses.dashboard}${on === undefined ? "" : `/${on}`}?${query}`);
}
