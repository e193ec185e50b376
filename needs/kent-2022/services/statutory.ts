/** What councils, police and schools run that meets children who live with domestic abuse, as the assessment names it. */
import type { Service } from "@/needs/model/define";
import { offeredBy } from "./offer";

const universal = { kind: "outside the sector", specific: false, shape: ["not known"], role: "other" } as const;

export const statutoryServices: readonly Service[] = [
  ...offeredBy("Kent Police and schools", [
    {
      ...universal,
      name: "Operation Encompass",
      setting: "school",
      areas: ["kent-police-area"],
      specific: true,
      about: "Tells a school early that a pupil has lived through an incident.",
    },
  ]),
  ...offeredBy("Kent County Council", [
    {
      ...universal,
      name: "Children's Front Door",
      areas: ["kent"],
      about: "Where requests for a child's support arrive, Domestic Abuse Notifications among them.",
    },
    {
      ...universal,
      name: "Early Help",
      areas: ["kent"],
      shape: ["family"],
      about: "Assesses and supports families early.",
    },
    {
      ...universal,
      name: "Children's Social Work Services",
      areas: ["kent"],
      shape: ["family"],
      about: "Child and Family assessments, and what follows from them.",
    },
    {
      ...universal,
      name: "Supporting Families",
      areas: ["kent"],
      shape: ["family"],
      funder: "Department for Levelling Up, Housing and Communities",
    },
    {
      ...universal,
      name: "Open Access: domestic violence support project",
      areas: ["kent"],
      shape: ["one-to-one", "group", "family"],
      notes: ["The one kind of session until July 2021."],
    },
    {
      ...universal,
      name: "Open Access: adolescent-to-parent violence",
      areas: ["kent"],
      shape: ["one-to-one", "group", "family"],
      notes: ["Since July 2021."],
    },
    {
      ...universal,
      name: "Open Access: reducing parental conflict",
      areas: ["kent"],
      shape: ["one-to-one", "group", "family"],
      notes: ["Since July 2021."],
    },
  ]),
  ...offeredBy("The Education People", [
    {
      ...universal,
      name: "Safeguarding consultations",
      setting: "school",
      areas: ["kent"],
      about: "Advice to early-years settings and schools by telephone and e-mail.",
    },
  ]),
];
