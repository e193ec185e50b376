/** Prints an area's needs assessment: its figures, services, gaps, recommendations and faults. */
import { runCommand } from "@/lib/cli/command";
import { printJson, Refusal } from "@/lib/cli/output";
import { ownCopies, ownCopyOf } from "@/needs/assessments";
import { printed } from "@/needs/print";

await runCommand(
  {
    name: "needs",
    says: "Prints a local needs assessment: indicators, services, gaps found by rule, recommendations, and faults.",
    operands: { name: "AREA", says: "The area that it is of, such as kent.", least: 1, most: 1 },
    options: {
      year: { value: "YEAR", says: "The year of the assessment; 2022 if left out." },
      format: { value: "FORMAT", choices: ["json"], says: "How to print it." },
    },
    notes: [`The project holds its own copy of: ${Object.keys(ownCopies).join(", ")}.`],
  },
  async ({ operands: [area = ""], options }) => {
    const year = Number(options.year ?? 2022);
    const assessment = ownCopyOf(area, year);
    if (!assessment) {
      throw new Refusal(
        `There is no assessment of ${area} for ${options.year ?? year}. There are: ${Object.keys(ownCopies).join(", ")}.`,
      );
    }
    await printJson(printed(assessment));
  },
);
