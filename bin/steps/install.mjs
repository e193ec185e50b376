import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { ended, inProject, startProgram } from "./process.mjs";
import { Stop, say, warn } from "./say.mjs";

const stamp = inProject("node_modules/.insights-installed");

/**
 * Installs the dependencies where they are missing, or were installed from another package-lock.json.
 *
 * @param quiet says everything on stderr, for a tool whose results alone stand on stdout
 */
export async function install({ quiet = false } = {}) {
  const wanted = createHash("sha256")
    .update(readFileSync(inProject("package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;

  (quiet ? warn : say)("Installing the dependencies. This takes about a minute, once.");
  // A NODE_ENV of production would leave out the compiler that the build needs.
  const npm = startProgram("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    shell: process.platform === "win32",
    stdio: ["ignore", quiet ? process.stderr : "inherit", "inherit"],
  });
  if ((await ended(npm)) !== 0) {
    throw new Stop("The dependencies could not be installed; npm says why above. Check the network and try again.");
  }
  writeFileSync(stamp, wanted);
}
