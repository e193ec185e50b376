/** The perpetrators' report of 2023-24, compared with the two years before. */
import { correctLabels } from "@/lib/cohorts/figures";
import type { PublishedCohort } from "@/lib/cohorts/solve";
import { perpetrator as population } from "@/questionnaires/perpetrator";
import { perpetrator } from "@/reports/perpetrator";
import { madeUpServices } from "../services";
import { choices } from "./choices";
import figures from "./figures.json";
import { statements } from "./statements";

export const perpetrator2023: PublishedCohort = {
  figures: correctLabels(figures),
  report: perpetrator,
  population,
  choices,
  statements,
  services: madeUpServices(figures.report, "Behaviour Change Service", { england: 5 }),
};
