import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { root, Stop } from "./say.mjs";

const running = new Set();
const followParent = new URL("follow-parent.mjs", import.meta.url).href;
let stopping = false;

/** The path of a file of the project. */
export function inProject(path) {
  return fileURLToPath(new URL(path, root));
}

/**
 * Starts a program of the project under this same Node. It ends when this process ends, however that happens:
 * a channel joins the two, and the child stops as soon as the channel closes.
 */
export function startNode(args, { env = {}, stdout = "inherit", stderr = "inherit" } = {}) {
  return startProgram(process.execPath, ["--import", followParent, ...args], {
    env: { ...process.env, ...env, INSIGHTS_PARENT: String(process.pid) },
    stdio: ["ignore", stdout, stderr, "ipc"],
  });
}

/** Starts any other program, such as npm or a database server. */
export function startProgram(command, args, options = {}) {
  const child = spawn(command, args, { cwd: inProject("."), stdio: ["ignore", "inherit", "inherit"], ...options });
  running.add(child);
  child.once("close", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/** Waits for a program to end. Gives its exit code, or 1 where a signal ended it. */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.once("error", (fault) => reject(new Stop(`${child.spawnfile} could not be started: ${fault.message}`)));
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/** Everything a program wrote on one of its streams, as text. */
export async function textOf(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

/** Ends every program that is still running: asks first, and insists after five seconds. */
export async function stopAll() {
  const children = [...running];
  const gone = Promise.all(children.map((child) => new Promise((resolve) => child.once("close", resolve))));
  for (const child of children) child.kill("SIGTERM");
  const insist = setTimeout(() => {
    for (const child of children) child.kill("SIGKILL");
  }, 5_000);
  await gone;
  clearTimeout(insist);
}

/** Makes Ctrl-C, SIGTERM and a closed terminal a clean end with this exit code. */
export function stopOnSignals(code, tidyUp = () => {}) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, async () => {
      // The terminal sends Ctrl-C to the whole group, so the same signal may come twice.
      if (stopping) return;
      stopping = true;
      await stopAll();
      tidyUp();
      process.exit(code);
    });
  }
}

/** Runs a command's main function. A fault the person can mend is shown as its sentence alone. */
export async function run(main) {
  try {
    await main();
  } catch (fault) {
    // What fails while stopping fails because of it, and the signal's own handler ends the process.
    if (stopping) return;
    await stopAll();
    process.stderr.write(`${fault instanceof Stop ? fault.message : fault.stack}\n`);
    process.exit(1);
  }
}
