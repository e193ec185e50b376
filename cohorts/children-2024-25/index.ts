/** The children's report of 2024-25, compared with the two years before. */
import { correctLabels } from "@/lib/cohorts/figures";
import type { PublishedCohort } from "@/lib/cohorts/solve";
import { child } from "@/questionnaires/child";
import { children } from "@/reports/children";
import { madeUpServices } from "../services";
import { choices } from "./choices";
import figures from "./figures.json";
import { statements } from "./statements";

export const children2024: PublishedCohort = {
  figures: correctLabels(figures, { "Exposure direct abuse": "Exposure to domestic abuse" }),
  report: children,
  population: child,
  choices,
  statements,
  services: madeUpServices(figures.report, "Children's Service", { england: 7 }),
};
