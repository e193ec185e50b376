/** What both versions of the Dash have in common: everything but the wording of the signs and for whom they are. */
import {
  type Condition,
  defineForm,
  type FormDefinition,
  type Page,
  type Question,
  type Source,
} from "@/lib/forms/define";
import { without, yesNoDontKnow } from "@/questionnaires/options";
import {
  bandsMaking,
  dashBandsInWords,
  dashQuestionCount,
  dashTickBands,
  maracGuideBands,
  riskBases,
  riskLevels,
} from "@/questionnaires/risk";
import { type SignPage, signsByPage, type Wording } from "./signs";

const answersKnown: Condition = { question: "dashRecorded", is: ["answers"] };
const raised: Condition = { question: "riskRaised", is: ["medium", "high"] };

const titles: Readonly<Record<SignPage, string>> = {
  now: "How they are now",
  ongoing: "What is going on",
  done: "What has been done to them and others",
  perpetrator: "The perpetrator",
};

/** The id of the matrix of a page: "signsNow". */
function matrixOf(page: SignPage): string {
  return `signs${page.charAt(0).toUpperCase()}${page.slice(1)}`;
}

/** The matrices whose "yes" are the ticks. */
export const signQuestions: readonly string[] = (Object.keys(signsByPage) as SignPage[]).map(matrixOf);

function signPage(page: SignPage, wording: Wording): Page {
  const question: Question = {
    id: matrixOf(page),
    type: "matrix",
    text: titles[page],
    hint: "Each “Yes” is one tick.",
    when: answersKnown,
    rows: signsByPage[page].map((id) => ({ id, label: wording[id] })),
    options: yesNoDontKnow,
    // Together they describe one case closely enough to know it again.
    release: "coarsen",
  };
  return { id: page, title: titles[page], questions: [question] };
}

const about: Page = {
  id: "about",
  title: "About this Dash",
  questions: [
    {
      id: "dashPoint",
      type: "one",
      text: "When in the case was this Dash made?",
      hint: "The intake and exit forms then take the ticks from here, and do not ask for them.",
      options: [
        { id: "atIntake", label: "At intake" },
        { id: "duringSupport", label: "While the client was supported" },
        { id: "atExit", label: "At exit" },
      ],
      required: "Select when in the case this Dash was made",
      release: "safe",
    },
    {
      id: "dashAssessor",
      type: "one",
      text: "Who made the assessment?",
      options: [
        { id: "thisService", label: "A worker of this service" },
        { id: "police", label: "Police" },
        { id: "otherAgency", label: "Another agency" },
        { id: "dontKnow", label: "Don't know" },
      ],
      release: "safe",
    },
    {
      id: "dashRecorded",
      type: "one",
      text: "What can be recorded of it?",
      options: [
        { id: "answers", label: `The answers to its ${dashQuestionCount} questions` },
        { id: "ticksOnly", label: "Only the number of ticks" },
      ],
      required: "Select whether the answers are known, or only the number of ticks",
      release: "safe",
    },
    {
      id: "dashTicksGiven",
      type: "number",
      text: "Number of ticks on the Dash",
      when: { question: "dashRecorded", is: ["ticksOnly"] },
      unit: "ticks",
      min: 0,
      max: dashQuestionCount,
      release: "coarsen",
    },
  ],
};

const risk: Page = {
  id: "risk",
  title: "Level of risk",
  intro: dashBandsInWords,
  showsResults: true,
  questions: [
    {
      id: "riskRaised",
      type: "one",
      text: "Do you judge the risk to be higher than the ticks say?",
      options: [
        { id: "no", label: "No" },
        { id: "medium", label: "Yes, it is medium" },
        { id: "high", label: "Yes, it is high" },
      ],
      required: "Select whether you judge the risk to be higher than the ticks say",
      release: "safe",
    },
    {
      id: "riskRaisedBasis",
      type: "one",
      text: "On what basis?",
      when: raised,
      options: without(riskBases, "actuarial"),
      release: "safe",
    },
  ],
};

const ticks: Source = {
  kind: "first",
  of: [
    { kind: "rows", questions: signQuestions, is: ["yes"] },
    { kind: "number", question: "dashTicksGiven" },
  ],
};

/** One version of the Dash. It can be made before the intake, and as often as risk is looked at anew. */
export function dashForm(of: Pick<FormDefinition, "id" | "title" | "ages">, wording: Wording): FormDefinition {
  const pages = Object.keys(signsByPage) as SignPage[];
  return defineForm({
    ...of,
    population: "adult",
    version: 1,
    dateLabel: "Date of the assessment",
    occurs: "many",
    role: "accompanies",
    sections: [
      { id: "about", title: "About this Dash", pages: [about] },
      { id: "signs", title: "Signs of risk", pages: pages.map((page) => signPage(page, wording)) },
      { id: "risk", title: "Level of risk", pages: [risk] },
    ],
    results: ["dashTicks", "maracGuide", "riskLevel", "highRiskBasis"],
    refuses: [
      {
        when: {
          all: [
            { question: "dashTicks", is: bandsMaking("high") },
            { question: "riskRaised", is: ["medium"] },
          ],
        },
        question: "riskRaised",
        message: "The ticks make the risk high. Your judgement can raise a level, and never lower it: select “No”",
      },
    ],
    derived: [
      {
        id: "dashTicks",
        text: "Number of ticks on the Dash",
        from: ticks,
        unit: "ticks",
        bands: dashTickBands,
        release: "coarsen",
      },
      {
        id: "maracGuide",
        text: "Ticks beside SafeLives' guide for referral to Marac",
        from: ticks,
        unit: "ticks",
        bands: maracGuideBands,
        release: "coarsen",
      },
      {
        id: "riskLevel",
        text: "Level of risk",
        from: {
          kind: "choice",
          of: [
            {
              option: "high",
              when: {
                any: [
                  { question: "dashTicks", is: bandsMaking("high") },
                  { question: "riskRaised", is: ["high"] },
                ],
              },
            },
            {
              option: "medium",
              when: {
                any: [
                  { question: "dashTicks", is: bandsMaking("medium") },
                  { question: "riskRaised", is: ["medium"] },
                ],
              },
            },
            // Any number of ticks below: a Dash without a tick stands in no band, and is standard risk.
            { option: "standard", when: { question: "maracGuide", is: maracGuideBands.map(({ id }) => id) } },
          ],
        },
        unit: "",
        options: riskLevels,
        release: "safe",
      },
      {
        id: "highRiskBasis",
        text: "On what basis is the client high risk?",
        from: {
          kind: "choice",
          of: [
            { option: "actuarial", when: { question: "dashTicks", is: bandsMaking("high") } },
            {
              option: "professionalJudgement",
              when: {
                all: [
                  { question: "riskRaised", is: ["high"] },
                  { question: "riskRaisedBasis", is: ["professionalJudgement"] },
                ],
              },
            },
            {
              option: "escalation",
              when: {
                all: [
                  { question: "riskRaised", is: ["high"] },
                  { question: "riskRaisedBasis", is: ["escalation"] },
                ],
              },
            },
          ],
        },
        unit: "",
        options: riskBases,
        release: "safe",
      },
    ],
  });
}
