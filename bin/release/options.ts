/** What the commands on releases are given, and how it is read. */
import { join } from "node:path";
import { z } from "zod";
import { listStaff } from "@/db/queries/memberships";
import { findRelease, numberOfRelease, type Release } from "@/db/queries/releases";
import type { Tx } from "@/db/types";
import { Refusal, WrongUse } from "@/lib/cli/output";
import { placeOfData } from "@/lib/env";
import { type Action, may } from "@/lib/permissions";
import { recordDatasets } from "@/releases";

/** As the help prints them. */
export const options = {
  dataset: {
    value: "DATASET",
    choices: recordDatasets.map(({ id }) => id),
    says: "Of which dataset, for prepare.",
  },
  from: {
    value: "DAY",
    says: "The first day of the period, such as 2019-04-01: the day of the form decides. Records are of whole quarters.",
  },
  to: { value: "DAY", says: "The last day of the period." },
  access: {
    value: "ACCESS",
    choices: ["public", "open", "controlled"],
    says: "For everybody (public, or open), or for researchers under control.",
  },
  kind: {
    value: "KIND",
    choices: ["records", "tables"],
    says: "Records without names, or the tables of a year; records if left out.",
  },
  service: { value: "SLUG", says: "The tables of one service; of all of them if left out." },
  purpose: { value: "TEXT", says: "What it is for (the project)." },
  recipient: { value: "TEXT", says: "Who will have it (the people); for link, who will have the link." },
  setting: { value: "TEXT", says: "Where it will be kept; the terms of the access if left out." },
  outputs: {
    value: "TEXT",
    says: "What may be printed of it, and who checks that; the terms of the access if left out.",
  },
  study: { value: "NAME", says: "A study over several releases, in which the names of people must be the same." },
  justification: { value: "TEXT", says: "Why they must be the same; needed with --study." },
  levels: {
    value: "NAME=LEVEL,…",
    says: "How coarse attributes are made, such as age=2,region=1, 0 being the finest; those left out are chosen so that least is lost.",
  },
  by: {
    value: "ADDRESS",
    says: "The e-mail address of the analyst who does it. Whoever prepares a release cannot approve it.",
  },
  out: { value: "DIR", says: "The folder to write the package to, for approve; it must not be there yet." },
  reason: { value: "TEXT", says: "Why it is refused, or taken back." },
  days: { value: "DAYS", says: "For how many days a link works, 1 to 30; 7 if left out." },
  format: { value: "FORMAT", choices: ["text", "json"], says: "How list prints; text if left out." },
} as const;

export type Options = Partial<Record<keyof typeof options, string>>;

/** Where packages are put aside and kept. */
export function packages(): string {
  return join(placeOfData().dataDir, "releases");
}

export function needed(given: Options, name: keyof Options): string {
  const value = given[name]?.trim();
  if (!value) throw new WrongUse(`--${name} is missing.`);
  return value;
}

/** Reads what a person says by the rules of the form. @param names the option of each field */
export function saidIn<Shape extends z.ZodRawShape>(
  shape: Shape,
  given: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, keyof Options>>,
): z.output<z.ZodObject<Shape>> {
  const read = z.object(shape).safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = String(issue?.path[0] ?? "");
  throw new WrongUse(`--${names[field] ?? field}: ${issue?.message ?? "it cannot be read"}.`);
}

/** The levels of --levels; undefined where it is left out. */
export function levelsIn({ levels }: Options): Record<string, number> | undefined {
  if (levels === undefined) return undefined;
  return Object.fromEntries(
    levels.split(",").map((one): [string, number] => {
      const [, name, level] = /^\s*([\w.]+)=(\d)\s*$/.exec(one) ?? [];
      if (name === undefined) throw new WrongUse(`--levels is like age=2,region=1, not "${levels}".`);
      return [name, Number(level)];
    }),
  );
}

/** The release of an operand. @throws WrongUse where there is none, NotFound where the register has no such release */
export function releaseNamed(tx: Tx, command: string, id: string | undefined): Promise<Release> {
  const number = id === undefined ? undefined : numberOfRelease(id);
  if (number === undefined) throw new WrongUse(`${command} needs the release's id, such as R-0001.`);
  return findRelease(tx, { number });
}

/** The id of the analyst who acts. @throws Refusal where the address is nobody's who may */
export async function analyst(tx: Tx, given: Options, action: Action): Promise<string> {
  const email = needed(given, "by").trim().toLowerCase();
  const found = (await listStaff(tx)).find(
    (person) => person.email === email && person.disabledAt === null && may({ role: person.role }, action),
  );
  if (!found) throw new Refusal(`${email} is no analyst of this installation.`);
  return found.userId;
}
