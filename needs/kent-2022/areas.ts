/** The areas of the assessment. Codes are those of the Office for National Statistics. */
import { type Area, areaSchema } from "@/needs/model/define";

const districts: readonly [id: string, name: string, code: string, serviceArea: string][] = [
  ["dartford", "Dartford", "E07000107", "north-kent"],
  ["gravesham", "Gravesham", "E07000109", "north-kent"],
  ["maidstone", "Maidstone", "E07000110", "north-kent"],
  ["swale", "Swale", "E07000113", "north-kent"],
  ["sevenoaks", "Sevenoaks", "E07000111", "west-kent"],
  ["tonbridge-and-malling", "Tonbridge and Malling", "E07000115", "west-kent"],
  ["tunbridge-wells", "Tunbridge Wells", "E07000116", "west-kent"],
  ["dover", "Dover", "E07000108", "east-kent"],
  ["thanet", "Thanet", "E07000114", "east-kent"],
  ["ashford", "Ashford", "E07000105", "south-kent"],
  ["canterbury", "Canterbury", "E07000106", "south-kent"],
  ["folkestone-and-hythe", "Folkestone and Hythe", "E07000112", "south-kent"],
];

export const areas: readonly Area[] = [
  { id: "kent", name: "Kent", kind: "county", code: "E10000016", within: ["kent-police-area", "south-east"] },
  { id: "north-kent", name: "North Kent", kind: "service-area", within: ["kent"] },
  { id: "west-kent", name: "West Kent", kind: "service-area", within: ["kent"] },
  { id: "east-kent", name: "East Kent", kind: "service-area", within: ["kent"] },
  { id: "south-kent", name: "South Kent", kind: "service-area", within: ["kent"] },
  ...districts.map(([id, name, code, area]) => ({ id, name, kind: "district", code, within: [area] })),
  { id: "medway", name: "Medway", kind: "district", code: "E06000035", within: ["kent-police-area"] },
  { id: "kent-police-area", name: "Kent and Medway, the police force area", kind: "police-force", within: ["nation"] },
  { id: "south-east", name: "South East", kind: "region", within: ["nation"] },
  { id: "north-east", name: "North East", kind: "region", within: ["nation"] },
  { id: "nation", name: "Nationally", kind: "nation" },
  { id: "elsewhere", name: "Studies elsewhere", kind: "elsewhere" },
].map((area) => areaSchema.parse(area));
