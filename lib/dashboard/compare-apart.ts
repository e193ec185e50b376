/** Has comparisons made by a process of their own: the proof takes many seconds, in which nobody should wait for a page. */
import { spawn } from "node:child_process";
import type { Compare } from "./comparison-job";

/** The program that reads a job and writes what comes of it; from the project's folder, in which the application runs. */
const program = "bin/make-comparison.ts";

export const compareApart: Compare = (job) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "--conditions=react-server", program], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const parts: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.once("error", reject);
    // It may have ended before it has read all, and then says why by how it ended.
    child.stdin.on("error", () => {});
    child.once("close", (code) => {
      if (code !== 0) return reject(new Error(`The comparison could not be made: its process ended with ${code}.`));
      try {
        resolve(JSON.parse(Buffer.concat(parts).toString("utf8")));
      } catch (error) {
        reject(error);
      }
    });
    child.stdin.end(JSON.stringify(job));
  });
