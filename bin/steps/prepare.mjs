import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ended, inProject, startNode, textOf } from "./process.mjs";
import { Stop } from "./say.mjs";
import { dataDir, isLive } from "./secrets.mjs";

const script = inProject("bin/prepare.ts");

/** Runs a command-line tool written in TypeScript, with no build. */
export function startTool(path, { args = [], ...options } = {}) {
  // `react-server` is the condition under which the server-only modules may be loaded.
  return startNode(["--import", "tsx", "--conditions=react-server", path, ...args], options);
}

/**
 * Brings the database up to date, and gives the lines to show once the server answers (the accounts of the
 * demonstration). An embedded database that these very sources have prepared is left alone, which saves
 * opening it twice, unless a process holds it or left its lock behind: opening it then says so, or clears it.
 * A PostgreSQL server may have changed since, so it is always asked.
 */
export async function prepare(fingerprint, env) {
  if (!existsSync(script)) return "";
  const stamp = join(dataDir(), "prepared.json");
  if (!isLive()) {
    const done = readStamp(stamp);
    const isThere = existsSync(join(dataDir(), "postgres"));
    const isLocked = existsSync(join(dataDir(), "in-use.json"));
    if (done?.fingerprint === fingerprint && isThere && !isLocked) return done.lines;
    rmSync(stamp, { force: true });
  }
  const tool = startTool(script, { env, stdout: "pipe" });
  const [code, lines] = await Promise.all([ended(tool), textOf(tool.stdout)]);
  if (code !== 0) throw new Stop(`${lines}The database could not be prepared; the reason is above.`);
  if (!isLive()) writeFileSync(stamp, JSON.stringify({ fingerprint, lines }), { mode: 0o600 });
  return lines;
}

function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Checks the environment, and stops with one sentence for each fault. */
export async function checkEnvironment(env) {
  const code = await ended(startTool(inProject("bin/check-env.ts"), { env }));
  if (code !== 0) throw new Stop("Insights cannot start until that is put right.");
}
