import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { ended, inProject, startNode, textOf } from "./process.mjs";
import { Stop, say } from "./say.mjs";

const stamp = inProject(".next/insights-built");

/** What a build is made from: the sources, and the key of open forms where the environment gives one. */
function wanted(fingerprint) {
  const key = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? "";
  return createHash("sha256").update(fingerprint).update(key).digest("hex");
}

/**
 * Builds the application unless that has been done. Next.js writes the key that seals server actions into the build,
 * so the kept key is given to it here: forms that are open in a browser then go on working after the next build.
 */
export async function build(fingerprint, secrets) {
  const made = wanted(fingerprint);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === made) return;
  say("Building the application. This takes less than a minute, and again only when the sources change.");
  // A build that is broken off must not pass for the one before it.
  rmSync(stamp, { force: true });
  const next = startNode([inProject("node_modules/next/dist/bin/next"), "build"], {
    env: { ...secrets, ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdout: "pipe",
    stderr: "pipe",
  });
  const [code, out, err] = await Promise.all([ended(next), textOf(next.stdout), textOf(next.stderr)]);
  if (code !== 0) throw new Stop(`${out}${err}\nThe application could not be built; Next.js says why above.`);
  writeFileSync(stamp, made);
}
