/** Reads a PDF as a test needs it: what stands on each page, where its links lead, and how it is tagged. */
import { inflateSync } from "node:zlib";

export interface ReadPdf {
  /** The words of each page. */
  readonly pages: readonly string[];
  /** The places that links within the document lead to, in order. */
  readonly leadsTo: readonly string[];
  /** The places that have a name. */
  readonly places: ReadonlySet<string>;
  readonly bookmarks: readonly string[];
  /** How often each tag stands in it. */
  readonly tags: ReadonlyMap<string, number>;
  /** Links that a tag holds, as a screen reader finds them. */
  readonly taggedLinks: number;
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = new Map(
    [...file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)].map(([, id = "", body = ""]) => [id, body]),
  );
  const words = wordsBy(objects);
  const all = [...objects.values()];
  const count = (pattern: RegExp) => file.match(pattern)?.length ?? 0;
  const tags = new Map<string, number>();
  for (const [, tag = ""] of file.matchAll(/^\/S \/([A-Z][A-Za-z0-9]*)$/gm)) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  return {
    pages: all.filter((body) => /\/Type \/Page\b/.test(body)).map((page) => wordsOf(page, objects, words)),
    leadsTo: [...file.matchAll(/\/S \/GoTo\n\/D \(([^)]*)\)/g)].map(([, name = ""]) => name),
    places: new Set([...file.matchAll(/^\s*\(([^)]*)\) \[\d+ 0 R \/XYZ/gm)].map(([, name = ""]) => name)),
    bookmarks: all.flatMap((body) => (/\/Parent/.test(body) ? (/\/Title \(([^)]*)\)/.exec(body)?.[1] ?? []) : [])),
    tags,
    taggedLinks: count(/\/Type \/OBJR/g),
  };
}

/** For each typeface, which letters its numbers stand for. */
type Words = ReadonlyMap<string, ReadonlyMap<string, string>>;

function wordsBy(objects: ReadonlyMap<string, string>): Words {
  const faces = new Map<string, ReadonlyMap<string, string>>();
  for (const body of objects.values())
    for (const [, face = "", id = ""] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? "")?.[1];
      if (map !== undefined && !faces.has(face)) faces.set(face, lettersOf(streamOf(objects.get(map) ?? "")));
    }
  return faces;
}

/** "1 beginbfrange <0000> <00ff> [<0041> …]": the letters of consecutive numbers. */
function lettersOf(map: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = "", , list = ""] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g))
    for (const [at, hex] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const letter = Buffer.from((hex[1] ?? "").replaceAll(" ", ""), "hex")
        .swap16()
        .toString("utf16le");
      letters.set((Number.parseInt(first, 16) + at).toString(16).padStart(4, "0"), letter);
    }
  return letters;
}

function wordsOf(page: string, objects: ReadonlyMap<string, string>, words: Words): string {
  const content = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? "") ?? "");
  let face: ReadonlyMap<string, string> | undefined;
  let text = "";
  for (const [, name, drawn] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[-\d.\s])*)\] TJ/g)) {
    if (name !== undefined) face = words.get(name);
    else if (drawn !== undefined) {
      const hex = [...drawn.matchAll(/<([0-9a-f]*)>/g)].map(([, one]) => one).join("");
      text += (hex.match(/.{4}/g) ?? []).map((glyph) => face?.get(glyph) ?? "").join("");
      text += " ";
    }
  }
  return text.replace(/\s+/g, " ");
}

function streamOf(body: string): string {
  const at = body.indexOf("stream\n");
  if (at === -1) return "";
  const bytes = Buffer.from(body.slice(at + 7, body.lastIndexOf("\nendstream")), "latin1");
  return (/\/Filter \/FlateDecode/.test(body) ? inflateSync(bytes) : bytes).toString("latin1");
}
