import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { populations } from "@/questionnaires";

/** What draws, checks, saves and counts forms, whomever they are about. */
const engine = [
  "lib/forms",
  "lib/cases",
  "components/forms",
  "components/questions",
  "components/cases",
  "app",
  "db/queries",
];

/** Words that are said of everybody, or that code says for reasons of its own. */
const everybodys = ["client", "clients", "children"];

/** What people are to each other is no client group, though it may share its name. */
const otherwise = ["lib/cases/link-kinds.ts"];

const words = populations
  .flatMap(({ id, person }) => [id, person.one, person.many])
  .filter((word) => !everybodys.includes(word));
const name = new RegExp(`\\b(${words.join("|")})\\b`, "i");

const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");

it("no client group is named in the code of the engine: what is asked of whom is data", () => {
  expect(words).toContain("service user");
  const naming = engine
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !otherwise.includes(file))
    .flatMap((file) =>
      withoutComments(readFileSync(file, "utf8"))
        .split("\n")
        .filter((line) => name.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(naming).toEqual([]);
});
