/** The schematic map: districts in a box for each service area, with how much there is in each. */
import { holdsIn, partsOf, reaches } from "@/needs/model/areas";
import type { Area, Assessment } from "@/needs/model/define";
import { type ServiceFilter, servicesOf } from "@/needs/service-map";

export interface MapArea {
  readonly area: Area;
  readonly number: number;
  /** From 0 (none) to 4 (the most of any). */
  readonly shade: 0 | 1 | 2 | 3 | 4;
}

export interface MapBox {
  readonly area: Area;
  readonly districts: readonly MapArea[];
}

/** Services that reach each district, as the filter asks; those for the whole area count in every one. */
export function mapOf(assessment: Assessment, filter: ServiceFilter, day?: string): MapBox[] {
  const { about, asAt } = assessment;
  const areas = assessment.areas.filter((area) => holdsIn(area, Number(asAt.slice(0, 4))));
  const services = servicesOf(assessment, filter, day);
  const boxes = partsOf(areas, about, "service-area");
  const whole = areas.filter(({ id }) => id === about);
  const counted = (boxes.length > 0 ? boxes : whole).map((area) => ({
    area,
    districts: districtsIn(areas, area).map((district) => ({
      area: district,
      number: services.filter((service) => reaches(areas, service.areas, district.id)).length,
    })),
  }));
  const most = Math.max(0, ...counted.flatMap(({ districts }) => districts.map(({ number }) => number)));
  return counted.map(({ area, districts }) => ({
    area,
    districts: districts.map((district) => ({ ...district, shade: shadeOf(district.number, most) })),
  }));
}

function districtsIn(areas: readonly Area[], box: Area): Area[] {
  const inside = partsOf(areas, box.id, "district");
  return inside.length > 0 ? inside : [box];
}

function shadeOf(number: number, most: number): MapArea["shade"] {
  if (number === 0 || most === 0) return 0;
  return Math.max(1, Math.ceil((4 * number) / most)) as MapArea["shade"];
}
