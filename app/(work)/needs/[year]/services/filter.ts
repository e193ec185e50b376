import { z } from "zod";
import { areaName } from "@/needs/model/areas";
import type { Assessment } from "@/needs/model/define";
import { audiences, serviceKinds, settings, shapes } from "@/needs/model/define";
import { capital, dayInWords } from "@/needs/report/words";
import { ageBands, fundings, lengths, type ServiceFilter } from "@/needs/service-map";

interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly text: string;
}

/** One thing that the service map can be narrowed by: the field that asks for it, and what an answer narrows to. */
export interface MapFilter {
  readonly name: string;
  readonly label: string;
  readonly field:
    | { readonly choices: (assessment: Assessment) => readonly Choice[]; readonly placeholder: string }
    | { readonly hint: string };
  /** What an answer narrows to; undefined where it is none that there is. */
  readonly narrows: (answer: string, assessment: Assessment) => ServiceFilter | undefined;
  /** How an answer is told above the map. */
  readonly says: (answer: string, assessment: Assessment) => string;
}

function chosen<Value extends string>(
  name: string,
  label: string,
  placeholder: string,
  choices: (assessment: Assessment) => readonly Choice<Value>[],
  narrows: (value: Value) => ServiceFilter,
  says: (text: string) => string = (text) => text,
): MapFilter {
  const found = (answer: string, assessment: Assessment) => choices(assessment).find(({ value }) => value === answer);
  return {
    name,
    label,
    field: { choices, placeholder },
    narrows(answer, assessment) {
      const choice = found(answer, assessment);
      return choice && narrows(choice.value);
    },
    says: (answer, assessment) => says(found(answer, assessment)?.text ?? answer),
  };
}

const plain =
  <Value extends string>(...values: readonly Value[]) =>
  (): Choice<Value>[] =>
    values.map((value) => ({ value, text: capital(value) }));

function titled<Value extends string>(choices: Readonly<Record<Value, { readonly title: string }>>) {
  const entries = Object.entries(choices) as [Value, { readonly title: string }][];
  return (): Choice<Value>[] => entries.map(([value, { title }]) => ({ value, text: title }));
}

const bands = () => ageBands.map(({ id, title }) => ({ value: id, text: title }));

const areas = (assessment: Assessment) =>
  assessment.areas
    .filter(({ kind }) => kind === "district" || kind === "service-area")
    .map(({ id }) => ({ value: id, text: areaName(assessment.areas, id) }));

const providers = (assessment: Assessment) =>
  [...new Set(assessment.services.map(({ provider }) => provider))]
    .sort((a, b) => a.localeCompare(b, "en-GB"))
    .map((provider) => ({ value: provider, text: provider }));

/** What the service map is narrowed by, in the order in which it is asked for. */
export const mapFilters: readonly MapFilter[] = [
  chosen("audience", "For", "Anyone", plain(...audiences), (audience) => ({ audience })),
  chosen("kind", "Kind", "Any kind", plain(...serviceKinds), (kind) => ({ kind })),
  chosen("area", "Area", "Any area", areas, (area) => ({ area })),
  chosen("ages", "Ages", "Any age", bands, (id) => {
    const band = ageBands.find((one) => one.id === id);
    return band ? { ages: band } : {};
  }),
  chosen("sex", "Open to", "Anyone", plain("female", "male"), (opensTo) => ({ opensTo })),
  chosen("shape", "How", "Any way", plain(...shapes), (shape) => ({ shape })),
  chosen("provider", "Provider", "Any provider", providers, (provider) => ({ provider })),
  chosen("setting", "Setting", "Any setting", plain(...settings), (setting) => ({ setting })),
  chosen("lasts", "How long", "Any length", titled(lengths), (lasts) => ({ lasts })),
  chosen(
    "funding",
    "Funding",
    "Any funding",
    titled(fundings),
    (funding) => ({ funding }),
    (text) => `funding: ${text.toLowerCase()}`,
  ),
  {
    name: "until",
    label: "Funding ends by",
    field: { hint: "A day, as 2023-03-31" },
    narrows: (fundedUntil) => (z.iso.date().safeParse(fundedUntil).success ? { fundedUntil } : undefined),
    says: (day) => `funding ends by ${dayInWords(day)}`,
  },
  {
    name: "funder",
    label: "Funder",
    field: { hint: "Part of its name" },
    narrows: (funder) => ({ funder }),
    says: (funder) => `funder: ${funder}`,
  },
  chosen(
    "ended",
    "Funding that has ended",
    "Leave out",
    () => [{ value: "yes", text: "Show too" }],
    () => ({ endedToo: true }),
    () => "also what has ended",
  ),
];

const views = ["district", "service-area"] as const;

/** What the service map shows, as its address says it. */
export interface MapQuery {
  /** Answers to the filters, by name; one that is not understood is left out. */
  readonly answers: Readonly<Record<string, string>>;
  /** By which areas the grid is drawn. */
  readonly by: (typeof views)[number] | undefined;
}

/** The address sends empty fields for what was not chosen. */
export function readMapQuery(
  search: Readonly<Record<string, string | string[] | undefined>>,
  assessment: Assessment,
): MapQuery {
  const given = (name: string) => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? "";
  };
  const answers = mapFilters.flatMap(({ name, narrows }) => {
    const answer = given(name);
    return answer !== "" && narrows(answer, assessment) ? [[name, answer] as const] : [];
  });
  return { answers: Object.fromEntries(answers), by: views.find((view) => view === given("by")) };
}

/** All that was answered, as one filter. */
export function filterOf({ answers }: MapQuery, assessment: Assessment): ServiceFilter {
  return Object.assign(
    {},
    ...mapFilters.map(({ name, narrows }) => narrows(answers[name] ?? "", assessment) ?? {}),
  ) as ServiceFilter;
}

/** The map's address with some of its query changed; undefined takes an answer out. */
export function mapAddress(
  base: string,
  { answers, by }: MapQuery,
  change: Readonly<Record<string, string | undefined>> = {},
): string {
  const entries = Object.entries({ ...answers, by, ...change }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  const text = new URLSearchParams(Object.fromEntries(entries)).toString();
  return text ? `${base}?${text}` : base;
}
