/** A migrated database of its own for each test file, copied from a template that is made once and kept. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import pg from "pg";
import { migrateEmbedded, migrateServer, migrationsFolder } from "../migrate";
import { openDatabase, overEmbedded } from "../open";
import * as schema from "../schema";
import type { Db } from "../types";

export interface Opened {
  db: Db;
  /** Runs SQL as the owner of the tables, past withCaller and withSystem: what an intruder with the keys could do. */
  owner: (query: string) => Promise<unknown[]>;
  close: () => Promise<void>;
}

/** A fresh database: embedded, or on the server of TEST_DATABASE_URL where that is set. */
export async function openTestDatabase(): Promise<Opened> {
  const server = process.env.TEST_DATABASE_URL;
  return server ? openOnServer(server) : openEmbedded();
}

/** Changes with every migration and with the engine, so that a stale template is never used. */
function templateKey(): string {
  const hash = createHash("sha256").update(readFileSync("node_modules/@electric-sql/pglite/package.json"));
  for (const file of readdirSync(migrationsFolder())
    .filter((name) => name.endsWith(".sql"))
    .sort())
    hash.update(readFileSync(join(migrationsFolder(), file)));
  return hash.digest("hex").slice(0, 16);
}

async function openEmbedded(): Promise<Opened> {
  const client = await PGlite.create({ loadDataDir: new Blob([await embeddedTemplate()]) });
  const db = await overEmbedded(client);
  return {
    db,
    async owner(query) {
      await client.exec("reset role");
      try {
        return (await client.query(query)).rows;
      } finally {
        await client.exec("set role app_user");
      }
    },
    close: () => client.close(),
  };
}

async function embeddedTemplate(): Promise<Buffer<ArrayBuffer>> {
  const file = join(tmpdir(), `insights-test-${templateKey()}.tar`);
  if (!existsSync(file)) {
    const client = await PGlite.create();
    await migrateEmbedded(drizzle({ client, schema }), () => {});
    const dump = Buffer.from(await (await client.dumpDataDir("none")).arrayBuffer());
    await client.close();
    // Two workers may make it at one moment: each writes its own, and the last rename wins whole.
    const own = `${file}.${process.pid}`;
    writeFileSync(own, dump);
    renameSync(own, file);
  }
  return readFileSync(file);
}

/** The owner of the tables in tests, neither superuser nor able to bypass row-level security, as on a real server. */
const OWNER = "insights_test_owner";

async function openOnServer(url: string): Promise<Opened> {
  const name = `insights_test_${randomUUID().replaceAll("-", "")}`;
  const template = `insights_template_${templateKey()}`;
  await onServer(url, async (client) => {
    await client.query("select pg_advisory_lock(4711)");
    const known = await client.query("select from pg_database where datname = $1", [template]);
    if (known.rowCount === 0) await makeServerTemplate(client, url, template);
    await client.query(`create database ${name} template ${template} owner ${OWNER}`);
  });
  const own = addressOf(url, name);
  const connection = await openDatabase({ databaseUrl: own });
  return {
    db: connection.db,
    owner: (query) => onServer(own, async (client) => (await client.query(query)).rows),
    async close() {
      await connection.close();
      await onServer(url, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

async function makeServerTemplate(client: pg.Client, url: string, template: string): Promise<void> {
  for (const role of ["app_user", "app_system", OWNER])
    await client.query(`do $$ begin create role ${role} noinherit; exception when duplicate_object then null; end $$`);
  await client.query(`alter role ${OWNER} login inherit password '${OWNER}'`);
  await client.query(`grant app_user, app_system to ${OWNER}`);
  const making = `${template}_making`;
  await client.query(`drop database if exists ${making} with (force)`);
  await client.query(`create database ${making} owner ${OWNER}`);
  await migrateServer(addressOf(url, making), () => {});
  await client.query(`alter database ${making} rename to ${template}`);
}

function addressOf(url: string, database: string): string {
  const address = new URL(url);
  address.username = OWNER;
  address.password = OWNER;
  address.pathname = `/${database}`;
  return address.href;
}

async function onServer<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
