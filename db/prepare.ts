/** The one way a process opens the database: the application, and each command-line tool. */
import { possibleKeys } from "@/lib/forms/project";
import { forms } from "@/questionnaires";
import { asSystem } from "./caller";
import { type Connection, openDatabase, type Place, type Progress } from "./open";
import { addAnswerCodes } from "./queries/answer-codes";
import { countAnew } from "./queries/count-anew";

/**
 * Opens the database, creates it where there is none, and brings it up to date: its tables, its list of
 * countable answers, and what was counted by questionnaires that have changed since.
 * Close the connection before the process ends.
 *
 * ```ts
 * const { db, close } = await prepareDatabase({ dataDir: ".data", progress: say });
 * await asSystem(db, (tx) => …);
 * ```
 * @throws DatabaseInUse, DatabaseUnavailable: their messages are sentences to print
 */
export async function prepareDatabase({
  progress = () => {},
  ...place
}: Place & { progress?: Progress | undefined }): Promise<Connection> {
  const connection = await openDatabase(place, progress);
  try {
    await asSystem(connection.db, (tx) => addAnswerCodes(tx, forms.flatMap(possibleKeys)));
    await countAnew(connection.db, progress);
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}
