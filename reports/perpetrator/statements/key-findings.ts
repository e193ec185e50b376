/** What stands out. A finding that is not true of a year is not printed. */
import type { Figure } from "@/lib/reports/define";
import { defineStatements, type Said, type StatementDefinition, type Truth } from "@/lib/reports/statements";
import { abuseTypes } from "@/questionnaires/abuse";
import { changesOfLevel } from "@/questionnaires/changes";
import { exit } from "@/questionnaires/perpetrator/exit";
import { intake } from "@/questionnaires/perpetrator/intake";

const section = "Key findings";

const mostReferrals = { top: { form: intake, question: "referralRoute" }, count: 3, at: "referral-route" } as const;

type AbuseType = (typeof abuseTypes)[number]["id"];

/** Of those whose level is known at intake and at exit, and who used this type of abuse before. */
const ofSome = (type: AbuseType): Figure => ({
  form: exit,
  question: `${type}LevelChange`,
  is: changesOfLevel.ofSomeAbuse,
});

/** What became of each type of abuse, where that is so for the most of every type. */
function ofAbuse(text: string, is: readonly string[]): StatementDefinition {
  const changed = (type: AbuseType): Figure => ({ form: exit, question: `${type}LevelChange`, is });
  const share = (type: AbuseType): Said => ({ share: changed(type), of: ofSome(type), as: "percent" });
  const forMost: Truth = {
    all: abuseTypes.map(({ id }) => ({ figure: changed(id), of: ofSome(id), atLeast: 50 })),
  };
  return {
    section,
    subsection: "Abuse",
    text,
    figures: {
      physical: share("physical"),
      sexual: share("sexual"),
      harassment: share("harassmentAndStalking"),
      jealous: share("jealousAndControlling"),
    },
    onlyIf: forMost,
    see: [
      "physical-abuse-level-intake-exit",
      "sexual-abuse-level-intake-exit",
      "harassment-and-stalking-level-intake-exit",
      "jealous-and-controlling-level-intake-exit",
    ],
  };
}

const ofEachType =
  "physical for {physical} of those with it at intake whose level is known at exit, sexual for {sexual}, harassment and stalking for {harassment}, jealous and controlling behaviour for {jealous}";

const mentalHealth = { section, subsection: "Mental health" } as const;
const parenting = { section, subsection: "Children and parenting" } as const;

const inMatrix = (group: number): Said => ({
  cell: { table: "needs-and-support-matrix", row: "childrenAndParenting", group },
  as: "percent",
});

export const keyFindings = defineStatements([
  ofAbuse(`Most service users had ended each type of abuse by exit: ${ofEachType}.`, changesOfLevel.toNone),
  ofAbuse(`Most service users had reduced or ended each type of abuse by exit: ${ofEachType}.`, changesOfLevel.reduced),
  {
    section,
    subsection: "Referrals",
    text: "Service users were most often referred by: {routes}.",
    figures: { routes: mostReferrals },
  },
  {
    section,
    subsection: "Referrals",
    text: "From {period} they were referred by: {routes}.",
    figures: { routes: mostReferrals },
    every: "comparison year",
  },
  {
    ...mentalHealth,
    text: "{share} of the service users with a mental health need entered the service with a diagnosed condition.",
    figures: { share: { cell: { table: "mental-health-diagnosis", row: "yes" }, as: "percent" } },
  },
  {
    ...mentalHealth,
    text: "Most commonly diagnosed: {conditions}.",
    figures: {
      conditions: {
        top: { form: intake, question: "mentalHealthConditions" },
        count: 3,
        except: ["other", "dontKnow"],
        at: "diagnosed-mental-health-conditions",
      },
    },
  },
  {
    section,
    subsection: "What they said",
    text: "{share} service users at exit said that their quality of life had improved, of those who answered the question.",
    figures: {
      share: { cell: { table: "client-reported-outcomes-1", row: "totalAgree", group: 2 }, as: "out of 10" },
    },
  },
  {
    ...parenting,
    text: "{share} of the service users with a need in this area were supported with children and parenting.",
    figures: { share: inMatrix(1) },
  },
  {
    ...parenting,
    text: "What the support achieved most often: {outcomes}.",
    figures: {
      outcomes: {
        top: { form: exit, question: "childrenAndParentingOutcomes" },
        count: 3,
        except: ["disengaged"],
        at: "parenting-outcomes",
      },
    },
  },
  {
    ...parenting,
    text: "After the support, caseworkers saw a lower risk of further abuse for {abuse} and better wellbeing for {wellbeing} of those supported.",
    figures: { abuse: inMatrix(2), wellbeing: inMatrix(3) },
  },
]);
