/**
 * Services of the demonstration that worked in Kent in the year of its needs assessment, so that the assessment has cases
 * of its own to set beside the indicators. Where all three supported many, figures may be released; where one or two did,
 * or few people came, they may not.
 */
import type { CasesLongAgo, DemonstrationService } from "./services";

/** How many cases each of the three opened. */
type OfEach = readonly [campion: number, cowslip: number, samphire: number];

const opened: readonly { code: string; adult: OfEach; child: OfEach }[] = [
  // Ashford, Canterbury, Dartford, Dover.
  { code: "E07000105", adult: [7, 8, 7], child: [7, 7, 6] },
  { code: "E07000106", adult: [9, 8, 8], child: [2, 1, 2] },
  { code: "E07000107", adult: [2, 1, 1], child: [0, 1, 0] },
  { code: "E07000108", adult: [7, 7, 8], child: [0, 0, 0] },
  // Gravesham, Sevenoaks, Folkestone and Hythe.
  { code: "E07000109", adult: [6, 7, 7], child: [1, 0, 1] },
  { code: "E07000111", adult: [1, 0, 1], child: [0, 0, 1] },
  { code: "E07000112", adult: [14, 1, 0], child: [1, 1, 2] },
  // Swale, Thanet, Tonbridge and Malling, Tunbridge Wells. Nobody came from Maidstone.
  { code: "E07000113", adult: [8, 7, 7], child: [6, 7, 7] },
  { code: "E07000114", adult: [9, 9, 8], child: [8, 7, 8] },
  { code: "E07000115", adult: [0, 2, 1], child: [0, 0, 0] },
  { code: "E07000116", adult: [0, 13, 2], child: [0, 1, 0] },
];

const [home, ...others] = opened.map(({ code }) => code) as [string, ...string[]];

function casesOf(service: 0 | 1 | 2): CasesLongAgo {
  const of = (group: "adult" | "child") => Object.fromEntries(opened.map((row) => [row.code, row[group][service]]));
  return { from: "2021-04-01", to: "2022-03-31", opened: { adult: of("adult"), child: of("child") } };
}

const alike = {
  nation: "england",
  areas: [home, ...others],
  populations: ["adult", "child"],
  reviewWeeks: 12,
  caseworkers: 1,
  cases: 0,
  closedOn: "2022-09-30",
} as const satisfies Partial<DemonstrationService>;

export const kentServices: readonly DemonstrationService[] = [
  {
    ...alike,
    slug: "campion",
    name: "Campion Idva Service, Kent (demonstration)",
    organisation: "Campion Trust (demonstration)",
    teams: ["Idva team"],
    longAgo: casesOf(0),
  },
  {
    ...alike,
    slug: "cowslip",
    name: "Cowslip Outreach, Kent (demonstration)",
    organisation: "Cowslip Collective (demonstration)",
    teams: ["Outreach team"],
    longAgo: casesOf(1),
  },
  {
    ...alike,
    slug: "samphire",
    name: "Samphire Family Support, Kent (demonstration)",
    organisation: "Samphire Alliance (demonstration)",
    teams: ["Family team"],
    longAgo: casesOf(2),
  },
];
