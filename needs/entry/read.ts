/** Turns what was typed into a record, and a record into what stands in its fields. */
import { type EntryField, entryForms } from "@/needs/entry/fields";
import { hasParts, lineFormats } from "@/needs/entry/lines";
import { type RecordKind, type RecordOf, recordSchemas } from "@/needs/model/define";

export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface EntryFault {
  /** The path of the field. */
  readonly field: string;
  readonly message: string;
}

type Tree = { [name: string]: unknown };

/**
 * Reads a form.
 * @param known the record that is being changed: its key stays, and so does what the form does not show
 */
export function readEntry<Kind extends RecordKind>(
  kind: Kind,
  typed: Typed,
  known?: RecordOf<Kind>,
): { record: RecordOf<Kind>; faults: [] } | { record?: undefined; faults: EntryFault[] } {
  const faults: EntryFault[] = [];
  const tree: Tree = known ? structuredClone(known as unknown as Tree) : {};
  for (const field of entryForms[kind].fields) {
    if (known && field.fixed) continue;
    const read = typedValue(field, typed[field.path], (message) => faults.push({ field: field.path, message }));
    put(tree, field.path, read);
    if (lacksNeeded(field, typed)) faults.push({ field: field.path, message: asked(field) });
  }
  if (faults.length > 0) return { faults };
  const parsed = recordSchemas[kind].safeParse(tidy(tree));
  if (parsed.success) return { record: parsed.data as RecordOf<Kind>, faults: [] };
  return {
    faults: parsed.error.issues.map(({ path, message }) => {
      const field = fieldAt(kind, path.map(String));
      const said = entryForms[kind].fields.find((one) => one.path === field);
      // What the shape says by itself is no sentence for anybody.
      return { field, message: said && message.startsWith("Invalid") ? asked(said) : message };
    }),
  };
}

/** "Choose: unit". */
function asked({ as, label }: EntryField): string {
  return `${as === "choice" ? "Choose" : "Enter"}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** Whether a field was left empty that another makes needed. */
function lacksNeeded({ path, neededFor }: EntryField, typed: Typed): boolean {
  const given = (at: string) => [typed[at] ?? ""].flat().join("").trim();
  return neededFor ? neededFor.is.includes(given(neededFor.path)) && given(path) === "" : false;
}

/** What stands in each field of a record. */
export function showEntry<Kind extends RecordKind>(
  kind: Kind,
  record: RecordOf<Kind>,
): Record<string, string | string[]> {
  return Object.fromEntries(
    entryForms[kind].fields.map((field) => [field.path, shown(field, get(record as unknown as Tree, field.path))]),
  );
}

function fieldAt(kind: RecordKind, path: readonly string[]): string {
  const whole = path.join(".");
  const { fields } = entryForms[kind];
  return (
    fields.find(
      (field) => whole === field.path || whole.startsWith(`${field.path}.`) || field.path.startsWith(`${whole}.`),
    )?.path ?? ""
  );
}

function typedValue(field: EntryField, typed: Typed[string], say: (message: string) => void): unknown {
  const list = (typeof typed === "string" ? [typed] : [...(typed ?? [])]).filter((one) => one.trim() !== "");
  const text = list[0]?.trim() ?? "";
  const label = field.label.toLowerCase();
  if (field.as === "yes") return list.length > 0 || (field.path.includes(".") ? undefined : false);
  if (field.as === "many") {
    if (list.length === 0 && !field.optional) say(`Choose at least one: ${label}`);
    return list;
  }
  if (text === "") {
    if (field.as === "lines" || hasParts(field.as)) return [];
    if (field.path === "value") return null;
    if (!field.optional) say(asked(field));
    return undefined;
  }
  if (hasParts(field.as)) {
    const { read } = lineFormats[field.as];
    return lines(text).map((line) => read(line, say));
  }
  switch (field.as) {
    case "number": {
      const plain = text.replace(/^(-?\d{1,3})((?:,\d{3})+)(?=\.|$)/, (all) => all.replaceAll(",", ""));
      if (/^-?\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
      say(`Write ${label} in digits only, such as 1204 or 63.4`);
      return undefined;
    }
    case "lines":
      return lines(text);
    default:
      return text;
  }
}

function shown(field: EntryField, value: unknown): string | string[] {
  if (field.as === "yes") return value === true ? "yes" : "";
  if (field.as === "many") return (value as string[] | undefined) ?? [];
  if (value === undefined || value === null) return "";
  if (field.as === "lines") return (value as string[]).join("\n");
  if (hasParts(field.as)) return (value as never[]).map(lineFormats[field.as].write).join("\n");
  if (field.path.endsWith("group") && value === "all") return "";
  return String(value);
}

function lines(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => line.trim() || []);
}

function get(tree: Tree, path: string): unknown {
  return path.split(".").reduce<unknown>((part, name) => (part as Tree | undefined)?.[name], tree);
}

function put(tree: Tree, path: string, value: unknown): void {
  const [name = "", ...rest] = path.split(".");
  if (rest.length === 0) {
    tree[name] = value;
    return;
  }
  tree[name] ??= {};
  put(tree[name] as Tree, rest.join("."), value);
}

/** Without what was left empty, and without parts in which everything was: an age span that nobody gave. */
function tidy(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([name, value]) => {
      if (value === undefined) return [];
      if (value === null || typeof value !== "object" || Array.isArray(value)) return [[name, value]];
      const part = tidy(value as Tree);
      const nothing = (one: unknown) => one === false || (Array.isArray(one) && one.length === 0);
      return Object.values(part).every(nothing) ? [] : [[name, part]];
    }),
  );
}
