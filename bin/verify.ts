/** Checks a package: its signature, every file in it, and those of its rules that anyone can check. */
import { readFile } from "node:fs/promises";
import { runCommand } from "@/lib/cli/command";
import { exitCodes, Refusal, say, WrongUse } from "@/lib/cli/output";
import { fingerprintOf } from "@/lib/releases/package/keys";
import { verifyPackage } from "@/lib/releases/package/verify";
import { today } from "@/lib/time";

await runCommand(
  {
    name: "verify",
    says: "Checks a released package with the public key of the installation that gave it.",
    operands: { name: "PACKAGE", says: "The folder or the zip file.", least: 1, most: 1 },
    options: {
      key: {
        value: "PUBLIC_KEY_FILE",
        says: "The public key, as PEM: from the installation's own page, never from the package.",
      },
    },
    notes: [
      "It needs no database. Exit codes: 0 all holds, 1 something does not (each failure is named with its file), 2 wrong arguments.",
    ],
  },
  async ({ operands: [place = ""], options }) => {
    if (options.key === undefined) throw new WrongUse("--key is missing.");
    const key = await readFile(options.key, "utf8").catch(() => {
      throw new Refusal(`The key ${options.key} cannot be read.`);
    });
    try {
      fingerprintOf(key);
    } catch {
      throw new Refusal(`${options.key} is no public key (Ed25519, as PEM).`);
    }
    const { certificate, failures } = await verifyPackage(place, key, today()).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === "ENOENT") throw new Refusal(`There is no ${place}.`);
      throw fault;
    });
    for (const { file, says } of failures) say(`${file}: ${says}`);
    if (failures.length > 0) process.exitCode = exitCodes.refused;
    else
      say(
        `All holds: ${certificate?.release.id}, ${certificate?.files.length} files, to be kept until ${certificate?.expires}.`,
      );
  },
);
