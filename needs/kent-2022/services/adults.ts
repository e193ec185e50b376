/** Safe accommodation, support in the community and sanctuary, for adults and whole households. */
import type { Service } from "@/needs/model/define";
import { offeredBy } from "./offer";

const council = "Kent County Council, under the KIDAS contract";

const refuge = (area: string, shared: number, flats: number) =>
  [
    ...(shared > 0 ? [{ name: "Refuge: shared housing", capacity: shared }] : []),
    { name: "Refuge: self-contained flats", capacity: flats },
  ].map(
    (place) =>
      ({
        ...place,
        kind: "safe accommodation",
        setting: "refuge",
        areas: [area],
        sexes: "female",
        shape: ["one-to-one"],
        role: "accommodation",
        audience: "households",
        funder: council,
      }) as const,
  );

const community = (area: string, role: "outreach" | "idva") =>
  ({
    name: role === "idva" ? "Idvas" : "Outreach",
    kind: "support",
    areas: [area],
    shape: ["one-to-one"],
    role,
    audience: "adults",
    funder: council,
  }) as const;

export const safeAccommodationServices: readonly Service[] = [
  ...offeredBy("Clarion", [...refuge("north-kent", 22, 9), ...refuge("south-kent", 0, 35)]),
  ...offeredBy("Look Ahead", refuge("west-kent", 13, 10)),
  ...offeredBy("Oasis", refuge("east-kent", 12, 6)),
];

export const communityServices: readonly Service[] = [
  ...offeredBy("Clarion", [
    community("north-kent", "outreach"),
    community("north-kent", "idva"),
    community("south-kent", "outreach"),
    community("south-kent", "idva"),
  ]),
  ...offeredBy("Look Ahead", [community("west-kent", "idva")]),
  ...offeredBy("DAVSS", [
    {
      ...community("west-kent", "outreach"),
      funder: "The district and borough councils of West Kent",
      about: "Volunteers support survivors at medium risk.",
    },
  ]),
  ...offeredBy("Oasis", [community("east-kent", "outreach"), community("east-kent", "idva")]),
  ...offeredBy("Dads Unlimited", [
    {
      ...community("kent", "outreach"),
      name: "One-to-one support for men, to court too",
      sexes: "male",
      takeUp: { people: 115, period: "2021/22" },
      funder: "Police and Crime Commissioner",
    },
    {
      ...community("kent", "idva"),
      name: "Idvas for men",
      sexes: "male",
      takeUp: { people: 30, period: "2021/22" },
      funder: "Police and Crime Commissioner",
    },
  ]),
  ...offeredBy("One Stop Shop partners", [
    {
      name: "Domestic abuse One Stop Shops",
      kind: "support",
      areas: ["kent"],
      shape: ["one-to-one"],
      role: "other",
      audience: "adults",
      about: "Advice from several agencies in one place, in person or online.",
    },
  ]),
];

export const sanctuarySchemes: readonly Service[] = [
  ["ashford", "Ashford Borough Council"],
  ["dartford", "Dartford Borough Council"],
  ["folkestone-and-hythe", "Folkestone and Hythe District Council"],
  ["maidstone", "Maidstone Borough Council"],
  ["swale", "Swale Borough Council"],
].flatMap(([area = "", provider = ""]) =>
  offeredBy(provider, [
    {
      name: "Sanctuary scheme",
      kind: "sanctuary",
      setting: "home",
      areas: [area],
      shape: ["not known"],
      role: "accommodation",
      audience: "households",
      about: "Makes a home safer, so that its household can stay.",
    },
  ]),
);
