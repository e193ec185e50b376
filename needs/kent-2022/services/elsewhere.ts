/**
 * What four other authorities told of: Cambridgeshire and Peterborough, Nottinghamshire, Suffolk and West Berkshire.
 * None of it is in Kent; it stands in the map as ideas, and no rule counts it.
 */
import type { InputOf, Service } from "@/needs/model/define";
import { offeredBy } from "./offer";

type Example = Pick<InputOf<"service">, "name"> & Partial<InputOf<"service">>;

const examples = (kind: Service["kind"], names: readonly Example[]) =>
  names.map((one) => ({ kind, areas: ["elsewhere"], shape: ["not known" as const], ...one }));

export const elsewhere: readonly Service[] = offeredBy("Other authorities", [
  ...examples("support", [
    { name: "Children's workers in refuges", setting: "refuge" },
    { name: "Young people's Idvas", role: "idva" },
    { name: "Young people's ISVAs", role: "other" },
    { name: "Advocacy for teenagers", role: "other" },
    { name: "Trauma-informed therapy" },
    { name: "Counselling", role: "counselling" },
    { name: "Outreach", role: "outreach" },
    { name: "Moon Project: therapy and enrichment for families", shape: ["family"], joint: true },
    { name: "Stronger Families: children and mothers", shape: ["family"], joint: true },
    { name: "Strengthening Families: survivors and siblings", shape: ["group", "family"], joint: true },
    { name: "Healing Together, delivered by schools and Early Help", setting: "school" },
    { name: "AVA guidance for professionals", audience: "adults" },
  ]),
  ...examples("prevention", [
    { name: "Escape the Trap" },
    { name: "Expect Respect" },
    { name: "GREAT healthy relationships, in primary schools", setting: "school" },
    { name: "Equate healthy relationships, in secondary schools", setting: "school" },
  ]),
]);
