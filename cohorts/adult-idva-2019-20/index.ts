/** The adult Idva report of 2019-20. */
import { correctLabels } from "@/lib/cohorts/figures";
import type { PublishedCohort } from "@/lib/cohorts/solve";
import { adult } from "@/questionnaires/adult";
import { adultIdva } from "@/reports/adult-idva";
import { madeUpServices } from "../services";
import { choices } from "./choices";
import figures from "./figures.json";
import { statements } from "./statements";

export const adult2019: PublishedCohort = {
  figures: correctLabels(figures),
  report: adultIdva,
  population: adult,
  choices,
  statements,
  services: madeUpServices(figures.report, "Idva Service", { england: 21 }),
};
