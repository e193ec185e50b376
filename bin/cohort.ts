/** Fills a database with the made-up cases of a published report, or says where the two differ. */
import { cohortOf, publishedCohorts } from "@/cohorts";
import { AlreadyThere, fillCohort } from "@/db/cohorts/fill";
import { runCommand } from "@/lib/cli/command";
import { withDatabase } from "@/lib/cli/database";
import { print, printJson, Refusal, say, WrongUse } from "@/lib/cli/output";
import { exceptionsOf } from "@/lib/cohorts/exceptions";
import { solve } from "@/lib/cohorts/solve";
import { counted } from "@/lib/format";
import { today } from "@/lib/time";

await runCommand(
  {
    name: "cohort",
    says: "Fills the database with made-up cases whose annual report is a published one, counted from them cell by cell.",
    operands: {
      name: "REPORT",
      says: "The published report.",
      choices: publishedCohorts.map(({ figures }) => figures.report),
      least: 1,
      most: 1,
    },
    options: {
      exceptions: {
        says: "Print the figures that are not as printed, each with its reason, as JSON; the database is left alone.",
      },
    },
    notes: [
      "Everybody in it is made up; services say so in their names, and nobody can sign in to them.",
      "It writes to the embedded database in DATA_DIR (.data if left out), or to the PostgreSQL server in DATABASE_URL, and " +
        "makes the database where there is none. Other cases stay as they are. It is refused where there are cases of the " +
        "same client group in a year that the report prints, since the report would count them too.",
      "Then:  npm run --silent report -- children --year 2024-25 --format json",
    ],
  },
  async ({ operands, options }) => {
    const cohort = cohortOf(operands[0] ?? "");
    if (!cohort) throw new WrongUse("REPORT is missing.");
    if (options.exceptions) {
      await printJson(exceptionsOf(cohort, await solve(cohort, today())));
      return;
    }
    const filled = await withDatabase(async ({ db }) => {
      say("Making the cases up.");
      const plan = await solve(cohort, today());
      say("Writing them.");
      return fillCohort(db, cohort, plan).catch((fault: unknown) => {
        throw fault instanceof AlreadyThere ? new Refusal(fault.message) : fault;
      });
    });
    await print(
      `${counted(filled.cases, "case", "cases")} with ${counted(filled.forms, "form", "forms")} of ` +
        `${counted(filled.clients, "client", "clients")} in ${counted(filled.services, "service", "services")}.\n`,
    );
  },
);
