/** What an authority's first assessment opens with. */

import { plainName } from "@/needs/entry/short-name";
import { kent2022 } from "@/needs/kent-2022";
import { indicatorsOfKentAlone, isGroupOfKentAlone, recommendedForKentAlone } from "@/needs/kent-2022/of-kent-alone";
import { type Assessment, areaSchema, type Derivation, type Indicator } from "@/needs/model/define";
import { toBeEntered } from "@/needs/unnamed";

/** A place of which an authority is: its own, as an administrator assigned it. */
export interface OwnPlace {
  readonly code: string;
  readonly name: string;
}

/**
 * The area itself, its districts, the nation, and the indicators that are general: definitions to keep or change, and no
 * figure.
 * @param places the local authorities that the area is made of; one alone is the area itself
 */
export function firstAssessment(
  about: string,
  name: string,
  year: number,
  places: readonly OwnPlace[] = [],
): Assessment {
  const [only, ...more] = places;
  return {
    about,
    year,
    asAt: `${year}-09-30`,
    areas: [
      areaSchema.parse({
        id: about,
        name,
        kind: places.length === 1 ? "district" : "county",
        within: ["nation"],
        ...(only && more.length === 0 && { code: only.code }),
      }),
      ...(more.length === 0 ? [] : places).map((place) =>
        areaSchema.parse({
          id: shortNameOf(place, about),
          name: place.name,
          kind: "district",
          code: place.code,
          within: [about],
        }),
      ),
      areaSchema.parse({ id: "nation", name: "Nationally", kind: "nation" }),
    ],
    populations: [],
    indicators: kent2022.indicators.filter(({ id }) => !indicatorsOfKentAlone.has(id)).map(asGeneral),
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

/** The short name of a district; one that the area has already, or the nation, is not taken twice. */
function shortNameOf({ name }: OwnPlace, about: string): string {
  const id = plainName(name);
  return id === about || id === "nation" ? `${id}-district` : id;
}

/** An indicator without what is said of Kent in it. */
function asGeneral(indicator: Indicator): Indicator {
  const ofAll = ({ parts }: { parts: readonly string[] }) => !parts.some(isGroupOfKentAlone);
  const { worked } = indicator;
  return {
    ...indicator,
    source: toBeEntered,
    owner: toBeEntered,
    notes: [],
    equals: [],
    comparableSince: undefined,
    worked: worked && namesOf(worked).every((id) => !indicatorsOfKentAlone.has(id)) ? worked : undefined,
    recommended: indicator.recommended.filter(({ by }) => by !== recommendedForKentAlone),
    within: indicator.within.filter(ofAll),
    // Totals that name a number of Kent's are no definition.
    totals: indicator.totals.filter((total) => (total.makes === undefined || total.makes === 100) && ofAll(total)),
  };
}

/** The indicators that a derivation rests on. */
function namesOf(derivation: Derivation): string[] {
  const named = { whole: "", by: "", share: "", weights: "", ...derivation };
  return [named.of, named.whole, named.by, named.share, named.weights];
}
