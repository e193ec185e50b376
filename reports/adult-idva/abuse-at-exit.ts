/**
 * "Domestic abuse context at exit", its first half: risk and abuse at intake beside those at exit, of the same cases. So
 * its intake figures are those of the cases that closed in the period, and differ from the intake tables.
 */
import { type BesideTable, defineTables, type ExtraRow, type Figure, type PlacedPoint } from "@/lib/reports/define";
import { type AbuseType, abuseTypes } from "@/questionnaires/abuse";
import { exit } from "@/questionnaires/adult/exit";
import { intake } from "@/questionnaires/adult/intake";
import { changesOfLevel } from "@/questionnaires/changes";
import { dashTickBands } from "@/questionnaires/risk";
import { typesOfAbuseRows } from "../shared/abuse";

const section = "Client outcomes";
const context = { section, subsection: "Domestic abuse context at exit" } as const;

const matched = {
  notes: ["The intakes are those of the cases that closed in the period, so that they differ from the intake tables."],
} as const;

/** Of those who had ticks on a Dash at intake and at exit. */
const ticksAt = (title: string, question: string): PlacedPoint => ({
  title,
  form: exit,
  question,
  base: { form: exit, question, is: dashTickBands.map(({ id }) => id) },
});

/** The types as the table of changes heads its columns. */
const headings: Readonly<Record<AbuseType, string>> = {
  physical: "Physical",
  sexual: "Sexual",
  harassmentAndStalking: "Harassment and Stalking",
  jealousAndControlling: "Jealous and Controlling",
};

const changes = (pairs: readonly string[]): readonly Figure[] =>
  abuseTypes.map(({ id }) => ({ form: exit, question: `${id}LevelChange`, is: pairs }));

const changed = (
  id: keyof typeof changesOfLevel,
  label: string,
  of: keyof typeof changesOfLevel,
  level: ExtraRow["level"] = 0,
): ExtraRow => ({
  id,
  label,
  level,
  kind: "derived",
  figures: changes(changesOfLevel[id]),
  bases: changes(changesOfLevel[of]),
});

const escalation = (question: string, label: string): ExtraRow => ({
  id: question,
  label,
  kind: "derived",
  figures: [{ form: exit, question, is: ["yes"] }],
});

function levelAtExit(type: AbuseType, id: string, subsection: string): BesideTable {
  return {
    section,
    subsection,
    layout: "beside",
    id,
    title: "Level of abuse",
    points: [
      { title: "Intake", form: intake, cohort: "closing", question: `abuseLevels.${type}` },
      { title: "Exit", form: exit, question: `${type}LevelAtExit` },
    ],
    missing: "always",
    notes: [...matched.notes, "At exit, None includes those without any abuse since, who are not asked for levels."],
  };
}

export const abuseAtExit = defineTables([
  {
    ...context,
    layout: "beside",
    formName: "intake+exit",
    prints: "intake-exit",
    id: "dash-ticks-intake-exit",
    title: "Number of ticks on the Dash",
    points: [ticksAt("Intake", "dashTicksBefore"), ticksAt("Exit", "dashTicksAfter")],
    missing: "never",
    after: [
      {
        id: "reduced",
        label: "Cases where Dash score reduced between Intake and Exit",
        kind: "derived",
        figures: [null, { form: exit, question: "dashTicksChange", is: ["reduced"] }],
      },
    ],
    notes: ["Of the cases that closed in the period with ticks on a Dash at intake and at exit."],
  },
  {
    ...context,
    layout: "figures",
    prints: "simple",
    id: "abuse-reported-at-exit",
    title: "Abuse reported at exit",
    points: [{ title: null, base: { form: exit, question: "abuseSinceLastForm", that: "answered" } }],
    rows: [
      {
        id: "noneSinceIntake",
        label: "No abuse experienced since intake",
        figures: [{ form: exit, question: "abuseSinceLastForm", is: ["noneSinceIntake"] }],
      },
      {
        id: "noneSinceReview",
        label: "No abuse experienced since last review point",
        figures: [{ form: exit, question: "abuseSinceLastForm", is: ["noneSinceReview"] }],
      },
      {
        id: "none",
        label: "No abuse experienced since intake or last review",
        kind: "total",
        figures: [{ form: exit, question: "abuseSinceLastForm", is: ["noneSinceIntake", "noneSinceReview"] }],
      },
    ],
    notes: ["Of the cases in which the question was answered. The other answers are not printed."],
  },
  {
    ...context,
    ...matched,
    layout: "figures",
    prints: "intake-exit",
    id: "multiple-types-of-abuse-intake-exit",
    title: "Multiple types of abuse",
    points: [
      { title: "Intake", base: { forms: intake, cohort: "closing" } },
      { title: "Exit", base: { forms: exit } },
    ],
    rows: typesOfAbuseRows("Clients experiencing", [{ form: intake, cohort: "closing" }, { form: exit }]),
  },
  {
    ...context,
    layout: "figures",
    formName: "intake+exit",
    prints: "other",
    id: "change-in-levels-of-abuse",
    title: "Change in levels of abuse",
    points: abuseTypes.map(({ id }) => ({ title: headings[id], base: { forms: exit } })),
    rows: [
      changed("reduced", "Reduced from Intake to Exit", "ofSomeAbuse"),
      changed("fromHighToNone", "Reduced from High to None", "ofHigh", 1),
      changed("toNone", "Reduced to None", "ofSomeAbuse", 1),
      changed("unchanged", "Unchanged from Intake to Exit", "ofSomeAbuse"),
      changed("increased", "Increased from Intake to Exit", "ofAll"),
    ],
    notes: [
      "Reduced, Reduced to None and Unchanged are shares of the clients with that abuse at intake whose level at exit is known; Reduced from High to None, of those of them at a high level; Increased, of all whose level is known at both.",
    ],
  },
  {
    ...context,
    layout: "figures",
    prints: "simple",
    id: "escalation-of-abuse",
    title: "Escalation of abuse",
    points: [{ title: null, base: { forms: exit } }],
    rows: [
      escalation("severityEscalatingAny", "Any escalation in severity of abuse"),
      escalation("frequencyEscalatingAny", "Any escalation in frequency of abuse"),
      escalation("escalatingAny", "Any escalation in severity or frequency of abuse"),
      escalation(
        "highSeverityEscalating",
        "At least one form of high severity abuse which is escalating in frequency or severity",
      ),
    ],
  },
  levelAtExit("physical", "physical-abuse-level-intake-exit", "Physical abuse"),
  levelAtExit("sexual", "sexual-abuse-level-intake-exit", "Sexual abuse"),
  levelAtExit("harassmentAndStalking", "harassment-and-stalking-level-intake-exit", "Harassment and stalking"),
  levelAtExit(
    "jealousAndControlling",
    "jealous-and-controlling-level-intake-exit",
    "Jealous and controlling behaviours",
  ),
]);
