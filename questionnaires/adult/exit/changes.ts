/** What is worked out at exit by looking back at the intake of the same case. */
import type { Band, Derived, Source } from "@/lib/forms/define";
import { abuseTypes } from "@/questionnaires/abuse";
import { changeInRelationship, changeOfLevel } from "@/questionnaires/changes";
import { areasOfNeed } from "@/questionnaires/needs";
import { yesNo } from "@/questionnaires/options";
import { dashTickBands } from "@/questionnaires/risk";
import { ticksOfDash } from "../dash/elsewhere";

const intake = "adult.intake";

const ticksAtIntake: Source = {
  kind: "first",
  of: [...ticksOfDash("atIntake"), { kind: "number", form: intake, question: "dashTicksGiven" }],
};
const ticksAtExit: Source = {
  kind: "first",
  of: [...ticksOfDash("atExit"), { kind: "number", question: "dashTicksGivenAtExit" }],
};

const inSomeBand = dashTickBands.map(({ id }) => id);

const changesOfTicks: readonly Band[] = [
  { id: "reduced", label: "Dash score reduced", to: -1 },
  { id: "unchanged", label: "Dash score unchanged", from: 0, to: 0 },
  { id: "increased", label: "Dash score increased", from: 1 },
];

/** Ticks are compared where there are some at intake and at exit: a Dash without any stands in no band. */
const ticks: readonly Derived[] = [
  {
    id: "dashTicksAtExit",
    text: "Number of ticks on the Dash at exit",
    from: ticksAtExit,
    unit: "ticks",
    bands: dashTickBands,
    release: "coarsen",
  },
  {
    id: "dashTicksBefore",
    text: "Number of ticks on the Dash at intake, where one was made at exit",
    from: { kind: "only", of: ticksAtIntake, when: { question: "dashTicksAtExit", is: inSomeBand } },
    unit: "ticks",
    bands: dashTickBands,
    release: "coarsen",
  },
  {
    id: "dashTicksAfter",
    text: "Number of ticks on the Dash at exit, where one was made at intake",
    from: { kind: "only", of: ticksAtExit, when: { question: "dashTicksBefore", is: inSomeBand } },
    unit: "ticks",
    bands: dashTickBands,
    release: "coarsen",
  },
  {
    id: "dashTicksChange",
    text: "Change in the number of ticks on the Dash since intake",
    from: {
      kind: "only",
      of: { kind: "difference", of: ticksAtExit, less: ticksAtIntake },
      when: { question: "dashTicksAfter", is: inSomeBand },
    },
    unit: "ticks",
    bands: changesOfTicks,
    release: "coarsen",
  },
];

const levels: readonly Derived[] = abuseTypes.map(({ id, label }) =>
  changeOfLevel({
    id: `${id}LevelChange`,
    text: `${label}: level of abuse at intake and at exit`,
    intake,
    atIntake: `abuseLevels.${id}`,
    atExit: `${id}LevelAtExit`,
  }),
);

/** Whether a need of the intake was supported. Support with a need found later is not among it. */
const supportedNeeds: readonly Derived[] = areasOfNeed.map(({ id, label }) => ({
  id: `${id}NeedSupported`,
  text: `${label}: a need at intake that was supported`,
  from: {
    kind: "choice",
    of: (["yes", "no"] as const).map((option) => ({
      option,
      when: {
        all: [
          { form: intake, question: `needs.${id}`, is: ["yes"] },
          { question: `${id}Supported`, is: [option] },
        ],
      },
    })),
  },
  unit: "",
  options: yesNo,
  release: "safe",
}));

/** Needs the levels at exit to be worked out before. */
export const changesSinceIntake: readonly Derived[] = [
  ...ticks,
  ...levels,
  changeInRelationship({
    text: "Change in relationship between client and perpetrator",
    intake,
    relationship: "primaryPerpetratorRelationship",
  }),
  ...supportedNeeds,
];
