// Creates the database or brings it up to date, and lets go of it before the server opens it.
// What it writes on standard output is shown once the server answers; everything else goes to standard error.
import { DatabaseUnavailable } from "@/db/errors";
import { prepareDatabase } from "@/db/prepare";
import { env } from "@/lib/env";

const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = env();

try {
  const connection = await prepareDatabase({ dataDir, databaseUrl, progress: (step) => console.error(`${step}.`) });
  await connection.close();
} catch (fault) {
  if (!(fault instanceof DatabaseUnavailable)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
