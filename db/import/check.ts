/** Whether a case of an import file can have been so: its days, and its forms one after the other. */
import type { Answers } from "@/lib/forms/answers";
import type { FormDefinition } from "@/lib/forms/define";
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
  const listed = formsOf(line, say);
  for (const [index, form] of listed.entries()) {
    checkPlace(form, listed.slice(0, index), say);
    checkDay(line.case, form, today, say);
  }
  const order = populationById(line.case.population)?.forms ?? [];
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
  { at, definition: { id, occurs, after }, date }: ListedForm,
  before: readonly ListedForm[],
  say: Say,
): void {
  if (occurs === "once" && before.some((form) => form.definition.id === id))
    say(`${at}.form`, `a case holds ${id} once`);
  if (after === undefined) return;
  const first = before.find((form) => form.definition.id === after);
  if (!first) say(`${at}.form`, `${id} comes after ${after}, which is not before it in this case`);
  else if (date < first.date) say(`${at}.date`, `is before the ${after} of this case, ${first.date}`);
}

function checkDay({ openedOn, closedOn }: ImportLine["case"], { at, date }: ListedForm, today: string, say: Say): void {
  if (date > today) say(`${at}.date`, "is in the future");
  else if (date < openedOn) say(`${at}.date`, `is before the case opened, ${openedOn}`);
  else if (closedOn && date > closedOn) say(`${at}.date`, `is after the case closed, ${closedOn}`);
}
