/** The database for a command-line tool: opened, brought up to date, and closed whatever happens. */
import { DatabaseUnavailable } from "@/db/errors";
import type { Connection } from "@/db/open";
import { prepareDatabase } from "@/db/prepare";
import { EnvironmentFault, placeOfData } from "@/lib/env";
import { Refusal, say } from "./output";

/**
 * Opens the database of DATA_DIR or DATABASE_URL for `work`; makes it where there is none.
 *
 * @throws Refusal where the embedded database is in use by another process, or the server cannot be reached
 */
export async function withDatabase<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
  const connection = await open();
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

async function open(): Promise<Connection> {
  try {
    return await prepareDatabase({ ...placeOfData(), progress: (step) => say(`${step}.`) });
  } catch (fault) {
    if (fault instanceof DatabaseUnavailable || fault instanceof EnvironmentFault) throw new Refusal(fault.message);
    throw fault;
  }
}
