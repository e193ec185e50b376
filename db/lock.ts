/**
 * One process at a time in the embedded database: PGlite itself takes no lock, and two processes in one folder lose
 * each other's rows without a word.
 */
import { mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseInUse } from "./errors";

interface Holder {
  pid: number;
  /** When the process began, where the machine can say: a number is used again by later processes. */
  began: string | null;
}

/**
 * Takes the folder for this process, until the returned function is called or the process ends. The lock of a process
 * that is no more (killed, or lost with the machine) is taken over.
 * @throws DatabaseInUse when a living process holds it
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "in-use.json");
  const own = JSON.stringify({ pid: process.pid, began: beginningOf(process.pid) } satisfies Holder);
  for (let attempt = 0; ; attempt++) {
    try {
      // "wx" is O_EXCL: of two processes at one moment, one is refused by the file system itself.
      writeFileSync(file, own, { flag: "wx", mode: 0o600 });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST" || attempt === 5) throw error;
      clearIfStale(file, folder);
    }
  }
  const release = () => {
    try {
      if (readFileSync(file, "utf8") === own) unlinkSync(file);
    } catch {
      // The folder was removed meanwhile: nothing is locked any more.
    }
  };
  process.once("exit", release);
  return () => {
    process.off("exit", release);
    release();
  };
}

function clearIfStale(file: string, folder: string): void {
  const found = read(file);
  if (found === undefined) return;
  const holder = parse(found);
  if (holder && isAlive(holder)) {
    throw new DatabaseInUse(
      `The database in ${folder} is in use by another process (number ${holder.pid}), most likely the application itself. ` +
        "Stop that one first: the embedded database takes one process at a time.",
    );
  }
  // Of two that find the same dead lock, only one can move it away; whoever moves a new one by mistake puts it back.
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) === found) unlinkSync(aside);
  else renameSync(aside, file);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function parse(text: string): Holder | undefined {
  try {
    const { pid, began } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === "number" ? { pid, began: began ?? null } : undefined;
  } catch {
    // Written half, by a process that was killed while it wrote.
    return undefined;
  }
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const now = beginningOf(pid);
  return began === null || now === null || now === began;
}

/** The start of a process as Linux knows it: the boot, and the clock ticks from it. Null elsewhere. */
function beginningOf(pid: number): string | null {
  const boot = read("/proc/sys/kernel/random/boot_id")?.trim();
  // The name of a process may hold spaces and brackets; the fields are counted from the last bracket.
  const ticks = read(`/proc/${pid}/stat`)?.split(") ").pop()?.split(" ")[19];
  return boot && ticks ? `${boot}:${ticks}` : null;
}
