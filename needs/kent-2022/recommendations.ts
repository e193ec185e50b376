/**
 * The recommendations of 2020 and 2021 with what came of them, and those of 2022. An owner stands where the source says who
 * takes a thing up; of the others it names none. It gives no status: one of which it says that something is done, scoped or
 * looked at is in progress. Updates are of the day that the source carries.
 */
import { type Recommendation, recommendationSchema } from "@/needs/model/define";

type Row = readonly [
  id: string,
  text: string,
  owner: string | null,
  status: Recommendation["status"],
  updates: readonly string[],
];

const of2020: readonly Row[] = [
  [
    "service-mapping",
    "Map services by client group, with the whole family in mind, so that partners know where to refer and how services support each other.",
    null,
    "in progress",
    [
      "Services for children are mapped for this assessment.",
      "The subgroup on abusive behaviour looked at what there is for those who use it.",
      "The group on conditions that occur together looks at needs of those with further barriers.",
    ],
  ],
  [
    "capacity-and-need",
    "Find out how far services' capacity meets need, and record protected characteristics better, ethnicity and disability among them.",
    null,
    "in progress",
    [
      "The assessment of 2021 looked at capacity of safe accommodation.",
      "The data and evidence group wants to compare police and provider data, for equal access.",
    ],
  ],
  [
    "users-views",
    "Bring users' views into future assessments by qualitative methods, in Kent and Medway.",
    null,
    "in progress",
    [
      "Feedback surveys of the integrated service can be used in reviews.",
      "A programme for lived experience is scoped and waits for somebody to commission it.",
      "Users' groups are attended, so that their voice reaches those who govern.",
      "Rising Sun was commissioned to hear the voice of children.",
    ],
  ],
  [
    "children-as-survivors",
    "See how services for adults and children hang together, and children as survivors in their own right.",
    null,
    "in progress",
    [
      "The Act of 2021 made children victims in their own right.",
      "A subgroup is being set up for what the strategy says of children.",
      "A service for children in safe accommodation is being scoped.",
    ],
  ],
  [
    "marac-use",
    "Ask whether Marac is used too little, make routes other than the police known, and record protected characteristics better.",
    "Marac steering group",
    "in progress",
    [
      "A steering group was set up to propose a new model.",
      "Its proposal went to those who govern.",
      "Funding is still to be confirmed.",
      "The model holds a case management system, for better data.",
    ],
  ],
  [
    "one-stop-shops",
    "Coordinate One Stop Shops, place them by need, and reach those who do not come: the young, the old, men.",
    null,
    "in progress",
    [
      "Forums have grants to widen access in the community.",
      "It was delayed for want of capacity, and will be taken up.",
      "Returns were reviewed in 2021, and the mix of online and in person changed.",
    ],
  ],
  [
    "referred-and-supported",
    "Look into why fewer are supported than referred, men above all.",
    "Domestic Abuse Data and Evidence group",
    "in progress",
    [
      "A pilot of a men's refuge is being scoped.",
      "Media work makes services known.",
      "Ways to analyse referrals are explored.",
    ],
  ],
  [
    "data-in-advance",
    "Tell those who are asked for data what is wanted beforehand, so that it compares.",
    "Domestic Abuse Data and Evidence group",
    "in progress",
    ["A subgroup for routine data is being considered."],
  ],
];

const of2021: readonly Row[] = [
  ["men", "Offer men who suffered abuse more.", null, "in progress", ["A pilot of a men's refuge is explored."]],
  [
    "children-in-safe-accommodation",
    "Give children the same in all safe accommodation.",
    "Children and young people's commissioning",
    "in progress",
    ["One service of flexible therapy in safe accommodation is being scoped.", "The same is needed in the community."],
  ],
  [
    "older-survivors",
    "Find out what older survivors, and others who do not use refuge, need.",
    "Adult Social Care and Health group",
    "in progress",
    [
      "The group explores it, with training and good practice.",
      "Media work tells that abuse has no age limit, with briefings for professionals.",
    ],
  ],
  [
    "flexible-accommodation",
    "Offer more kinds of accommodation, as providers say is needed.",
    "Providers",
    "in progress",
    [
      "Providers explore flexible and dispersed models.",
      "The delivery plan widens safe accommodation: rent deposits, tenancy support officers, accreditation, sanctuary.",
    ],
  ],
  [
    "sanctuary",
    "Make sanctuary alike across the county.",
    null,
    "in progress",
    ["A pilot of a more even offer is explored."],
  ],
  [
    "mental-health-and-drugs",
    "Bring services closer to those for mental health, drugs and alcohol.",
    "Co-occurring conditions subgroup",
    "in progress",
    ["A subgroup was formed to widen access.", "A scoping event is planned for November."],
  ],
  [
    "move-on",
    "Offer more accommodation to move on to, for when people are ready to leave refuge.",
    "Providers",
    "in progress",
    ["Tenancy support officers are in place at KIDAS providers."],
  ],
];

const of2022: readonly Row[] = [
  [
    "gaps-in-data",
    "Owners of figures review the gaps in them, so that the partnership can see how many children are affected, who they are, and support them.",
    "Owners of the sources",
    "open",
    [],
  ],
];

const dated = (year: number, rows: readonly Row[]) =>
  rows.map(([id, text, owner, status, updates]) =>
    recommendationSchema.parse({
      id: `${year}-${id}`,
      year,
      text,
      ...(owner !== null && { owner }),
      status,
      updates: updates.map((says) => ({ date: "2022-12-07", says })),
    }),
  );

export const recommendations = [...dated(2020, of2020), ...dated(2021, of2021), ...dated(2022, of2022)];
