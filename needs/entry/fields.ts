/** What is asked of each kind of record, on the page where it is entered by hand: one description, one page for all. */
import { indicatorFields } from "@/needs/entry/indicator-fields";
import type { LinesWithParts } from "@/needs/entry/lines";
import { gapRules } from "@/needs/gaps/rules";
import { areaKindNames } from "@/needs/model/areas";
import {
  audiences,
  qualifiers,
  type RecordKind,
  recommendationStatuses,
  requestStatuses,
  serviceKinds,
  serviceRoles,
  settings,
  shapes,
  standings,
  units,
} from "@/needs/model/define";
import { evidenceSectionTitles, summaryTitles } from "@/needs/report/summaries";

export interface EntryField {
  /** Where it stands in the record: "ages.from". */
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  /**
   * line, text: words · number: digits · lines: one a line · choice, many: of `options` · yes: a box to tick ·
   * the others: lines with parts of their own, see lines.ts
   */
  readonly as: "line" | "text" | "number" | "lines" | "choice" | "many" | "yes" | LinesWithParts;
  /** Words that say themselves, names by what they stand for, or a list that the assessment holds. */
  readonly options?: readonly string[] | Readonly<Record<string, string>> | "areas" | "indicators" | "topics";
  /** It is part of the record's key, and stays as it was entered. */
  readonly fixed?: true;
  readonly optional?: true;
  /** It may not be left empty where another field says one of these. */
  readonly neededFor?: { readonly path: string; readonly is: readonly string[] };
  /** It is neither asked nor shown. */
  readonly unasked?: true;
}

export interface EntryForm {
  readonly one: string;
  readonly many: string;
  readonly about: string;
  /** The fields of which a short name is made where none is given: see short-name.ts. */
  readonly namedBy?: readonly string[];
  readonly fields: readonly EntryField[];
}

const id: EntryField = {
  path: "id",
  label: "Short name",
  hint: "For files of figures: small letters, digits and hyphens. Left empty, it is made of the name. It cannot be changed later",
  as: "line",
  fixed: true,
  optional: true,
};
/** Of records that no file names: nobody is asked for it. */
const unaskedId: EntryField = { ...id, unasked: true };
const notes: EntryField = { path: "notes", label: "Notes", hint: "One a line", as: "lines", optional: true };

const period: EntryField = {
  path: "period",
  label: "Period",
  hint: "2021 for a year, 2021/22 for a financial year, 2017 to 2021 for several",
  as: "line",
  fixed: true,
};

