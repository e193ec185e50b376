/** Filling in a whole section of a form, page after page, as someone with scripts off does. */

import { likelihoods } from "@/db/seed/likelihoods";
import type { Answers, Raw } from "@/lib/forms/answers";
import type { FormDefinition, Question } from "@/lib/forms/define";
import { rawEntry } from "@/lib/forms/entry";
import { answersField, fieldName } from "@/lib/forms/fields";
import { generateAnswers } from "@/lib/forms/generate/answers";
import { seededRandom } from "@/lib/forms/generate/random";
import { path } from "@/lib/forms/path";
import { yearOf } from "@/lib/forms/years";
import { type Fields, formWith, type Visitor } from "./visitor";

/** The section of a form that has most pages for someone with these answers, and the page that it begins with. */
export function longestSection(form: FormDefinition, answers: Answers, day: string): { section: string; page: string } {
  const { pages } = path(form, answers, { earlier: {}, year: yearOf(day) });
  const count = (id: string) => pages.filter(({ section }) => section.id === id).length;
  const [first] = [...pages].sort((a, b) => count(b.section.id) - count(a.section.id));
  if (!first) throw new Error(`${form.id} asks nothing.`);
  return { section: first.section.id, page: first.page.id };
}

/** Answers that leave nothing out. */
export function wholeAnswers(form: FormDefinition, day: string, seed: string): Answers {
  const filled = Object.fromEntries(Object.entries(likelihoods).map(([place, one]) => [place, { ...one, missing: 0 }]));
  return generateAnswers(form, { earlier: {}, day }, seededRandom(seed), filled);
}

export interface Save {
  readonly milliseconds: number;
  /** The questions that the page sent, with their answers. */
  readonly answers: Answers;
}

/**
 * Saves each page of a section.
 *
 * @param form the address of the form, as "/cases/…/forms/…"
 * @throws Error where a page does not lead on: it was not saved
 */
export async function fillSection(
  visitor: Visitor,
  form: { readonly address: string; readonly definition: FormDefinition },
  first: { readonly section: string; readonly page: string },
  answers: Answers,
): Promise<Save[]> {
  const section = `${form.address}/${first.section}/`;
  const saves: Save[] = [];
  let address: string | undefined = section + first.page;
  while (address?.startsWith(section)) {
    const page = await visitor.get(address);
    const found = formWith(page.body, `${answersField}.`);
    if (!found) throw new Error(`${address} holds no form of questions (${page.status}).`);
    const shown = questionsOf(form.definition, address.slice(section.length), first.section).filter(({ id }) =>
      [...found.names].some((name) => name === fieldName([id]) || name.startsWith(`${fieldName([id])}.`)),
    );
    const sent = Object.fromEntries(
      shown.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])),
    ) as Answers;
    const fields = flattened(rawEntry(shown, sent), answersField);
    const saved = await visitor.post(address, [...found.hidden, ...found.button, ...fields]);
    if (saved.status !== 303 || saved.location === undefined)
      throw new Error(`${address} was not saved (${saved.status}).`);
    saves.push({ milliseconds: saved.milliseconds, answers: sent });
    if (saves.length > 100) throw new Error(`${address} leads nowhere.`);
    address = saved.location;
  }
  return saves;
}

function questionsOf(form: FormDefinition, page: string, section: string): readonly Question[] {
  return form.sections.find(({ id }) => id === section)?.pages.find(({ id }) => id === page)?.questions ?? [];
}

/** Fields by their names: a list of words is one name several times, anything else goes a step deeper. */
function flattened(raw: Raw, name: string): Fields {
  if (raw === undefined) return [];
  if (typeof raw === "string") return [[name, raw]];
  if (Array.isArray(raw)) {
    return raw.flatMap(
      (one: Raw, index): Fields => (typeof one === "string" ? [[name, one]] : flattened(one, `${name}.${index}`)),
    );
  }
  return Object.entries(raw).flatMap(([part, one]) => flattened(one, `${name}.${part}`));
}
