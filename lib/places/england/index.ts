import { eastMidlands } from "@/lib/places/england/east-midlands";
import { eastOfEngland } from "@/lib/places/england/east-of-england";
import { london } from "@/lib/places/england/london";
import { northEast } from "@/lib/places/england/north-east";
import { northWest } from "@/lib/places/england/north-west";
import { southEast } from "@/lib/places/england/south-east";
import { southWest } from "@/lib/places/england/south-west";
import { westMidlands } from "@/lib/places/england/west-midlands";
import { yorkshireAndTheHumber } from "@/lib/places/england/yorkshire-and-the-humber";
import type { Place, Region } from "@/lib/places/types";

/** The nine regions of England with their local authorities: unitary, district, metropolitan and London boroughs. */
export const regions: readonly Region[] = [
  northEast,
  northWest,
  yorkshireAndTheHumber,
  eastMidlands,
  westMidlands,
  eastOfEngland,
  london,
  southEast,
  southWest,
];

/** The counties that still have a council of their own above the districts. A service may cover a whole county. */
export const counties: readonly Place[] = [
  { code: "E10000003", name: "Cambridgeshire" },
  { code: "E10000007", name: "Derbyshire" },
  { code: "E10000008", name: "Devon" },
  { code: "E10000011", name: "East Sussex" },
  { code: "E10000012", name: "Essex" },
  { code: "E10000013", name: "Gloucestershire" },
  { code: "E10000014", name: "Hampshire" },
  { code: "E10000015", name: "Hertfordshire" },
  { code: "E10000016", name: "Kent" },
  { code: "E10000017", name: "Lancashire" },
  { code: "E10000018", name: "Leicestershire" },
  { code: "E10000019", name: "Lincolnshire" },
  { code: "E10000020", name: "Norfolk" },
  { code: "E10000024", name: "Nottinghamshire" },
  { code: "E10000025", name: "Oxfordshire" },
  { code: "E10000028", name: "Staffordshire" },
  { code: "E10000029", name: "Suffolk" },
  { code: "E10000030", name: "Surrey" },
  { code: "E10000031", name: "Warwickshire" },
  { code: "E10000032", name: "West Sussex" },
  { code: "E10000034", name: "Worcestershire" },
];
