/** What the intake works out, in the order in which one thing needs another. */
import type { Condition, Derived } from "@/lib/forms/define";
import { agesOfAdults, noneToFive } from "@/questionnaires/bands";
import { referralStatuses, yesNo, yesNoDontKnow } from "@/questionnaires/options";
import { bandsMaking, dashTickBands, riskBases } from "@/questionnaires/risk";
import { genderDiffers, typesOfAbuse } from "@/questionnaires/worked-out";
import { dashMade, dashSays, ticksOfDash } from "../dash/elsewhere";

const aboutTheClient: readonly Derived[] = [
  { id: "age", text: "Age of client", from: { kind: "age" }, unit: "years", bands: agesOfAdults, release: "coarsen" },
  {
    id: "referralStatus",
    text: "Referral status",
    from: { kind: "referral-status" },
    unit: "",
    options: referralStatuses,
    release: "safe",
  },
  genderDiffers({
    id: "genderDiffers",
    text: "The client thinks of themselves in another way than the sex assigned at birth",
    genderIdentity: "genderIdentity",
    assignedAtBirth: "sexAssignedAtBirth",
    label: "Not sex assigned at birth",
  }),
  {
    id: "childrenCount",
    text: "How many children or young people are involved with this case?",
    from: {
      kind: "first",
      of: [
        { kind: "items", question: "children" },
        { kind: "fixed", value: 0, when: { question: "childrenInvolved", is: ["no"] } },
      ],
    },
    unit: "children or young people",
    bands: noneToFive,
    release: "coarsen",
  },
  {
    id: "aceCount",
    text: "Number of Adverse Childhood Experiences",
    from: { kind: "chosen", question: "aceTypes" },
    unit: "experiences",
    bands: [{ id: "fourOrMore", label: "Number experiencing four or more", from: 4 }],
    release: "coarsen",
  },
];

const ticksAreHigh: Condition = { question: "dashTicks", is: bandsMaking("high") };
const raisedToHigh = { question: "riskRaised", is: ["high"] } as const;

const risk: readonly Derived[] = [
  {
    id: "dashTicks",
    text: "Number of ticks on the Dash",
    from: { kind: "first", of: [...ticksOfDash("atIntake"), { kind: "number", question: "dashTicksGiven" }] },
    unit: "ticks",
    bands: dashTickBands,
    release: "coarsen",
  },
  {
    id: "highRiskAtIntake",
    text: "High risk?",
    from: {
      kind: "choice",
      of: [
        {
          option: "yes",
          when: {
            any: [{ question: "highRisk", is: ["yes"] }, dashSays("atIntake", raisedToHigh), ticksAreHigh],
          },
        },
        { option: "no", when: { any: [{ question: "highRisk", is: ["no"] }, dashMade("atIntake")] } },
        { option: "dontKnow", when: { question: "highRisk", is: ["dontKnow"] } },
      ],
    },
    unit: "",
    options: yesNoDontKnow,
    release: "safe",
  },
  {
    id: "highRiskBasisAtIntake",
    text: "On what basis is the client high risk?",
    from: {
      kind: "choice",
      of: [
        {
          option: "actuarial",
          when: {
            any: [
              { question: "highRiskBasis", is: ["actuarial"] },
              // Where nobody says that the risk is high, the ticks do.
              { all: [ticksAreHigh, { not: { question: "highRisk", is: ["yes"] } }] },
            ],
          },
        },
        ...(["professionalJudgement", "escalation"] as const).map((basis) => ({
          option: basis,
          when: {
            any: [
              { question: "highRiskBasis", is: [basis] },
              dashSays("atIntake", raisedToHigh, { question: "riskRaisedBasis", is: [basis] }),
            ],
          },
        })),
      ],
    },
    unit: "",
    options: riskBases,
    release: "safe",
  },
];

const abuse: readonly Derived[] = [
  ...typesOfAbuse({ levels: "abuseLevels", withoutLevels: "abuseWithoutLevels", who: "Clients experiencing" }),
  {
    id: "previouslyExposed",
    text: "Has the client been exposed to domestic abuse previously?",
    from: {
      kind: "choice",
      of: [
        {
          option: "yes",
          when: {
            question: "previousExposure",
            is: ["samePartner", "previousPartner", "familyMember", "directAsChild", "exposureAsChild", "otherwise"],
          },
        },
      ],
    },
    unit: "",
    options: yesNo,
    release: "safe",
  },
  genderDiffers({
    id: "perpetratorGenderDiffers",
    text: "The perpetrator thinks of themselves in another way than the sex assigned at birth",
    genderIdentity: "perpetratorGenderIdentity",
    assignedAtBirth: "perpetratorSexAssignedAtBirth",
    label: "Not sex assigned at birth",
  }),
];

export const workedOut: readonly Derived[] = [...aboutTheClient, ...risk, ...abuse];
