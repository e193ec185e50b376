/** Makes up cases and prints them as an import file. */
import { makeLines } from "@/db/seed/lines";
import { runCommand } from "@/lib/cli/command";
import { wholeNumber } from "@/lib/cli/numbers";
import { print, Refusal, WrongUse } from "@/lib/cli/output";
import { daysAfter } from "@/lib/forms/generate/case";
import { isDay } from "@/lib/forms/question-types/date";
import { today } from "@/lib/time";
import { populationById, populations } from "@/questionnaires";

const known = populations.map(({ id }) => id);

await runCommand(
  {
    name: "generate-cases",
    says: "Makes up cases, answered as a year of real ones would be, and prints them as a file for npm run import.",
    options: {
      count: { value: "NUMBER", says: "How many cases; 1000 if left out." },
      population: { value: "GROUP", choices: known, says: `Of which client group; ${known[0]} if left out.` },
      service: { value: "NAME", says: "The short names of services, with commas; made-up-service if left out." },
      caseworkers: { value: "NUMBER", says: "How many caseworkers a service has; 10 if left out." },
      from: {
        value: "DAY",
        says: "The first day on which a case opens, YYYY-MM-DD; two years before the last if left out.",
      },
      until: { value: "DAY", says: "The last day of anything, YYYY-MM-DD; today if left out." },
      seed: {
        value: "TEXT",
        says: "Begins every client's reference: the same seed makes the same cases; MADE if left out.",
      },
    },
    notes: [
      "Example:  npm run --silent generate-cases -- --count 1000 > cases.ndjson",
      "          npm run --silent import -- cases.ndjson --create",
    ],
  },
  async ({ options }) => {
    const population = populationById(options.population ?? known[0] ?? "");
    if (!population) throw new Refusal("There is no client group to make cases of.");
    const until = dayFrom("--until", options.until) ?? today();
    const lines = makeLines({
      population,
      count: wholeNumber("--count", options.count, 1000),
      services: (options.service ?? "made-up-service").split(","),
      caseworkers: wholeNumber("--caseworkers", options.caseworkers, 10),
      from: dayFrom("--from", options.from) ?? daysAfter(until, -730),
      until,
      seed: options.seed ?? "MADE",
    });
    for (const line of lines) await print(`${JSON.stringify(line)}\n`);
  },
);

function dayFrom(name: string, given: string | undefined): string | undefined {
  if (given !== undefined && !isDay(given)) throw new WrongUse(`${name} is a day as YYYY-MM-DD, not "${given}".`);
  return given;
}
