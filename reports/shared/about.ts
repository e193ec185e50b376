/** "About this dataset", which every report says of its own forms: whom it comes from, and what puts a form into it. */
import type { FormDefinition } from "@/lib/forms/define";
import { inSentence } from "@/lib/forms/in-sentence";
import type { Figure } from "@/lib/reports/figure-define";
import type { StatementDefinition } from "@/lib/reports/statements";

const section = "About this dataset";

/** The one and the many of a word: "service", "services". */
export type OneAndMany = readonly [one: string, many: string];

/** The client groups, as their cases are called. */
const casesOf = {
  adult: "Adults' cases",
  child: "Children's cases",
  perpetrator: "Cases of people who use abuse",
} as const;

/**
 * @param of.services what the services are called: "Idva service", "Idva services"
 * @param of.person the person supported, in the possessive: "client's"
 * @param of.forms every form that is counted, the one that opens a case first
 * @param of.allTime the client groups whose cases of all time are said, this report's first
 */
export function aboutTheDataset(of: {
  readonly services: OneAndMany;
  readonly person: string;
  readonly intake: FormDefinition;
  readonly exit: FormDefinition;
  readonly forms: readonly FormDefinition[];
  readonly allTime: readonly (keyof typeof casesOf)[];
}): readonly StatementDefinition[] {
  const misdated: Figure = { form: of.exit, question: "caseLengthMonths", is: ["error"] };
  return [
    {
      section,
      text: `It holds the forms of {services|${of.services.join("|")}}, from {period}.`,
      figures: { services: { fact: "services" } },
    },
    {
      section,
      text: "These are in {places}.",
      figures: { places: { fact: "places" } },
    },
    {
      section,
      text: "{cases|case|cases} at intake, each counted once.",
      figures: { cases: { count: { casesWith: of.intake }, unit: "cases" } },
    },
    {
      section,
      text: "{cases|case|cases} at exit, each matched with its intake.",
      figures: { cases: { formsThat: "matched", form: of.exit } },
    },
    {
      section,
      text: `A form counts in the year of the day that it describes, and not of the day on which it was typed: an intake form on the day of the intake, an exit form on the day the case closed. What went before the intake, or after the exit, does not matter.`,
      figures: {},
    },
    {
      section,
      text: `A form is counted when it was submitted, and the ${of.person} consent to research and monitoring is given. It can be submitted when it has passed its checks, and is valid.`,
      figures: {},
    },
    ...of.forms.map(
      (form): StatementDefinition => ({
        section,
        subsection: "Forms",
        text: `${form.title} forms received: {received}.`,
        figures: { received: { formsThat: "received", form } },
      }),
    ),
    ...of.forms.map(
      (form): StatementDefinition => ({
        section,
        subsection: "Forms",
        text: `${form.title} forms with consent, which are counted: {consented}. Of these, matched with ${form === of.intake ? "a case" : `the ${inSentence(of.intake.title)} of their case`}: {matched}.`,
        figures: { consented: { formsThat: "consented", form }, matched: { formsThat: "matched", form } },
      }),
    ),
    {
      section,
      subsection: "Forms",
      text: "All forms that are counted are valid.",
      figures: {},
      onlyIf: { figure: misdated, below: 1 },
    },
    {
      section,
      subsection: "Forms",
      text: "All forms that are counted are valid, but for {errors|exit form|exit forms} whose case closed before its intake. Such a case has no length: the table of case lengths counts it as an error.",
      figures: { errors: { count: misdated, unit: "forms", at: { table: "case-length", row: "errors" } } },
      onlyIf: { figure: misdated, atLeast: 1 },
    },
    ...of.allTime.map(
      (group): StatementDefinition => ({
        section,
        text: `${casesOf[group]}, from the first one until the end of this year: {cases}.`,
        figures: { cases: { allTime: group } },
      }),
    ),
  ];
}
