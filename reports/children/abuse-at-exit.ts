/**
 * The second half of "Client outcomes": abuse and social care at exit, beside the intake of the same cases. So its intake
 * figures are those of the cases that closed in the period, and differ from the intake tables.
 */
import { type BesideTable, defineTables } from "@/lib/reports/define";
import { exit } from "@/questionnaires/child/exit";
import { intake } from "@/questionnaires/child/intake";

const section = "Client outcomes";
const closed = { form: intake, cohort: "closing" } as const;

const matched = [
  "The intakes are those of the cases that closed in the period, so that they differ from the intake tables.",
];

/** The answers at intake beside those at exit, each out of those who were asked then. */
function besideIntake(atIntake: string, atExit: string): Pick<BesideTable, "section" | "layout" | "points" | "notes"> {
  return {
    section,
    notes: matched,
    layout: "beside",
    points: [
      { ...closed, title: "Intake", question: atIntake },
      { title: "Exit", form: exit, question: atExit },
    ],
  };
}

// Both reports print "Exposure to direct abuse" over what is exposure to domestic abuse.
const exposure = "Exposure to domestic abuse";
const direct = "Direct abuse";
const harmful = "Harmful behaviour";

const present = (label: string, atIntake: string, atExit: string) => ({
  id: atExit,
  label,
  figures: [
    { ...closed, question: atIntake, is: ["yes"] },
    { form: exit, question: atExit, is: ["yes"] },
  ],
});

export const abuseAtExit = defineTables([
  {
    section,
    subsection: "Domestic abuse context at exit",
    layout: "figures",
    id: "abuse-presence",
    title: "Presence of abuse types",
    notes: matched,
    points: [
      { title: "Intake", base: { forms: intake, cohort: "closing" } },
      { title: "Exit", base: { forms: exit } },
    ],
    rows: [
      present("Exposure to domestic abuse", "exposureToDomesticAbuse", "exposureAtExit"),
      present("Experienced direct abuse", "directAbuse", "directAbuseAtExit"),
      present("Expressing harmful behaviour", "harmfulBehaviour", "harmfulBehaviourAtExit"),
    ],
  },
  {
    ...besideIntake("exposureTypes.physical", "exposureTypesAtExit.physical"),
    id: "exit-exposure-physical",
    subsection: exposure,
    title: "Physical abuse?",
  },
  {
    ...besideIntake("exposureTypes.sexual", "exposureTypesAtExit.sexual"),
    id: "exit-exposure-sexual",
    subsection: exposure,
    title: "Sexual abuse?",
  },
  {
    ...besideIntake("exposureTypes.harassmentAndStalking", "exposureTypesAtExit.harassmentAndStalking"),
    id: "exit-exposure-harassment-stalking",
    subsection: exposure,
    title: "Harassment and stalking?",
  },
  {
    ...besideIntake("exposureTypes.jealousAndControlling", "exposureTypesAtExit.jealousAndControlling"),
    id: "exit-exposure-jealous-controlling",
    subsection: exposure,
    title: "Jealous, controlling and coercive behaviour?",
  },
  {
    section,
    subsection: exposure,
    layout: "simple",
    id: "exit-exposure-child-contact",
    form: exit,
    question: "exposureDueToChildContact",
    notes: ["Of the children still exposed to domestic abuse at exit."],
  },
  {
    ...besideIntake("directAbuseTypes.neglect", "directAbuseTypesAtExit.neglect"),
    id: "exit-direct-neglect",
    subsection: direct,
    title: "Neglect?",
  },
  {
    ...besideIntake("directAbuseTypes.emotional", "directAbuseTypesAtExit.emotional"),
    id: "exit-direct-emotional",
    subsection: direct,
    title: "Emotional?",
  },
  {
    ...besideIntake("directAbuseTypes.physical", "directAbuseTypesAtExit.physical"),
    id: "exit-direct-physical",
    subsection: direct,
    title: "Physical?",
  },
  {
    ...besideIntake("directAbuseTypes.sexual", "directAbuseTypesAtExit.sexual"),
    id: "exit-direct-sexual",
    subsection: direct,
    title: "Sexual?",
  },
  {
    section,
    subsection: direct,
    layout: "simple",
    id: "exit-direct-child-contact",
    form: exit,
    question: "directAbuseDueToChildContact",
    notes: ["Of the children still abused themselves at exit."],
  },
  {
    ...besideIntake("harmfulBehaviourTypes.physical", "harmfulBehaviourTypesAtExit.physical"),
    id: "exit-harmful-physical",
    subsection: harmful,
    title: "Physical abuse?",
  },
  {
    ...besideIntake("harmfulBehaviourTypes.sexual", "harmfulBehaviourTypesAtExit.sexual"),
    id: "exit-harmful-sexual",
    subsection: harmful,
    title: "Sexual abuse?",
  },
  {
    ...besideIntake("harmfulBehaviourTypes.persistentContact", "harmfulBehaviourTypesAtExit.persistentContact"),
    id: "exit-harmful-unwanted-contact",
    subsection: harmful,
    title: "Persistent or unwanted contact?",
  },
  {
    ...besideIntake("harmfulBehaviourTypes.jealousAndControlling", "harmfulBehaviourTypesAtExit.jealousAndControlling"),
    id: "exit-harmful-jealous-controlling",
    subsection: harmful,
    title: "Jealous, controlling and coercive behaviour?",
  },
  {
    ...besideIntake("knownToSocialCare", "knownToSocialServices"),
    id: "exit-known-to-social-services",
    subsection: "Domestic abuse context at exit",
    title: "Is the child known to social services?",
  },
  {
    section,
    subsection: "Domestic abuse context at exit",
    layout: "simple",
    id: "exit-social-care-involvement",
    form: exit,
    question: "socialCareInvolvementAtExit",
    notes: ["Of the children known to social services at exit."],
  },
]);
