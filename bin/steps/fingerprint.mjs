import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { inProject } from "./process.mjs";
import { dataDir } from "./secrets.mjs";

const notSources = new Set([
  "node_modules",
  "e2e",
  "docs",
  "published",
  "coverage",
  "test-results",
  "playwright-report",
]);
const notBuilt = /(^\.|\.md$|\.test\.tsx?$|\.tsbuildinfo$|^next-env\.d\.ts$|\.log$)/;

/** One hash of the contents of every source file: two trees with the same one build the same application. */
export function sourceFingerprint() {
  const hash = createHash("sha256").update(process.versions.node);
  const data = resolve(dataDir());
  const walk = (folder, name) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (notSources.has(entry.name) || notBuilt.test(entry.name) || path === data) continue;
      const shown = `${name}/${entry.name}`;
      if (entry.isDirectory()) walk(path, shown);
      else if (entry.isFile()) hash.update(`\0${shown}\0`).update(readFileSync(path));
    }
  };
  walk(inProject("."), "");
  return hash.digest("hex");
}
