import { z } from "zod";
import type { FormField } from "@/components/forms/Field";
import type { SelectGroup } from "@/components/ui/Select";
import type { Service } from "@/db/queries/services";
import { line, listOf } from "@/lib/form-data";
import { counties, type Nation, placeGroups } from "@/lib/places";
import { populations } from "@/questionnaires";

/** The weeks between reviews: what the database allows. */
const fewestWeeks = 1;
const mostWeeks = 104;
const weeksMessage = `Enter a whole number of weeks from ${fewestWeeks} to ${mostWeeks}, or leave it empty`;

/** Every place that a service may be of, with its nation: a county that has a council, or a local authority. */
const places = new Map<string, { code: string; name: string; nation: Nation }>([
  ...counties.map((place) => [place.code, { ...place, nation: "england" }] as const),
  ...placeGroups.flatMap(({ nation, authorities }) =>
    authorities.map(({ code, name }) => [code, { code, name, nation }] as const),
  ),
]);

const placeOptions: readonly SelectGroup[] = [
  { label: "England: counties", options: counties.map(({ code, name }) => ({ value: code, text: name })) },
  ...placeGroups.map(({ title, authorities }) => ({
    label: title,
    options: authorities.map(({ code, name }) => ({ value: code, text: name })),
  })),
];

const placeMessage = "Choose the local authority in which the service is";
const populationMessage = "Choose at least one client group";

/** What is asked of a service, whether it is new or changed. The nation is that of its local authority. */
export const serviceInput = z
  .object({
    name: line("Enter the name of the service"),
    organisation: line("Enter the name of the organisation that runs it"),
    place: z.string({ error: placeMessage }).refine((code) => places.has(code), { error: placeMessage }),
    populations: listOf(z.enum(populations.map(({ id }) => id))).refine((chosen) => chosen.length > 0, {
      error: populationMessage,
    }),
  })
  .transform(({ place, ...rest }) => {
    const { code, name, nation } = places.get(place) ?? { code: place, name: place, nation: "england" as const };
    return { ...rest, localAuthorityCode: code, localAuthorityName: name, nation };
  });

const slugMessage = "Use small letters, digits and hyphens, like meadow-house";

/** The short name of a new service: it stands in addresses and files, and never changes. */
export const slugInput = z
  .string({ error: slugMessage })
  .trim()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: slugMessage })
  .max(60, { error: slugMessage });

/** Weeks between reviews; empty where the service sets no review dates. */
export const reviewWeeksInput = z
  .string()
  .trim()
  .default("")
  .refine(
    (weeks) => weeks === "" || (/^\d{1,3}$/.test(weeks) && Number(weeks) >= fewestWeeks && Number(weeks) <= mostWeeks),
    {
      error: weeksMessage,
    },
  )
  .transform((weeks) => (weeks === "" ? null : Number(weeks)));

/** The fields of a service, filled with what it is now. */
export function serviceFields(service?: Service): FormField[] {
  return [
    { kind: "text", name: "name", label: "Name of the service", value: service?.name },
    {
      kind: "text",
      name: "organisation",
      label: "Organisation that runs it",
      hint: "Services with the same organisation are kept together",
      value: service?.organisation,
    },
    {
      kind: "select",
      name: "place",
      label: "Local authority",
      hint: "Where the service is; its nation follows from it",
      placeholder: "Choose one",
      options: placeOptions,
      value: service?.localAuthorityCode,
    },
    {
      kind: "checkboxes",
      name: "populations",
      label: "Client groups",
      hint: "Whom the service supports",
      options: populations.map(({ id, title }) => ({ value: id, label: title })),
      values: service?.populations,
    },
  ];
}

/** When reviews fall due. */
export function reviewField(weeks?: number | null): FormField {
  return {
    kind: "number",
    name: "weeks",
    label: "Weeks to the next review",
    hint: "Counted from the intake or the last review. Leave empty to set no review dates",
    value: weeks === undefined || weeks === null ? "" : String(weeks),
    suffix: "weeks",
  };
}

/** What a service's client groups are called. */
export function populationNames(ids: readonly string[]): string {
  return ids.map((id) => populations.find((population) => population.id === id)?.title ?? id).join("; ");
}
