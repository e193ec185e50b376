/** Short names of records, made of what was typed, so that nobody has to think one up. */
import { entryForms } from "@/needs/entry/fields";
import type { Typed } from "@/needs/entry/read";
import type { RecordKind } from "@/needs/model/define";

/** Longer ones are cut at the end of a word: they stand in addresses. */
const longest = 60;

/**
 * What was typed, with a short name where its form lets one be left out and none was given.
 * @param taken the short names that records of this kind have already
 */
export function withShortName(kind: RecordKind, typed: Typed, taken: readonly string[]): Typed {
  const { namedBy } = entryForms[kind];
  const given = [typed.id].flat()[0]?.trim();
  if (namedBy === undefined || given) return typed;
  const plain = plainName(namedBy.map((path) => [typed[path]].flat()[0] ?? "").join(" ")) || kind.toLowerCase();
  let id = plain;
  for (let number = 2; taken.includes(id); number += 1) id = `${plain}-${number}`;
  return { ...typed, id };
}

/** "tonbridge-and-malling" of "Tonbridge & Malling". */
export function plainName(text: string): string {
  const parts = text
    .normalize("NFD")
    .replaceAll("&", " and ")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== "");
  let name = "";
  for (const part of parts) {
    const longer = name === "" ? part.slice(0, longest) : `${name}-${part}`;
    if (longer.length > longest) break;
    name = longer;
  }
  return name;
}
