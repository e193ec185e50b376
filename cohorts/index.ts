/** Every published report whose figures a cohort of made-up cases can reproduce. */
import type { PublishedCohort } from "@/lib/cohorts/solve";
import { adult2019 } from "./adult-idva-2019-20";
import { children2018 } from "./children-2018-19";
import { children2024 } from "./children-2024-25";
import { perpetrator2023 } from "./perpetrator-2023-24";

export const publishedCohorts: readonly PublishedCohort[] = [children2024, children2018, perpetrator2023, adult2019];

/** A cohort by the name of its report: "children-2024-25". */
export function cohortOf(report: string): PublishedCohort | undefined {
  return publishedCohorts.find(({ figures }) => figures.report === report);
}