export const entryForms: Readonly<Record<RecordKind, EntryForm>> = {
  area: {
    one: "area",
    many: "Areas",
    about: "Areas lie within others, and may overlap.",
    namedBy: ["name"],
    fields: [
      { path: "name", label: "Name", as: "line" },
      id,
      { path: "kind", label: "What it is", as: "choice", options: areaKindNames },
      {
        path: "code",
        label: "Code",
        hint: "Of the Office for National Statistics, by which files of figures may name it",
        as: "line",
        optional: true,
      },
      { path: "within", label: "Lies within", as: "many", options: "areas", optional: true },
      { path: "from", label: "Boundaries hold from the year", as: "number", optional: true },
      { path: "until", label: "Boundaries hold until the year", as: "number", optional: true },
    ],
  },
  population: {
    one: "population",
    many: "Populations",
    about: "Rates are worked out where the population of their area, sex and age is known.",
    fields: [
      { path: "area", label: "Area", as: "choice", options: "areas", fixed: true },
      { path: "year", label: "Year", as: "number", fixed: true },
      { path: "sex", label: "Sex", as: "choice", options: ["everyone", "female", "male"], fixed: true },
      { path: "ages", label: "Ages", hint: "all ages, 16+ or 0-15", as: "line", fixed: true },
      { path: "people", label: "People", as: "number" },
      { path: "source", label: "Source", as: "line" },
    ],
  },
  indicator: {
    one: "indicator",
    many: "Indicators",
    about: "What is measured year after year.",
    namedBy: ["title"],
    fields: [
      { path: "title", label: "Title", as: "line" },
      id,
      { path: "topic", label: "Topic", as: "choice", options: "topics" },
      { path: "unit", label: "Unit", as: "choice", options: units },
      { path: "decimals", label: "Digits after the point", as: "number" },
      { path: "per", label: "For a rate, per how many", as: "number", optional: true },
      { path: "base", label: "Of whom", hint: "The denominator in words", as: "line", optional: true },
      { path: "source", label: "Source", as: "line" },
      { path: "owner", label: "Owner", hint: "Who is asked for its figures", as: "line" },
      { path: "definition", label: "Definition", hint: "Sent to the owner", as: "text", optional: true },
      { path: "adds", label: "Figures of areas add up to those of the area that holds them", as: "yes" },
      ...indicatorFields,
      notes,
    ],
  },
  value: {
    one: "figure",
    many: "Figures",
    about: "One figure of an indicator, an area, a period and a group.",
    fields: [
      { path: "indicator", label: "Indicator", as: "choice", options: "indicators", fixed: true },
      { path: "area", label: "Area", as: "choice", options: "areas", fixed: true },
      period,
      {
        path: "group",
        label: "Group",
        hint: "Whom or what it is about; empty for all",
        as: "line",
        fixed: true,
        optional: true,
      },
      { path: "value", label: "Figure", hint: "Empty where only its standing is known", as: "number", optional: true },
      { path: "qualifier", label: "Word that softens it", as: "choice", options: qualifiers, optional: true },
      { path: "standing", label: "Standing", as: "choice", options: standings, optional: true },
      { path: "numerator", label: "Numerator", as: "number", optional: true },
      { path: "denominator", label: "Denominator", as: "number", optional: true },
      { path: "coverage.have", label: "Districts that it covers", as: "number", optional: true },
      { path: "coverage.of", label: "Of how many districts", as: "number", optional: true },
      { path: "source", label: "Source", hint: "Where it is not the indicator's own", as: "line", optional: true },
      { path: "extracted", label: "Drawn from its source on", hint: "As 2022-08-01", as: "line", optional: true },
      notes,
    ],
  },
  service: {
    one: "service",
    many: "Services",
    about: "A provider's programme, as at a day.",
    namedBy: ["provider", "name"],
    fields: [
      { path: "provider", label: "Provider", as: "line" },
      { path: "name", label: "Programme", as: "line" },
      unaskedId,
      { path: "kind", label: "Kind", as: "choice", options: serviceKinds },
      { path: "setting", label: "Setting", as: "choice", options: settings },
      { path: "areas", label: "Areas", as: "many", options: "areas" },
      { path: "audience", label: "For", as: "choice", options: audiences },
      { path: "ages.from", label: "Youngest", as: "number", optional: true },
      { path: "ages.to", label: "Oldest", as: "number", optional: true },
      { path: "sexes", label: "Made for", as: "choice", options: ["anyone", "female", "male"] },
      { path: "shape", label: "How", as: "many", options: shapes, optional: true },
      {
        path: "role",
        label: "What it gives",
        as: "choice",
        options: serviceRoles,
      },
      { path: "lasts.most", label: "Lasts at most", as: "number", optional: true },
      { path: "lasts.unit", label: "Sessions or weeks", as: "choice", options: ["sessions", "weeks"], optional: true },
      { path: "lasts.open", label: "It goes on as long as it is needed", as: "yes" },
      { path: "joint", label: "It works with the child and the parent who is not abusive together", as: "yes" },
      { path: "specific", label: "It was made for those who live, or lived, with domestic abuse", as: "yes" },
      { path: "capacity", label: "Capacity", as: "number", optional: true },
      { path: "takeUp.people", label: "People who took it up", as: "number", optional: true },
      { path: "takeUp.period", label: "In the period", hint: "2021/22", as: "line", optional: true },
      { path: "funder", label: "Funder", as: "line", optional: true },
      {
        path: "fundingEnds",
        label: "Funding ends",
        hint: "2024-10-31, 2024-10, 2024, or ended",
        as: "line",
        optional: true,
      },
      { path: "about", label: "What it is", as: "text", optional: true },
      {
        path: "asAt",
        label: "As at",
        hint: "The day for which this holds, as 2022-09-30; empty for the day of the assessment",
        as: "line",
        optional: true,
      },
      notes,
    ],
  },
  evidence: {
    one: "piece of evidence",
    many: "Evidence",
    about: "In your own words, with what it rests on.",
    namedBy: ["title"],
    fields: [
      { path: "title", label: "Title", as: "line" },
      unaskedId,
      {
        path: "kind",
        label: "Kind",
        as: "choice",
        options: ["voice", "model of care", "case study", "other authorities", "context", "reference"],
      },
      {
        path: "section",
        label: "Section of the report",
        hint: "For context only",
        as: "choice",
        options: evidenceSectionTitles,
        optional: true,
      },
      { path: "method", label: "Method", as: "text", optional: true },
      { path: "participants", label: "Participants", as: "text", optional: true },
      {
        path: "findings",
        label: "Findings",
        hint: "One a line; works cited at its end in square brackets: [Howarth 2016; Smith 2015]",
        as: "findings",
        optional: true,
      },
      {
        path: "quotations",
        label: "Quotations",
        hint: "One a line; after a bar, who allowed it: I felt heard | consent form, May 2022",
        as: "quotations",
        optional: true,
      },
      { path: "cite", label: "For a reference: cited as", hint: "Howarth 2016", as: "line", optional: true },
    ],
  },
  namedGap: {
    one: "named gap",
    many: "Named gaps",
    about: "A gap as you name it, under the rule that finds it.",
    namedBy: ["says"],
    fields: [
      { path: "says", label: "The gap", as: "line" },
      unaskedId,
      {
        path: "rule",
        label: "The rule that finds it",
        as: "choice",
        options: Object.fromEntries(gapRules.map((rule) => [rule.id, rule.title])),
      },
    ],
  },
  dataGap: {
    one: "gap in the data",
    many: "Gaps in the data",
    about: "What figures do not hold, from whom, and what is planned.",
    namedBy: ["data"],
    fields: [
      { path: "data", label: "Data", as: "line" },
      unaskedId,
      { path: "kind", label: "Missing or planned", as: "choice", options: ["missing", "planned"] },
      { path: "source", label: "Source", as: "line" },
      { path: "says", label: "What is missing, or planned", as: "text" },
    ],
  },
  request: {
    one: "data request",
    many: "Data requests",
    about: "What an owner of figures is asked for, until when, and what came back.",
    namedBy: ["owner"],
    fields: [
      { path: "owner", label: "Owner", as: "line" },
      unaskedId,
      { path: "indicators", label: "Indicators", as: "many", options: "indicators" },
      { path: "due", label: "Due", hint: "As 2022-10-31", as: "line", optional: true },
      { path: "status", label: "Where it stands", as: "choice", options: requestStatuses },
      { path: "returned", label: "Returned on", hint: "As 2022-10-31", as: "line", optional: true },
      { path: "missingFrom", label: "Missing from", as: "many", options: "areas", optional: true },
      notes,
    ],
  },
  recommendation: {
    one: "recommendation",
    many: "Recommendations",
    about: "They are carried into the next assessment with their updates.",
    namedBy: ["text"],
    fields: [
      { path: "text", label: "Recommendation", as: "text" },
      unaskedId,
      { path: "year", label: "Year in which it was made", as: "number" },
      { path: "owner", label: "Owner", as: "line" },
      { path: "status", label: "Where it stands", as: "choice", options: recommendationStatuses },
      {
        path: "updates",
        label: "Updates",
        hint: "One a line, with its day: 2022-12-07: A pilot is being scoped",
        as: "updates",
        optional: true,
      },
    ],
  },
  statement: {
    one: "sentence of the summary",
    many: "Executive summary",
    about: "Figures are drawn from their indicators: {indicator | area | period | group}.",
    namedBy: ["says"],
    fields: [
      {
        path: "says",
        label: "Sentence",
        hint: "With figures as {refuge-survivors | kent | 2021/22}; a group may follow, and the word size to leave out a plus or minus",
        as: "text",
      },
      unaskedId,
      {
        path: "part",
        label: "Summary",
        as: "choice",
        options: summaryTitles,
      },
    ],
  },
  reach: {
    one: "line of reach",
    many: "Reach against need",
    about: "People supported, beside the number in need. Lines are never added.",
    namedBy: ["title"],
    fields: [
      { path: "title", label: "Title", as: "line" },
      unaskedId,
      { path: "supported.indicator", label: "Supported: indicator", as: "choice", options: "indicators" },
      { path: "supported.area", label: "Supported: area", as: "choice", options: "areas" },
      { path: "supported.period", label: "Supported: period", as: "line" },
      { path: "supported.group", label: "Supported: group", hint: "Empty for all", as: "line", optional: true },
      { path: "need.indicator", label: "In need: indicator", as: "choice", options: "indicators" },
      { path: "need.area", label: "In need: area", as: "choice", options: "areas" },
      { path: "need.period", label: "In need: period", as: "line" },
      { path: "need.group", label: "In need: group", hint: "Empty for all", as: "line", optional: true },
      { path: "overlap", label: "Who may be counted twice", as: "text", optional: true },
    ],
  },
};

export function isRecordKind(text: string): text is RecordKind {
  return Object.hasOwn(entryForms, text);
}

/** "a service", "an area". */
export function oneOf({ one }: EntryForm): string {
  return `${/^[aeiou]/.test(one) ? "an" : "a"} ${one}`;
}
