/** Whether a form can be of a certain day: the order of a case's life, and of the client's. */
import { ageOn, agesInWords, isForAge } from "@/lib/forms/age";
import type { FormDefinition, Population } from "@/lib/forms/define";
import { inSentence } from "@/lib/forms/in-sentence";
import { dayInWords } from "@/lib/forms/question-types/date";

/** What the date of a form must agree with. Days are YYYY-MM-DD. */
export interface DateSurroundings {
  readonly today: string;
  readonly population: Population;
  readonly dateOfBirth: string | null;
  readonly openedOn: string;
  /** The case's other submitted forms, of every kind. */
  readonly others: readonly { readonly form: string; readonly date: string | null }[];
}

type Role = FormDefinition["role"];

/** The roles whose forms must not be of a later day than a form of this role. */
const before: Readonly<Record<Role, readonly Role[]>> = {
  opens: [],
  reviews: ["opens"],
  closes: ["opens", "reviews"],
  accompanies: [],
};

/**
 * Why a form cannot be of that day, as a sentence that says what to do; undefined where it can.
 *
 * @param day a day of the calendar, YYYY-MM-DD
 */
export function refuseDate(form: FormDefinition, day: string, around: DateSurroundings): string | undefined {
  const { dateLabel: label } = form;
  if (day > around.today) return `${label} must be today or in the past.`;
  if (around.dateOfBirth !== null && day < around.dateOfBirth)
    return `${label} is before the ${around.population.person.one} was born, on ${dayInWords(around.dateOfBirth)}. Check the year.`;
  if (around.dateOfBirth !== null && !isForAge(form, around.dateOfBirth, day))
    return `${form.title} is for ${around.population.person.many} ${agesInWords(form)}. This ${around.population.person.one} was ${ageOn(around.dateOfBirth, day)} on that day. Check the date, or use another form.`;
  if (day < around.openedOn)
    return `${label} must be on or after ${dayInWords(around.openedOn)}, when the case was opened. Check the date, or change the day on which the case opened.`;

  const dated = around.others.flatMap(({ form: id, date }) => {
    const other = around.population.forms.find((one) => one.id === id);
    return other && date !== null ? [{ other, date }] : [];
  });
  for (const { other, date } of dated) {
    if (before[form.role].includes(other.role) && day < date)
      return `${label} must be on or after ${dayInWords(date)}, the ${inSentence(other.dateLabel)}.`;
    if (before[other.role].includes(form.role) && day > date)
      return `${label} must be on or before ${dayInWords(date)}, the ${inSentence(other.dateLabel)}.`;
  }
  return undefined;
}
