/**
 * The names of the fields of a page, and the way back from what a browser sends. `q.reports.0.charged` is the question
 * `charged` of the first item of the group `reports`. The names are the same for a form that is sent with scripts off,
 * for react-hook-form and for the server, so there is one reading of them.
 */
import type { Raw } from "./answers";
import type { Question } from "./define";
import type { RawFields } from "./entry";

/** Where a field stands: question, row or part; in a group, item and question. */
export type FieldPath = readonly (string | number)[];

/** The name under which all answers of a page are sent, so that they never meet the names of its other fields. */
export const answersField = "q";

/** What marks an item of a group that may hold nothing yet: an empty item sends no field of its own. */
export const itemMark = "_item";

/** "q.reports.0.charged" */
export function fieldName(path: FieldPath): string {
  return [answersField, ...path].join(".");
}

/** "q-reports-0-charged": the id of a question's first control, to which a problem or a "Change" link leads. */
export function fieldId(path: FieldPath): string {
  return [answersField, ...path].join("-");
}

/** More was sent than any page of a form holds. */
export class TooMuchSent extends Error {
  override readonly name = "TooMuchSent";
}

/** No page of any form comes near these. They keep a hostile request from filling the memory or the record. */
const limits = { fields: 20_000, depth: 8, item: 199, name: 300, characters: 1_000_000 } as const;

type Branch = Map<string, Branch | string[]>;

/**
 * What was typed in the fields of a page, from what a browser sent. Names that are not of fields are passed over, files
 * too. A name that was sent several times gives a list; items keep their order and close ranks where one is left out.
 *
 * @throws TooMuchSent
 */
export function readFields(sent: Iterable<readonly [string, unknown]>): RawFields {
  const root: Branch = new Map();
  let fields = 0;
  let characters = 0;
  for (const [name, value] of sent) {
    if (!name.startsWith(`${answersField}.`) || typeof value !== "string") continue;
    fields += 1;
    characters += value.length;
    if (fields > limits.fields || characters > limits.characters || name.length > limits.name)
      throw new TooMuchSent("more was sent than a page holds");
    const parts = name.split(".").slice(1);
    if (parts.length > limits.depth || !parts.every(isPart)) continue;
    put(root, parts, value);
  }
  return rawOf(root) as RawFields;
}

/** A question, row or part by its id, or an item by its number. Names that every object has are no ids. */
function isPart(part: string): boolean {
  if (/^\d+$/.test(part)) return part.length <= 3 && Number(part) <= limits.item;
  return /^[A-Za-z_][\w+-]*$/.test(part) && !(part in {});
}

function put(root: Branch, parts: readonly string[], value: string): void {
  let branch = root;
  for (const part of parts.slice(0, -1)) {
    const next = branch.get(part);
    if (next instanceof Map) branch = next;
    else if (next !== undefined) return;
    else {
      const made: Branch = new Map();
      branch.set(part, made);
      branch = made;
    }
  }
  const last = parts[parts.length - 1] as string;
  if (last === itemMark) return;
  const values = branch.get(last);
  if (Array.isArray(values)) values.push(value);
  else if (values === undefined) branch.set(last, [value]);
}

function rawOf(branch: Branch): Raw {
  const entries = [...branch].map(([part, value]): [string, Raw] => [
    part,
    value instanceof Map ? rawOf(value) : value.length === 1 ? value[0] : value,
  ]);
  const areItems = entries.length > 0 && entries.every(([part]) => /^\d+$/.test(part));
  if (areItems) return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
  return Object.fromEntries(entries);
}

/** The text of a field, or of one part of it; "" where it holds none. */
export function textIn(raw: Raw, part?: string): string {
  const value = part === undefined ? raw : isNamed(raw) ? raw[part] : undefined;
  return typeof value === "string" ? value : "";
}

/** The values of a field that may hold several. */
export function listIn(raw: Raw): readonly string[] {
  const values = Array.isArray(raw) ? raw : [raw];
  return values.filter((value): value is string => typeof value === "string" && value !== "");
}

/** The items of a group, each with its fields. */
export function itemsIn(raw: Raw): readonly RawFields[] {
  return Array.isArray(raw) ? raw.map((item) => (isNamed(item) ? item : {})) : [];
}

function isNamed(raw: Raw): raw is RawFields {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

/**
 * Whether anything was typed or chosen in a field, at any depth. A list of radio buttons none of which was chosen is
 * null to react-hook-form, and a box that was not ticked false: neither holds anything.
 */
export function holdsSomething(raw: Raw | null | false): boolean {
  if (typeof raw === "string") return raw !== "";
  if (typeof raw !== "object" || raw === null) return false;
  return Object.values(raw).some(holdsSomething);
}

/**
 * What stands in the fields in the shape that its controls hold: a list for a question with several answers though one
 * was sent, text for every part. Given anything else, a control would show what was never chosen.
 */
export function shaped(questions: readonly Question[], raw: RawFields): RawFields {
  return Object.fromEntries(
    questions
      .filter(({ id }) => raw[id] !== undefined)
      .map((question) => [question.id, shapedOne(question, raw[question.id])]),
  );
}

function shapedOne(question: Question, raw: Raw): Raw {
  const parts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, textIn(raw, name)]));
  switch (question.type) {
    case "one":
    case "text":
      return textIn(raw);
    case "many":
      return listIn(raw);
    case "number":
      return { ...parts("value", "unknown"), ...(typeof raw === "string" ? { value: raw } : {}) };
    case "duration":
      return parts("years", "months", "unknown");
    case "date":
      return parts("day", "month", "year");
    case "matrix":
      return parts(...question.rows.map(({ id }) => id));
    case "group":
      return itemsIn(raw).map((item) => shaped(question.questions, item));
  }
}
