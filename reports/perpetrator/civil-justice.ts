/** Civil justice, of the cases that closed in the period. */
import { defineTables, type Figure, type FiguresTable } from "@/lib/reports/define";
import { civilOrders } from "@/questionnaires/justice/civil";
import { civilJustice } from "@/questionnaires/perpetrator/civil-justice";
import { exit } from "@/questionnaires/perpetrator/exit";

const place = {
  section: "Criminal and civil justice outcomes",
  subsection: "Civil justice system outcomes",
  formName: "civil-justice",
} as const;
const closed = { form: civilJustice, cohort: "closing" } as const;
const table = { ...place, ...closed, layout: "simple" } as const;
const ofAllClosed = {
  base: { forms: exit },
  missing: "rest",
  notes: ["Out of all cases that closed: those without a civil justice form are counted as Missing."],
} as const;

/** What came of each order, as a share of the cases of which this was asked. */
function orders(outcomes: string, breached: string, base: Figure): Pick<FiguresTable, "points" | "rows" | "notes"> {
  const outcome = (order: string, is: string): Figure => ({ ...closed, question: `${outcomes}.${order}`, is: [is] });
  return {
    points: [
      { title: "Applied for", base },
      { title: "Granted", base },
      { title: "Not granted", base },
      { title: "Breached", base, countOnly: true },
    ],
    rows: civilOrders.map(({ id, label }) => ({
      id,
      label,
      figures: [
        outcome(id, "notKnown"),
        outcome(id, "granted"),
        outcome(id, "notGranted"),
        { ...closed, question: `${breached}.${id}`, is: ["yes"] },
      ],
    })),
    notes: [
      "Applied for: the outcome was not known by the time the case was closed. Breached: of the orders granted, those that were breached afterwards.",
    ],
  };
}

export const civilJusticeOutcomes = defineTables([
  {
    ...table,
    id: "active-civil-case",
    title: "Active civil justice case while the SU has been accessing your service?",
    question: "activeCivilCase",
    ...ofAllClosed,
  },
  { ...table, id: "legal-aid", question: "legalAid" },
  {
    ...place,
    layout: "figures",
    prints: "answers",
    id: "civil-orders-applied-for",
    title: "Civil orders applied for",
    ...orders("orderOutcomes", "ordersBreached", { ...closed, question: "activeCivilCase", is: ["yes"] }),
  },
  { ...table, id: "civil-justice-support", question: "civilJusticeSupport" },
  {
    ...table,
    id: "civil-orders-against-victims",
    title: "Did the SU undertake any civil orders against victim(s) whilst accessing your service?",
    question: "ordersAgainstVictims",
    ...ofAllClosed,
  },
  {
    ...place,
    layout: "figures",
    prints: "answers",
    id: "cross-applications",
    title: "Cross applications applied for",
    ...orders("crossApplicationOutcomes", "crossApplicationsBreached", {
      ...closed,
      question: "ordersAgainstVictims",
      is: ["yes"],
    }),
  },
]);
