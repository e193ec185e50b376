/** Whether a case of an import file can have been so: its days, and its forms one after the other. */
import { refuseDate } from "@/lib/cases/form-date";
import type { Answers } from "@/lib/forms/answers";
import type { FormDefinition, Population } from "@/lib/forms/define";
import { checkDocument } from "@/lib/forms/document";
import { yearOf } from "@/lib/forms/years";
import { formById, populationById, populations } from "@/questionnaires";
import type { FileFault, ImportLine } from "./line";

export interface CheckedForm {
  readonly definition: FormDefinition;
  readonly date: string;
  /** As they are kept. */
  readonly answers: Answers;
}

export interface CheckedCase {
  readonly line: number;
  readonly service: string;
  readonly client: ImportLine["client"];
  readonly population: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly consent: boolean | null;
  readonly caseworker: string | null;
  readonly forms: readonly CheckedForm[];
}

type Say = (path: string, reason: string) => void;

/** Before this nobody who is supported now was born, and a year was mistyped. */
const earliestBirth = "1900-01-01";

/**
 * Checks what one line says, apart from what the database holds.
 *
 * @param today YYYY-MM-DD; nothing in a file of the past is later
 */
export function checkCase(number: number, line: ImportLine, today: string): { case: CheckedCase; faults: FileFault[] } {
  const faults: FileFault[] = [];
  const say: Say = (path, reason) => faults.push({ line: number, path, reason });
  const population = populationById(line.case.population);
  if (!population) {
    const known = populations.map(({ id }) => id).join(", ");
    say("case.population", `there is no client group "${line.case.population}"; there are: ${known}`);
  }
  checkDays(line, today, say);
  const forms = checkForms(line, today, say);
  const closing = forms.find(({ definition }) => definition.role === "closes");
  return {
    faults,
    case: {
      line: number,
      service: line.service,
      client: line.client,
      population: line.case.population,
      openedOn: line.case.openedOn,
      // The day of the form that closes a case is the day it closed.
      closedOn: line.case.closedOn ?? closing?.date ?? null,
      consent: line.case.consent ?? null,
      caseworker: line.case.caseworker ?? null,
      forms,
    },
  };
}

function checkDays({ client, case: { openedOn, closedOn } }: ImportLine, today: string, say: Say): void {
  const { dateOfBirth } = client;
  if (dateOfBirth > today) say("client.dateOfBirth", "is in the future");
  else if (dateOfBirth < earliestBirth) say("client.dateOfBirth", `is before ${earliestBirth}`);
  if (openedOn > today) say("case.openedOn", "is in the future");
  else if (openedOn < dateOfBirth && dateOfBirth <= today)
    say("case.openedOn", `is before the client was born, ${dateOfBirth}`);
  if (closedOn && closedOn > today) say("case.closedOn", "is in the future");
  else if (closedOn && closedOn < openedOn) say("case.closedOn", `is before the case opened, ${openedOn}`);
}

/**
 * Checks the forms of a case. What a form asks may depend on the case's other forms, whenever they were filled in; so
 * their answers are read in the order in which the client group lists its forms, in which no form depends on a later one.
 */
function checkForms(line: ImportLine, today: string, say: Say): CheckedForm[] {
  const population = populationById(line.case.population);
  if (!population) return [];
  const listed = formsOf(line, say);
  for (const [index, form] of listed.entries()) {
    const before = listed.slice(0, index);
    checkPlace(form, before, say);
    checkDay(line, population, form, before, today, say);
  }
  const order = population.forms;
  const answers = new Map<ListedForm, Answers>();
  const earlier: Record<string, Answers[]> = {};
  for (const form of [...listed].sort((a, b) => order.indexOf(a.definition) - order.indexOf(b.definition))) {
    const { definition, date } = form;
    const document = checkDocument(definition, form.answers, { earlier, year: yearOf(date), today });
    for (const { path, reason } of document.faults) say(`${form.at}.answers${path === "" ? "" : `.${path}`}`, reason);
    earlier[definition.id] = [...(earlier[definition.id] ?? []), document.answers];
    answers.set(form, document.answers);
  }
  return listed.map((form) => ({ definition: form.definition, date: form.date, answers: answers.get(form) ?? {} }));
}

interface ListedForm {
  readonly at: string;
  readonly definition: FormDefinition;
  readonly date: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

function formsOf(line: ImportLine, say: Say): ListedForm[] {
  return line.forms.flatMap(({ form: id, date, answers }, index) => {
    const at = `forms.${index}`;
    const definition = formById(id);
    if (definition?.population === line.case.population) return [{ at, definition, date, answers }];
    say(
      `${at}.form`,
      definition ? `is not a form of this client group: ${line.case.population}` : `there is no form "${id}"`,
    );
    return [];
  });
}

/** Whether a form may follow those before it. */
function checkPlace(
  { at, definition: { id, occurs, after } }: ListedForm,
  before: readonly ListedForm[],
  say: Say,
): void {
  const isThere = (wanted: string) => before.some(({ definition }) => definition.id === wanted);
  if (occurs === "once" && isThere(id)) say(`${at}.form`, `a case holds ${id} once`);
  if (after !== undefined && !isThere(after))
    say(`${at}.form`, `${id} comes after ${after}, which is not before it in this case`);
}

/** The rules of the pages, and that of a file which knows when the case closed. */
function checkDay(
  { client, case: { openedOn, closedOn } }: ImportLine,
  population: Population,
  { at, definition, date }: ListedForm,
  before: readonly ListedForm[],
  today: string,
  say: Say,
): void {
  // Each pair of forms is looked at once, from the second; and a birth after the opening was spoken of before.
  const dateOfBirth = client.dateOfBirth <= openedOn ? client.dateOfBirth : null;
  const others = before.map((form) => ({ form: form.definition.id, date: form.date }));
  const refusal = refuseDate(definition, date, { today, population, dateOfBirth, openedOn, others });
  if (refusal !== undefined) say(`${at}.date`, refusal);
  else if (closedOn && date > closedOn) say(`${at}.date`, `is after the case closed, ${closedOn}`);
}
