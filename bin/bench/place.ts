/** Where a measurement happens: data of its own, never those of the installation. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { Refusal } from "@/lib/cli/output";

export interface BenchPlace {
  /** What a child process must be given to work here. */
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** Secrets of one run. A live database asks for them; nothing that they seal outlives the run. */
const secrets = { NEXTAUTH_SECRET: randomBytes(32).toString("base64"), REQUIRE_SECOND_FACTOR: "no" };

/** The build is made with this one, and made again where it changes: so it is the same for every run. */
const sealing = {
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
    process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||
    Buffer.from("insights measures its own speed!").toString("base64"),
};

/** An embedded database in a folder of its own; with DATABASE_URL a database of its own on that server. */
export async function makePlace(): Promise<BenchPlace> {
  const server = process.env.DATABASE_URL?.trim();
  return server ? onServer(server) : inFolder();
}

/**
 * A database of the server in DATABASE_URL that stays when the run is over, for one that takes long to fill. It is made
 * where there is none.
 *
 * @param name letters, digits and underscores
 */
export async function keptPlace(name: string): Promise<BenchPlace> {
  const server = process.env.DATABASE_URL?.trim() ?? "";
  const [there] = await query(server, "select from pg_database where datname = $1", [name]);
  if (!there) await makeDatabase(server, name);
  return { env: envOf(server, name), remove: async () => undefined };
}

function inFolder(): BenchPlace {
  const folder = mkdtempSync(join(tmpdir(), "insights-bench-"));
  const remove = async () => rmSync(folder, { recursive: true, force: true });
  return { env: { DATA_DIR: folder, DATABASE_URL: "", ...secrets }, remove };
}

async function onServer(address: string): Promise<BenchPlace> {
  const name = `insights_bench_${randomBytes(6).toString("hex")}`;
  await makeDatabase(address, name);
  const remove = async () => void (await query(address, `drop database ${name} with (force)`));
  return { env: envOf(address, name), remove };
}

async function makeDatabase(address: string, name: string): Promise<void> {
  await query(address, `create database ${name}`).catch((fault: Error) => {
    throw new Refusal(
      `The server in DATABASE_URL cannot be measured: a database of its own could not be made (${fault.message}). ` +
        "Use a user who may create databases; the data of the installation are never touched.",
    );
  });
}

function envOf(address: string, name: string): Readonly<Record<string, string>> {
  const own = new URL(address);
  own.pathname = `/${name}`;
  return { DATABASE_URL: own.href, ...secrets, ...sealing };
}

async function query(address: string, statement: string, values: readonly string[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}
