import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generatedDocuments } from "./documents";

const root = new URL("../../", import.meta.url);

it.each(generatedDocuments())(
  "$path is up to date: run `npm run generate` after changing a question",
  ({ path, text }) => {
    expect(readFileSync(new URL(path, root), "utf8")).toBe(text);
  },
);
