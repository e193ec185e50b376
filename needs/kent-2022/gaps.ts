/** The gaps that the assessment names, each under the rule that finds it, and what its data do not hold. */
import { dataGapSchema, namedGapSchema } from "@/needs/model/define";

export const namedGaps = [
  { rule: "little-for-an-age", says: "Little for children under 5." },
  { rule: "nothing-longer", says: "Most programmes last 12 weeks or sessions at most." },
  { rule: "reach-differs", says: "Reach differs between areas: more in South Kent, less in West Kent." },
  { rule: "offers-differ", says: "The number of programmes differs: more in North Kent, fewer in East Kent." },
  { rule: "little-joint-support", says: "Little joint support of children and the parent who is not abusive." },
  { rule: "no-child-idva", says: "Young people's Idvas in Ashford, Canterbury and Swale alone." },
  { rule: "nothing-for-boys", says: "Nothing made for boys but iCan in South Kent." },
  { rule: "funding-ends", says: "Funding is short and in pieces." },
  { rule: "sanctuary-differs", says: "Sanctuary is not offered alike." },
  { rule: "prevention-not-everywhere", says: "Prevention does not cover the county." },
].map((gap) => namedGapSchema.parse({ id: `named-${gap.rule}`, ...gap }));

const missing: readonly [data: string, source: string, says: string][] = [
  [
    "Operation Encompass notifications",
    "Kent Police",
    "A child's age and school stand in free text and cannot be drawn out.",
  ],
  ["Marac", "Kent Police", "Children stand on the referral form; the spreadsheets hold only what SafeLives asks for."],
  [
    "Support services",
    "KIDAS",
    "Profile and needs of children in refuge are not recorded, or not drawn out, by some providers' systems.",
  ],
  ["Support services", "DAVSS", "Neither pregnancy nor children's support needs are put together."],
  ["One Stop Shops", "Partners of the One Stop Shops", "Little is recorded about children."],
  [
    "Sanctuary and social housing",
    "District and borough councils",
    "Who lives in a household with sanctuary is not recorded, and some cannot draw out who applies for housing with children.",
  ],
  ["Care leavers", "Kent County Council", "What care leavers told was never formally recorded."],
  [
    "Health visitors",
    "Kent Community Health NHS Foundation Trust",
    "Disclosures stand in the text of records and cannot be drawn out.",
  ],
  [
    "Accident and emergency, admissions",
    "NHS acute trusts",
    "The code for domestic abuse is seldom used in A&E and there is none for admissions; safeguarding forms cannot be drawn out. A flag may be added in Maidstone and Tunbridge Wells.",
  ],
];

const planned: readonly [data: string, source: string, says: string][] = [
  [
    "Domestic Abuse Notifications",
    "Kent Police",
    "A pilot of structured questions that hold the child's voice, and a grade of risk by which notifications are reviewed.",
  ],
  [
    "Integrated Children's Services systems",
    "Kent County Council",
    "A new assessment form from October 2022: kind of abuse, personal connection, points to think about from reviews of deaths, next steps.",
  ],
  [
    "Drug and alcohol services",
    "Kent County Council",
    "Two questions of the national treatment monitoring ask about abuse suffered and done, from October 2022.",
  ],
  [
    "Survey of children's social workers",
    "Kent County Council",
    "From September 2022 it asks how much of a caseload and of time is domestic abuse; figures in the winter.",
  ],
  ["Maternity services", "NHS", "One system for all of Kent within one to two years, with one way of asking."],
];

export const dataGaps = [
  ...missing.map(([data, source, says], index) => ({
    id: `missing-${index + 1}`,
    kind: "missing" as const,
    data,
    source,
    says,
  })),
  ...planned.map(([data, source, says], index) => ({
    id: `planned-${index + 1}`,
    kind: "planned" as const,
    data,
    source,
    says,
  })),
].map((gap) => dataGapSchema.parse(gap));
