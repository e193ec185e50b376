import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { inProject } from "./process.mjs";
import { Stop } from "./say.mjs";

const names = ["NEXTAUTH_SECRET", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"];

/** Where the embedded database and its secrets are kept: DATA_DIR, or `.data` in the project. */
export function dataDir() {
  return resolve(process.env.DATA_DIR || inProject(".data"));
}

/** Whether the data live on a PostgreSQL server rather than in the embedded database. */
export function isLive() {
  return Boolean(process.env.DATABASE_URL);
}

/**
 * The secrets that the environment does not give: made once, kept in DATA_DIR and readable by their owner only. Where
 * several machines serve one live database, the environment must give each of them the same.
 */
export function keptSecrets() {
  const file = join(dataDir(), "secrets.json");
  mkdirSync(dataDir(), { recursive: true, mode: 0o700 });
  const kept = existsSync(file) ? parse(file) : {};
  if (names.some((name) => !kept[name])) {
    for (const name of names) kept[name] ||= randomBytes(32).toString("base64");
    writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  }
  // A copy put back by hand may have lost its mode.
  chmodSync(file, 0o600);
  return Object.fromEntries(names.filter((name) => !process.env[name]).map((name) => [name, kept[name]]));
}

function parse(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Stop(`${file} cannot be read as JSON. Put it back from a copy, or delete it to have new secrets made.`);
  }
}

/** What a live installation should still be told, a sentence each; nothing where nothing is left to say. */
export function liveAdvice() {
  if (!isLive()) return [];
  const missing = names.filter((name) => !process.env[name]);
  return [
    ...(process.env.NEXTAUTH_URL
      ? []
      : ["NEXTAUTH_URL is not set, so only this computer can sign in. Set it to the https address people will open."]),
    ...(missing.length === 0
      ? []
      : [
          `${missing.join(" and ")} ${missing.length === 1 ? "was" : "were"} made and kept in ${dataDir()}. Back that folder up, or set ${missing.length === 1 ? "it" : "them"} yourself.`,
        ]),
  ];
}
