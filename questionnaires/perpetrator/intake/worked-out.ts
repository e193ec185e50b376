/** What the intake works out, and never asks. */
import type { Derived } from "@/lib/forms/define";
import { agesOfAdults, noneToFive } from "@/questionnaires/bands";
import { referralStatuses, relabelled } from "@/questionnaires/options";
import { genderDiffers, typesOfAbuse } from "@/questionnaires/worked-out";

export const workedOut: readonly Derived[] = [
  { id: "age", text: "Age", from: { kind: "age" }, unit: "years", bands: agesOfAdults, release: "coarsen" },
  {
    id: "referralStatus",
    text: "Referral status",
    from: { kind: "referral-status" },
    unit: "",
    options: relabelled(referralStatuses, { new: "New service user", continuing: "Continuing service user" }),
    release: "safe",
  },
  genderDiffers({
    id: "genderDiffers",
    text: "The service user thinks of themselves in another way than assigned at birth",
    genderIdentity: "genderIdentity",
    assignedAtBirth: "sexAssignedAtBirth",
    label: "Not gender assigned at birth",
  }),
  {
    id: "childrenCount",
    text: "How many children are involved with this case?",
    from: {
      kind: "first",
      of: [
        { kind: "number", question: "numberOfChildren" },
        { kind: "fixed", value: 0, when: { question: "childrenInvolved", is: ["no"] } },
      ],
    },
    unit: "children",
    bands: noneToFive,
    release: "coarsen",
  },
  {
    id: "aceCount",
    text: "Number of adverse childhood experiences",
    from: { kind: "chosen", question: "aceTypes" },
    unit: "experiences",
    bands: [{ id: "fourOrMore", label: "Number experiencing four or more", from: 4 }],
    release: "coarsen",
  },
  genderDiffers({
    id: "primaryVictimGenderDiffers",
    text: "The primary victim thinks of themselves in another way than assigned at birth",
    genderIdentity: "primaryVictimGenderIdentity",
    assignedAtBirth: "primaryVictimSexAssignedAtBirth",
    label: "Not gender assigned at birth",
  }),
  ...typesOfAbuse({ levels: "abuseLevels", who: "Service user perpetrated" }),
  {
    id: "additionalVictimCount",
    text: "Additional victims",
    from: {
      kind: "first",
      of: [
        { kind: "items", question: "additionalVictims" },
        { kind: "fixed", value: 0, when: { question: "hasAdditionalVictims", is: ["no"] } },
      ],
    },
    unit: "additional victims",
    bands: noneToFive,
    release: "coarsen",
  },
];
