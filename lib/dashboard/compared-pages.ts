/**
 * By what a service is set beside all others: the pages of its dashboard, and the tables of each. Most are the report's.
 * What a dashboard shows besides has tables here: cases by their days, and what was left empty.
 */
import type { FormDefinition, Year } from "@/lib/forms/define";
import { placesOf } from "@/lib/reports/completeness";
import type { ExtraRow, FiguresTable, ReportDefinition, TableDefinition } from "@/lib/reports/define";
import type { Figure, Place } from "@/lib/reports/figure-define";
import { find } from "@/lib/reports/place";
import { populationById } from "@/questionnaires";
import { caseLengthTable } from "./case-length";

export interface ComparedPage {
  /** As the dashboard's own page; left out for the overview. */
  readonly id?: string;
  readonly title: string;
  /** Worked out when they are asked for: most who ask for pages want their names. @param year whose questions are named */
  tablesOf(year: Year): readonly TableDefinition[];
}

export function comparedPages(report: ReportDefinition): ComparedPage[] {
  const forms = populationById(report.population)?.forms ?? [];
  const caseLength = caseLengthTable(report);
  const byId = (ids: readonly string[]) => ids.flatMap((id) => report.tables.filter((table) => table.id === id));
  return [
    {
      title: "Overview",
      tablesOf: (year) => [
        ...casesByTheirDays,
        ...(caseLength ? [caseLength] : []),
        leftEmptyOnForms(forms, year),
        ...byId(report.overview),
      ],
    },
    ...report.themes.map(({ id, title, tables }) => ({ id, title, tablesOf: () => byId(tables) })),
    { id: "completeness", title: "Completeness", tablesOf: (year) => forms.map((form) => leftEmptyOn(form, year)) },
  ];
}

const section = "Cases";
const opened: Figure = { cases: "opened" };
const closed: Figure = { cases: "closed" };
const openedAndClosed: Figure = { cases: "opened and closed" };

/**
 * Only what comes and goes within a period is counted. How many cases are open on a day is no measure here: one quarter's
 * less the next one's is what came and went between them, however few that were.
 */
const casesByTheirDays: readonly TableDefinition[] = [
  {
    id: "cases-opened-and-closed",
    section,
    title: "Cases opened and closed",
    layout: "values",
    rows: [
      { id: "opened", label: "Cases opened, per service", figures: [{ perService: opened, decimals: 0 }] },
      { id: "closed", label: "Cases closed, per service", figures: [{ perService: closed, decimals: 0 }] },
      {
        id: "closedToOpened",
        label: "Cases closed for each case opened",
        figures: [{ ratio: closed, to: opened, decimals: 2 }],
      },
    ],
  },
  {
    id: "cases-still-open",
    section,
    title: "Of the cases opened in the period",
    layout: "figures",
    points: [{ title: null, base: opened }],
    rows: [
      { id: "open", label: "Still open at its end", figures: [{ sum: [opened], less: [openedAndClosed] }] },
      { id: "closed", label: "Closed by its end", figures: [openedAndClosed] },
    ],
  },
];

/** Of all questions that were asked, how many were left empty: one row a form. */
function leftEmptyOnForms(forms: readonly FormDefinition[], year: Year): FiguresTable {
  return {
    ...leftEmpty(forms.flatMap((form) => askedOn(form, year))),
    id: "left-empty",
    title: "Questions left empty",
    rows: forms.map((form) => inAll(form.id, form.title, askedOn(form, year))),
  };
}

/** The same of one form, with each of its questions. */
function leftEmptyOn(form: FormDefinition, year: Year): FiguresTable {
  const places = askedOn(form, year);
  return {
    ...leftEmpty(places),
    id: `left-empty-${form.id.replaceAll(".", "-")}`,
    title: `${form.title}: questions left empty`,
    rows: [
      inAll("all", "All questions of the form", places),
      ...places.map(
        (place): ExtraRow => ({
          ...datesOf(place),
          id: place.question,
          label: place.text,
          level: 1,
          figures: [missing(place)],
          bases: [asked(place)],
        }),
      ),
    ],
  };
}

type Asked = Place & { readonly text: string };

function askedOn(form: FormDefinition, year: Year): Asked[] {
  return placesOf(form, year).map(({ path, text }) => ({ form, question: path, text }));
}

/** Each row is out of something of its own. */
function leftEmpty(places: readonly Asked[]) {
  const points = [{ title: null, base: { sum: places.map(asked) } }];
  return { section: "Completeness", layout: "figures", points } as const;
}

function inAll(id: string, label: string, places: readonly Asked[]): ExtraRow {
  return { id, label, figures: [{ sum: places.map(missing) }], bases: [{ sum: places.map(asked) }] };
}

function missing({ form, question }: Place): Figure {
  return { form, question, that: "missing" };
}

function asked({ form, question }: Place): Figure {
  return { form, question, that: "asked" };
}

/** In which years it was asked. */
function datesOf(place: Place): Pick<ExtraRow, "since" | "until"> {
  const { since, until } = find(place);
  return { ...(since && { since }), ...(until && { until }) };
}
