/** Agencies by which clients are referred, as the adult and the perpetrator datasets both print them. */
import { defineOptions } from "@/lib/forms/define";

/** In printed order. Each list adds what else it prints: "MASH", "Perpetrator panel", "Other". */
export const referringAgencies = defineOptions([
  { id: "police", label: "Police" },
  { id: "marac", label: "Marac" },
  { id: "self", label: "Self" },
  { id: "health", label: "Health" },
  { id: "hospitalEmergency", label: "Hospital - A&E" },
  { id: "hospitalMaternity", label: "Hospital - Maternity" },
  { id: "communityHealth", label: "Community health" },
  { id: "mentalHealth", label: "Mental health" },
  { id: "housing", label: "Housing" },
  { id: "drugServices", label: "Drug services" },
  { id: "alcoholService", label: "Alcohol services" },
  { id: "education", label: "Education" },
  { id: "childrensSocialServices", label: "Children's social services" },
  { id: "adultsSocialServices", label: "Adult's social services" },
  { id: "probation", label: "Probation" },
  { id: "crc", label: "CRC", hint: "Community rehabilitation company" },
  { id: "refuge", label: "Refuge" },
  { id: "outreach", label: "Outreach" },
  { id: "domesticAbuseServicesInternal", label: "DVA & SV services (internal)" },
  { id: "domesticAbuseServicesExternal", label: "DVA & SV services (external)" },
  { id: "helpline", label: "Helpline" },
  { id: "specialistServices", label: "Specialist services" },
]);
