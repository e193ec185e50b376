/** The perpetrators' report of 2023-24, compared with the two years before. */
import { correctLabels } from "@/lib/cohorts/figures";
import type { PublishedCohort } from "@/lib/cohorts/solve";
import { perpetrator as population } from "@/questionnaires/perpetrator";
import { perpetrator } from "@/reports/perpetrator";
import { madeUpServices } from "../services";
import { choices } from "./choices";
import figures from "./figures.json";

export const perpetrator2023: PublishedCohort = {
  figures: correctLabels(figures),
  report: perpetrator,
  population,
  choices,
  hard: [
    {
      table: "multiple-types-of-abuse-intake-exit",
      row: "Service user experiencing multiple types of high severity abuse",
      year: "2022-23",
    },
    { table: "needs-and-support-matrix", row: "Social and community support", year: "2022-23" },
  ],
  open: [
    { table: "criminal-orders", row: "Missing", year: "2022-23" },
    { table: "criminal-orders-intake-exit", row: "Missing", year: "2023-24" },
    { table: "civil-orders-intake-exit", row: "Missing", year: "2022-23" },
  ],
  services: madeUpServices(figures.report, "Behaviour Change Service", { england: 5 }),
};
