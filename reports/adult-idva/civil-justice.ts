/** Civil justice, of the cases that closed in the period. */
import { defineTables, type ExtraRow } from "@/lib/reports/define";
import { civilJustice } from "@/questionnaires/adult/civil-justice";
import { exit } from "@/questionnaires/adult/exit";
import { civilOrders } from "@/questionnaires/justice/civil";
import { supportedWith } from "../shared/justice";

const place = {
  section: "Criminal and civil justice outcomes",
  subsection: "Civil justice system outcomes",
} as const;
const closed = { form: civilJustice, cohort: "closing" } as const;
const table = {
  ...place,
  ...closed,
  layout: "simple",
  notes: ["Of the clients supported with civil justice."],
} as const;

const supported = { forms: civilJustice, cohort: "closing" } as const;

const order = ({ id, label }: { readonly id: string; readonly label: string }): ExtraRow => {
  const outcome = (is: string) => ({ ...closed, question: `orderOutcomes.${id}`, is: [is] });
  return {
    id,
    label,
    figures: [
      outcome("notKnown"),
      outcome("granted"),
      outcome("notGranted"),
      { ...closed, question: `ordersBreached.${id}`, is: ["yes"] },
    ],
  };
};

export const civilJusticeTables = defineTables([
  {
    ...place,
    ...supportedWith(civilJustice, exit),
    id: "civil-justice-supported",
    title: "Clients supported with civil justice",
  },
  { ...table, id: "legal-aid", question: "legalAid" },
  {
    ...place,
    layout: "figures",
    prints: "answers",
    id: "civil-orders",
    title: "Civil orders applied for",
    points: [
      { title: "Applied for", base: supported },
      { title: "Granted", base: supported },
      { title: "Not granted", base: supported },
      { title: "Breached", base: supported },
    ],
    rows: civilOrders.map(order),
    notes: [
      "Of the clients supported with civil justice. “Applied for”: the outcome was not known by the time the case closed. “Breached”: granted, and breached afterwards.",
    ],
  },
  { ...table, id: "civil-justice-support", question: "civilJusticeSupport" },
]);
