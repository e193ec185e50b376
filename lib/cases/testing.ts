/** Made-up forms for testing rules that must hold for every client group alike. */
import { defineForm, type FormDefinition, type Population } from "@/lib/forms/define";

const section = {
  id: "only",
  title: "Only section",
  pages: [{ id: "only", questions: [{ id: "note", type: "text", text: "Note", maxLength: 100 }] }],
} as const;

const form = (name: string, role: FormDefinition["role"], more: Partial<FormDefinition> = {}) => ({
  id: `harbour.${name}`,
  population: "harbour",
  title: name,
  version: 1,
  dateLabel: `Date of ${name}`,
  occurs: "once" as const,
  role,
  sections: [section],
  ...more,
});

const arrival = defineForm(form("arrival", "opens"));
const look = defineForm(form("look", "reviews", { occurs: "many", after: arrival.id }), [arrival]);
const court = defineForm(form("court", "accompanies", { after: arrival.id }), [arrival]);
const leaving = defineForm(form("leaving", "closes", { after: arrival.id }), [arrival]);

/** A client group with one form of each role. */
export const harbour: Population = {
  id: "harbour",
  title: "Harbour",
  person: { one: "sailor", many: "sailors" },
  forms: [arrival, look, court, leaving],
};
