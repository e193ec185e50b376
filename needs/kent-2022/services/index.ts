/** The service map of Kent, as at September 2022. It is not exhaustive, as its authors say. */
import type { Service } from "@/needs/model/define";
import { communityServices, safeAccommodationServices, sanctuarySchemes } from "./adults";
import { childrensSupport } from "./children";
import { elsewhere } from "./elsewhere";
import { outsideTheSector, prevention } from "./prevention";
import { statutoryServices } from "./statutory";

export const services: readonly Service[] = [
  ...safeAccommodationServices,
  ...communityServices,
  ...sanctuarySchemes,
  ...childrensSupport,
  ...prevention,
  ...outsideTheSector,
  ...statutoryServices,
  ...elsewhere,
];
