/** "Domestic abuse context at exit", its second half: the client and the perpetrator at exit. */
import { defineTables, type ExtraRow } from "@/lib/reports/define";
import { exit } from "@/questionnaires/adult/exit";
import { intake } from "@/questionnaires/adult/intake";

const context = { section: "Client outcomes", subsection: "Domestic abuse context at exit" } as const;
const atExit = { ...context, layout: "simple", form: exit } as const;

/** Of those who were partners at intake, or former partners: how many are the other at exit. */
const changed = (id: string, label: string, atIntake: string): ExtraRow => ({
  id,
  label,
  kind: "derived",
  figures: [{ form: exit, question: "changeInRelationship", is: [id] }],
  bases: [{ form: intake, cohort: "closing", question: "primaryPerpetratorRelationship", is: [atIntake] }],
});

const becauseOfChildren = { notes: ["Of the clients with ongoing contact because of children."] } as const;

export const perpetratorAtExit = defineTables([
  {
    ...context,
    layout: "figures",
    prints: "simple",
    formName: "intake+exit",
    id: "change-in-relationship",
    title: "Change in relationship between client and perpetrator",
    points: [{ title: null, base: { forms: exit } }],
    rows: [
      changed("separated", "Current intimate partner to ex-intimate partner", "currentPartner"),
      changed("reunited", "Ex-intimate partner to current intimate partner", "exPartner"),
    ],
    notes: ["Each out of those who were current partners, or ex-partners, at intake."],
  },
  {
    ...context,
    layout: "beside",
    id: "living-arrangement-intake-exit",
    title: "Living arrangement at exit",
    points: [
      { title: "Intake", form: intake, cohort: "closing", question: "livingWithPerpetrator" },
      { title: "Exit", form: exit, question: "livingWithPerpetratorAtExit" },
    ],
    notes: [
      "The intakes are those of the cases that closed in the period, so that they differ from the intake tables.",
    ],
  },
  { ...atExit, id: "ongoing-contact", question: "ongoingContact" },
  {
    ...atExit,
    id: "ongoing-contact-reason",
    question: "ongoingContactReasons",
    notes: ["Of the clients with ongoing contact with the perpetrator, who can have several reasons."],
  },
  { ...atExit, ...becauseOfChildren, id: "child-contact-conflict", question: "childContactConflict" },
  { ...atExit, ...becauseOfChildren, id: "child-contact-abuse", question: "childContactAbuse" },
]);
