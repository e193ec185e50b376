import type { LocalAuthority } from "@/lib/places/types";

/** The 22 principal areas of Wales. */
export const wales: readonly LocalAuthority[] = [
  { code: "W06000019", name: "Blaenau Gwent" },
  { code: "W06000013", name: "Bridgend" },
  { code: "W06000018", name: "Caerphilly" },
  { code: "W06000015", name: "Cardiff" },
  { code: "W06000010", name: "Carmarthenshire" },
  { code: "W06000008", name: "Ceredigion" },
  { code: "W06000003", name: "Conwy" },
  { code: "W06000004", name: "Denbighshire" },
  { code: "W06000005", name: "Flintshire" },
  { code: "W06000002", name: "Gwynedd" },
  { code: "W06000001", name: "Isle of Anglesey" },
  { code: "W06000024", name: "Merthyr Tydfil" },
  { code: "W06000021", name: "Monmouthshire" },
  { code: "W06000012", name: "Neath Port Talbot" },
  { code: "W06000022", name: "Newport" },
  { code: "W06000009", name: "Pembrokeshire" },
  { code: "W06000023", name: "Powys" },
  { code: "W06000016", name: "Rhondda Cynon Taf" },
  { code: "W06000011", name: "Swansea" },
  { code: "W06000020", name: "Torfaen" },
  { code: "W06000014", name: "Vale of Glamorgan" },
  { code: "W06000006", name: "Wrexham" },
];
