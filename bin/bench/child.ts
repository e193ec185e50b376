/** Programs that a measurement starts, and ends whatever happens. */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

type Env = Readonly<Record<string, string>>;

function start(args: readonly string[], env: Env, output: "pipe" | "ignore"): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", output, "inherit"],
  });
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

/** Runs one of the programs in this folder, and gives the JSON that it prints. */
export async function runTool<Printed>(name: string, args: readonly string[], env: Env): Promise<Printed> {
  const child = start(["--import", "tsx", "--conditions=react-server", `bin/bench/${name}`, ...args], env, "pipe");
  const parts: Buffer[] = [];
  child.stdout?.on("data", (part: Buffer) => parts.push(part));
  const code = await closed(child);
  if (code !== 0) throw new Error(`${name} ended with ${code}.`);
  return JSON.parse(Buffer.concat(parts).toString("utf8")) as Printed;
}

export interface Server {
  /** "http://localhost:3001" */
  readonly address: string;
  /** Milliseconds from the start of the program to its first answer. */
  readonly firstAnswer: number;
  stop(): Promise<void>;
}

/**
 * Starts a program that serves on PORT and waits for its first answer.
 *
 * @param asked the page that is asked for, again and again, until it comes
 */
export async function startServer(args: readonly string[], env: Env, asked = "/sign-in"): Promise<Server> {
  const port = String(await freePort());
  const address = `http://localhost:${port}`;
  const began = performance.now();
  const own = {
    PORT: port,
    HOST: "127.0.0.1",
    NEXTAUTH_URL: address,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const child = start(args, { ...env, ...own }, "ignore");
  const end = closed(child);
  const answered = await Promise.race([end.then(() => false), answers(`http://127.0.0.1:${port}${asked}`)]);
  if (!answered) throw new Error(`${args.at(-1)} stopped before it answered.`);
  const firstAnswer = performance.now() - began;
  return {
    address,
    firstAnswer,
    async stop() {
      child.kill("SIGTERM");
      await end;
    },
  };
}

async function answers(address: string): Promise<true> {
  for (;;) {
    try {
      const answer = await fetch(address, { redirect: "manual" });
      await answer.arrayBuffer();
      return true;
    } catch {
      await wait(20);
    }
  }
}

function closed(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const at = probe.address();
      probe.close(() =>
        at && typeof at === "object" ? resolve(at.port) : reject(new Error("There is no free port.")),
      );
    });
  });
}
