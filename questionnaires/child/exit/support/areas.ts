/** What the five areas of support have in common: when each is asked about, its scale, and the labels they share. */
import { type Condition, defineOptions, type Option } from "@/lib/forms/define";
import { other } from "@/questionnaires/options";
import { areasOfConcern, reworded } from "../../options";

const supported = [
  "childSafety",
  "physicalHealth",
  "mentalHealth",
  "familyRelationships",
  "otherRelationships",
] as const;

/** The areas of concern in which support is recorded. The ids are those of intake and review. */
export type SupportArea = (typeof supported)[number];

export const supportAreas = areasOfConcern.filter((area) => (supported as readonly string[]).includes(area.id));

/**
 * Support is asked about where there was a need: found at intake, found at a review, or added on this form. In the
 * 2024-25 dataset those who answered are those with the need (safety 1,464 of 1,476, physical health 80 of 81).
 */
export function needFor(area: SupportArea): Condition {
  return {
    any: [
      { form: "child.intake", question: `concerns.${area}`, is: ["yes"] },
      { form: "child.review", question: "concernsFound", is: [area] },
      { question: "concernsAdded", is: [area] },
    ],
  };
}

/** The change in one statement since intake. */
export const impact = defineOptions([
  { id: "decreased", label: "Decreased" },
  { id: "noChange", label: "No change" },
  { id: "improved", label: "Improved" },
]);

/** The two statements with which every area begins; "safety" and "wellbeing" of the needs and support matrix. */
export const safetyAndWellbeing = defineOptions([
  { id: "safety", label: "Child's safety" },
  { id: "wellbeing", label: "Child's wellbeing" },
]);

/** Puts a list under the heading with which it is printed and totalled. */
export function under(heading: string, options: readonly Option[]): readonly Option[] {
  return options.map((option) => ({ ...option, heading }));
}

/** Help that several areas offer, under one id and one label. */
export const help = {
  agencyOutings: { id: "agencyOutings", label: "Access to agency outings" },
  childrensCentre: { id: "childrensCentre", label: "Supported to access children's centre" },
  childrensSocialCare: { id: "childrensSocialCare", label: "Referral to Children's Social Care" },
  domesticAbuseServiceExternal: {
    id: "domesticAbuseServiceExternal",
    label: "Referral to DV/ SV service - external",
  },
  domesticAbuseServiceInternal: { id: "domesticAbuseServiceInternal", label: "Referral to DV/SV service - internal" },
  dropInGroup: { id: "dropInGroup", label: "Attendance at internal drop-in group" },
  externalActivities: {
    id: "externalActivities",
    label: "Supported to access external social or leisure activities",
  },
  externalGroupWork: { id: "externalGroupWork", label: "Access to external group work programme" },
  healthVisitor: { id: "healthVisitor", label: "Supported to access health visitor" },
  liaisonWithSchool: { id: "liaisonWithSchool", label: "Liaison with nursery/school/FE college" },
  materialGoods: { id: "materialGoods", label: "Supported to access material goods" },
  other,
  otherStatutory: { id: "otherStatutory", label: "Supported to access to other statutory agency" },
  otherVoluntary: { id: "otherVoluntary", label: "Supported to access to other voluntary agency" },
  playSessions: { id: "playSessions", label: "Informal play sessions" },
  schoolInterventions: {
    id: "schoolInterventions",
    label: "Supported to access school-based DA interventions",
  },
  transport: { id: "transport", label: "Supported to access transport" },
  youngCarerServices: { id: "youngCarerServices", label: "Supported to access young carer services" },
  youthService: { id: "youthService", label: "Supported to access youth service" },
} as const satisfies Readonly<Record<string, Option>>;

/** Sessions and group work by the service itself. */
export const sessions = {
  child: {
    id: "sessionsWithChild",
    label: reworded("1-2-1 support sessions with child", "1-to-1 support sessions with child"),
  },
  childAndParent: {
    id: "sessionsWithChildAndParent",
    label: reworded("1-2-1 support sessions with child and parent", "1-to-1 support sessions with child and parent"),
  },
  parent: {
    id: "sessionsWithParent",
    label: reworded("1-2-1 support sessions with parent", "1-to-1 support sessions with parent"),
  },
  groupChild: { id: "groupWorkWithChild", label: "Internal group work with child" },
  groupChildAndParent: { id: "groupWorkWithChildAndParent", label: "Internal group work with child and parent" },
  groupParent: { id: "groupWorkWithParent", label: "Internal group work with parent" },
} as const satisfies Readonly<Record<string, Option>>;
