// Creates the database or brings it up to date, and lets go of it before the server opens it. An embedded database that is
// empty is filled with the demonstration.
// What it writes on standard output is shown once the server answers; everything else goes to standard error.
import { DatabaseUnavailable } from "@/db/errors";
import { prepareDatabase } from "@/db/prepare";
import { demonstrationAccounts, seedDemonstration } from "@/db/seed";
import { env } from "@/lib/env";
import { today } from "@/lib/time";

const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = env();
const progress = (step: string) => console.error(`${step}.`);

try {
  const { db, engine, close } = await prepareDatabase({ dataDir, databaseUrl, progress });
  try {
    if (engine === "embedded") {
      if (await seedDemonstration(db, today(), true)) progress("Made up the people and cases of the demonstration");
      process.stdout.write(await demonstrationAccounts(db));
    }
  } finally {
    await close();
  }
} catch (fault) {
  if (!(fault instanceof DatabaseUnavailable)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
