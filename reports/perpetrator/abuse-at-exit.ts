/**
 * "Domestic abuse context at exit": what was so at intake beside what is so at exit, of the same cases. So its intake
 * figures are those of the cases that closed in the period, and differ from the intake tables.
 */
import { type BesideTable, defineTables, type ExtraRow } from "@/lib/reports/define";
import type { AbuseType } from "@/questionnaires/abuse";
import { exit } from "@/questionnaires/perpetrator/exit";
import { intake } from "@/questionnaires/perpetrator/intake";
import { typesOfAbuseRows } from "../shared/abuse";

const section = "Client outcomes";
const context = { section, subsection: "Domestic abuse context at exit" } as const;
const closed = { form: intake, cohort: "closing" } as const;

/** The answers at intake beside those at exit. */
function besideIntake(atIntake: string, atExit: string): Pick<BesideTable, "layout" | "points"> {
  return {
    layout: "beside",
    points: [
      { ...closed, title: "Intake", question: atIntake },
      { title: "Exit", form: exit, question: atExit },
    ],
  };
}

const levels = (type: AbuseType) => besideIntake(`abuseLevels.${type}`, `abuseLevelsAtExit.${type}`);

/** Of those who were partners at intake, or former partners: how many are the other at exit. */
const changed = (id: string, label: string, atIntake: string): ExtraRow => ({
  id,
  label,
  kind: "derived",
  figures: [{ form: exit, question: "changeInRelationship", is: [id] }],
  bases: [{ ...closed, question: "primaryVictimRelationship", is: [atIntake] }],
});

export const abuseAtExit = defineTables([
  {
    ...context,
    id: "criminal-orders-intake-exit",
    title: "Criminal orders in place",
    ...besideIntake("criminalOrders", "criminalOrdersAtExit"),
  },
  {
    ...context,
    id: "civil-orders-intake-exit",
    title: "Civil orders in place",
    ...besideIntake("civilOrders", "civilOrdersAtExit"),
  },
  {
    ...context,
    id: "risk-level-intake-exit",
    title: "Risk level of service users",
    ...besideIntake("riskLevel", "riskLevelAtExit"),
  },
  {
    section,
    subsection: "Physical abuse",
    id: "physical-abuse-level-intake-exit",
    title: "Physical abuse: level of abuse",
    ...levels("physical"),
  },
  {
    section,
    subsection: "Sexual abuse",
    id: "sexual-abuse-level-intake-exit",
    title: "Sexual abuse: level of abuse",
    ...levels("sexual"),
  },
  {
    section,
    subsection: "Harassment and stalking",
    id: "harassment-and-stalking-level-intake-exit",
    title: "Harassment and stalking: level of abuse",
    ...levels("harassmentAndStalking"),
  },
  {
    section,
    subsection: "Jealous and controlling behaviours",
    id: "jealous-and-controlling-level-intake-exit",
    title: "Jealous and controlling behaviours: level of abuse",
    ...levels("jealousAndControlling"),
  },
  {
    ...context,
    layout: "figures",
    prints: "intake-exit",
    id: "multiple-types-of-abuse-intake-exit",
    title: "Multiple types of abuse",
    points: [
      { title: "Intake", base: { forms: intake, cohort: "closing" } },
      { title: "Exit", base: { forms: exit } },
    ],
    rows: typesOfAbuseRows("Service user experiencing", [closed, { form: exit }]),
  },
  {
    ...context,
    layout: "figures",
    id: "change-in-relationship",
    title: "Change in relationship between service user and primary victim",
    formName: "intake+exit",
    points: [{ title: null, base: { forms: exit } }],
    rows: [
      changed("separated", "Current intimate partner to ex-intimate partner", "currentPartner"),
      changed("reunited", "Ex-intimate partner to current intimate partner", "exPartner"),
    ],
    notes: ["Each out of those who were current partners, or ex-partners, at intake."],
  },
  {
    ...context,
    id: "living-arrangement-intake-exit",
    title: "Living arrangement with primary victim at exit",
    ...besideIntake("livingWithPrimaryVictim", "livingArrangementAtExit"),
    // At intake it could also be "Not applicable", which stands in no row.
    rows: ["together", "intermittently", "apart", "dontKnow", "missing"],
  },
  { ...context, layout: "simple", id: "ongoing-contact", form: exit, question: "ongoingContact" },
  { ...context, layout: "simple", id: "ongoing-contact-reason", form: exit, question: "ongoingContactReasons" },
  { ...context, layout: "simple", id: "child-contact-conflict", form: exit, question: "childContactConflict" },
  { ...context, layout: "simple", id: "child-contact-abuse", form: exit, question: "childContactAbuse" },
]);
