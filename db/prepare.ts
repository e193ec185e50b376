/** The one way a process that is not the web application opens the database: tools, the first start, tests. */
import { type Connection, openDatabase, type Place, type Progress } from "./open";

/**
 * Opens the database, creates it where there is none, and brings it and its list of countable answers up to date.
 * Close the connection before the process ends.
 *
 * ```ts
 * const { db, close } = await prepareDatabase({ dataDir: ".data", progress: console.error });
 * await asSystem(db, (tx) => …);
 * ```
 * @throws DatabaseInUse, DatabaseUnavailable: their messages are sentences to print
 */
export async function prepareDatabase({
  progress = () => {},
  ...place
}: Place & { progress?: Progress | undefined }): Promise<Connection> {
  return openDatabase(place, progress);
}
