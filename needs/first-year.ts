/** What an authority's first assessment opens with. */
import { kent2022 } from "@/needs/kent-2022";
import { type Assessment, areaSchema } from "@/needs/model/define";
import { toBeEntered } from "@/needs/unnamed";

/** The area itself, the nation, and the indicators that Kent used: definitions to keep or change, and no figure. */
export function firstAssessment(about: string, name: string, year: number): Assessment {
  return {
    about,
    year,
    asAt: `${year}-09-30`,
    areas: [
      areaSchema.parse({ id: about, name, kind: "county", within: ["nation"] }),
      areaSchema.parse({ id: "nation", name: "Nationally, as the source has it", kind: "nation" }),
    ],
    populations: [],
    indicators: kent2022.indicators.map((indicator) => ({
      ...indicator,
      source: toBeEntered,
      owner: toBeEntered,
      notes: [],
      equals: [],
      comparableSince: undefined,
      // Totals that name a number of Kent's are no definition.
      totals: indicator.totals.filter(({ makes }) => makes === undefined || makes === 100),
    })),
    values: [],
    services: [],
    evidence: [],
    namedGaps: [],
    dataGaps: [],
    requests: [],
    recommendations: [],
    statements: [],
    reach: [],
  };
}
