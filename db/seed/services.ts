/** The services of the demonstration. Each says of itself that it is made up; only the areas are real. */
import type { Nation } from "@/lib/places";
import { kentServices } from "./kent-services";

export interface DemonstrationService {
  /** Its permanent name in addresses, and in the e-mail addresses of its people. */
  readonly slug: string;
  readonly name: string;
  readonly organisation: string;
  readonly nation: Nation;
  /** Codes of local authorities: its home first. */
  readonly areas: readonly [string, ...string[]];
  /** Client groups; one that has no questionnaires yet is passed over, and a service without any is not made. */
  readonly populations: readonly string[];
  /** null where it sets no review dates. */
  readonly reviewWeeks: number | null;
  readonly teams: readonly [string, ...string[]];
  /** Besides the one of the demonstration account. */
  readonly caseworkers: number;
  readonly cases: number;
  /** Of a service that has ended: YYYY-MM-DD. Nobody signs in to it. */
  readonly closedOn?: string;
  /** Cases that began and ended long ago, besides the others. */
  readonly longAgo?: CasesLongAgo;
}

export interface CasesLongAgo {
  /** The days within which every one of them began and ended, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  /** How many there are of a client group, by the local authority in which clients lived. */
  readonly opened: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const demonstrationServices: readonly DemonstrationService[] = [
  {
    slug: "foxglove",
    name: "Foxglove Children's Service (demonstration)",
    organisation: "Foxglove Trust (demonstration)",
    nation: "england",
    // Leeds, Bradford, Wakefield, Kirklees.
    areas: ["E08000035", "E08000032", "E08000036", "E08000034"],
    populations: ["child"],
    reviewWeeks: 12,
    teams: ["North team", "South team"],
    caseworkers: 8,
    cases: 260,
  },
  {
    slug: "bluebell",
    name: "Bluebell Domestic Abuse Service (demonstration)",
    organisation: "Bluebell Cymru (demonstration)",
    nation: "wales",
    // Cardiff, Vale of Glamorgan.
    areas: ["W06000015", "W06000014"],
    populations: ["child", "adult", "perpetrator"],
    reviewWeeks: 12,
    teams: ["Community team", "Hospital team"],
    caseworkers: 6,
    cases: 160,
  },
  {
    slug: "heather",
    name: "Heather Family Support (demonstration)",
    organisation: "Heather Alliance (demonstration)",
    nation: "scotland",
    // Fife, Dundee City.
    areas: ["S12000047", "S12000042"],
    populations: ["child", "adult"],
    reviewWeeks: 8,
    teams: ["Family team"],
    caseworkers: 4,
    cases: 110,
  },
  {
    slug: "clover",
    name: "Clover Young People's Project (demonstration)",
    organisation: "Clover Network (demonstration)",
    nation: "northern-ireland",
    // Belfast, Lisburn and Castlereagh.
    areas: ["N09000003", "N09000007"],
    populations: ["child"],
    reviewWeeks: null,
    teams: ["City team"],
    caseworkers: 2,
    cases: 45,
  },
  {
    slug: "thistle",
    name: "Thistle Change Programme (demonstration)",
    organisation: "Thistle Partnership (demonstration)",
    nation: "england",
    // Norwich, Broadland, South Norfolk.
    areas: ["E07000148", "E07000144", "E07000149"],
    populations: ["perpetrator"],
    reviewWeeks: 12,
    teams: ["Programme team"],
    caseworkers: 3,
    cases: 60,
  },
  ...kentServices,
];
