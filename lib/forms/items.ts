/** Items of a group, added and removed where scripts are off: by way of the server, on what stands in the fields. */
import type { Raw } from "./answers";
import type { GroupQuestion, Question } from "./define";
import type { RawFields } from "./entry";
import { type FieldPath, itemsIn } from "./fields";
import { isGroup } from "./question-types";

/** A page's fields after an item came or went. */
export interface ItemsChanged {
  readonly raw: RawFields;
  readonly group: GroupQuestion;
  /** The group that changed. */
  readonly path: FieldPath;
  /** Which item of it was added or removed, from 0. */
  readonly index: number;
}

/**
 * Adds an empty item at the end of a group.
 *
 * @param at the group, dotted: "reports" or "reports.0.incidents"
 * @returns undefined where there is no such group, or no room
 */
export function addItem(questions: readonly Question[], raw: RawFields, at: string): ItemsChanged | undefined {
  const parts = at.split(".");
  const group = groupAt(questions, parts);
  if (!group) return undefined;
  const items = itemsIn(rawAt(raw, parts));
  if (items.length >= group.max) return undefined;
  return { raw: put(raw, parts, [...items, {}]) as RawFields, group, path: parts.map(numbered), index: items.length };
}

/**
 * Removes an item with all that it holds.
 *
 * @param at the item, dotted: "reports.0" or "reports.0.incidents.1"
 * @returns undefined where there is no such item
 */
export function removeItem(questions: readonly Question[], raw: RawFields, at: string): ItemsChanged | undefined {
  const parts = at.split(".").slice(0, -1);
  const index = Number(at.split(".").at(-1));
  const group = groupAt(questions, parts);
  const items = itemsIn(rawAt(raw, parts));
  if (!group || !(index in items)) return undefined;
  const left = items.filter((_, place) => place !== index);
  return { raw: put(raw, parts, left) as RawFields, group, path: parts.map(numbered), index };
}

/** The group at a path of ids and item numbers; undefined where the path leads anywhere else. */
function groupAt(questions: readonly Question[], [id, item, ...rest]: readonly string[]): GroupQuestion | undefined {
  const question = questions.find((one) => one.id === id);
  if (!question || !isGroup(question)) return undefined;
  if (item === undefined) return question;
  return isNumber(item) ? groupAt(question.questions, rest) : undefined;
}

function rawAt(raw: Raw, [part, ...rest]: readonly string[]): Raw {
  if (part === undefined) return raw;
  if (Array.isArray(raw)) return rawAt(raw[Number(part)], rest);
  return typeof raw === "object" ? rawAt((raw as RawFields)[part], rest) : undefined;
}

function put(raw: Raw, [part, ...rest]: readonly string[], value: Raw): Raw {
  if (part === undefined) return value;
  if (isNumber(part))
    return itemsIn(raw).map((item, index) => (index === Number(part) ? put(item, rest, value) : item));
  const fields = typeof raw === "object" && !Array.isArray(raw) ? (raw as RawFields) : {};
  return { ...fields, [part]: put(fields[part], rest, value) };
}

function numbered(part: string): string | number {
  return isNumber(part) ? Number(part) : part;
}

function isNumber(part: string): boolean {
  return /^\d+$/.test(part);
}
