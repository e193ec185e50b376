/** What the pages about a case take, each with the sentences for what is wrong. Days are days of the calendar. */
import { z } from "zod";
import { linkKinds } from "@/lib/cases/link-kinds";
import { referenceKey, referenceLength, tidyReference } from "@/lib/cases/reference";
import { referralStatuses } from "@/lib/cases/referral-status";
import { dayInput, withDays } from "@/lib/day-input";
import { listOf } from "@/lib/form-data";
import { isAreaOfResidence } from "@/lib/places";

const reasonLength = 500;

/** Why something is done that somebody may later ask about. */
export function reason(missing: string) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(reasonLength, { error: `Use no more than ${reasonLength} characters` });
}

export const reference = z
  .string({ error: "Enter the client’s reference" })
  .transform(tidyReference)
  .pipe(
    z
      .string()
      .min(1, { error: "Enter the client’s reference" })
      .max(referenceLength, { error: `Use no more than ${referenceLength} characters for the reference` })
      .refine((text) => text === "" || referenceKey(text) !== "", {
        error: "The reference must have a letter or a figure in it",
      }),
  );

/** The version of the record that was on the page, so that nobody's change is lost to another's. */
export const rowVersion = z.coerce.number().int().positive();

const id = z.uuid();
/** The id of a choice that may be nothing; an empty field is null. */
const optionalId = z
  .union([id, z.literal("")])
  .nullish()
  .transform((value) => value || null);

const areaMissing = "Select the local authority where the client lives, or “Not known”";
const area = z.string({ error: areaMissing }).refine(isAreaOfResidence, { error: areaMissing });

const dateOfBirth = dayInput({ future: "The date of birth must be today or in the past" });
const birth = { dateOfBirth, dateOfBirthUnknown: z.literal("yes").optional() };

/** A date of birth is given, or said to be not known: one left out by mistake would be missing for ever. */
function birthIsSettled(
  { dateOfBirth, dateOfBirthUnknown }: { dateOfBirth: string | null; dateOfBirthUnknown?: "yes" },
  context: z.RefinementCtx,
) {
  if (dateOfBirth === null && !dateOfBirthUnknown)
    context.addIssue({
      code: "custom",
      path: ["dateOfBirth"],
      message: "Enter the date of birth, or tick “Not known”",
    });
  if (dateOfBirth !== null && dateOfBirthUnknown)
    context.addIssue({
      code: "custom",
      path: ["dateOfBirth"],
      message: "Enter the date of birth or tick “Not known”, not both",
    });
}

/** Who a case is opened for. */
export const clientGiven = withDays(
  ["dateOfBirth"],
  z
    .object({
      population: z.string({ error: "Select who the case is for" }).min(1, { error: "Select who the case is for" }),
      reference,
      ...birth,
    })
    .superRefine(birthIsSettled),
);

/** The rest of what a case is opened with. */
export const caseGiven = withDays(
  ["openedOn"],
  z.object({
    openedOn: dayInput({
      missing: "Enter the date the case opened",
      future: "The date the case opened must be today or in the past",
    }),
    area,
    teamId: optionalId,
    caseworkerId: optionalId,
    familyReference: z
      .string()
      .optional()
      .transform((text) => tidyReference(text ?? "") || null),
    predecessorCaseId: optionalId,
  }),
);

/** At which step of opening a case somebody is, and which client on record they chose: an id, or "another". */
export const openingChoice = z.object({
  stage: z.string().optional(),
  client: z.string().optional(),
  clientId: optionalId,
});

export const consentGiven = withDays(
  ["onDate"],
  z.object({
    given: z.enum(["yes", "no"], { error: "Select whether the client consents" }),
    onDate: dayInput({
      missing: "Enter the date the client was asked",
      future: "The date the client was asked must be today or in the past",
    }),
  }),
);

export const reassignment = z.object({
  teamId: optionalId,
  caseworkerId: optionalId,
  reason: reason("Say why the case is passed on"),
  rowVersion,
});

export const restriction = z.object({
  workers: listOf(id).refine((ids) => ids.length > 0, { error: "Select at least one worker who may see the case" }),
  reason: reason("Say why the case is restricted"),
  rowVersion,
});

export const liftedRestriction = z.object({ reason: reason("Say why the restriction is lifted"), rowVersion });

export const madeInactive = withDays(
  ["onDate"],
  z.object({
    onDate: dayInput({
      missing: "Enter the date the case became inactive",
      future: "The date the case became inactive must be today or in the past",
    }),
    reason: reason("Say why the case is inactive"),
    rowVersion,
  }),
);

export const reopened = withDays(
  ["onDate"],
  z.object({
    onDate: dayInput({
      missing: "Enter the date the case is reopened",
      future: "The date the case is reopened must be today or in the past",
    }),
    reason: reason("Say why the case is reopened"),
    rowVersion,
  }),
);

export const clientChanged = withDays(
  ["dateOfBirth"],
  z
    .object({ reference, ...birth, reason: reason("Say why the record is changed"), rowVersion })
    .superRefine(birthIsSettled),
);

export const areaChanged = z.object({ area, reason: reason("Say why the area is changed"), rowVersion });

export const openingChanged = withDays(
  ["openedOn"],
  z.object({
    openedOn: dayInput({
      missing: "Enter the date the case opened",
      future: "The date the case opened must be today or in the past",
    }),
    reason: reason("Say why the date is changed"),
    rowVersion,
  }),
);

export const householdChanged = z.object({
  familyReference: reference,
  reason: reason("Say how you know that they are one family"),
  rowVersion,
});

export const householdLeft = z.object({ reason: reason("Say why the client is not of this family"), rowVersion });

export const caseLinked = z.object({
  reference,
  kind: z.enum(linkKinds, { error: "Select who they are to this client" }),
  reason: reason("Say how you know that the two cases concern each other"),
});

export const linkEnded = z.object({ linkId: id, reason: reason("Say why the link is wrong") });

export const referralStatusSet = z.object({
  status: z.enum(["worked-out", ...referralStatuses], { error: "Select a referral status" }),
  reason: reason("Say why the referral status is set"),
  rowVersion,
});

export const mergeAsked = z.object({
  keepReference: reference,
  otherReference: reference,
});

export const mergeConfirmed = z.object({
  keepId: id,
  otherId: id,
  keepVersion: rowVersion,
  otherVersion: rowVersion,
  reason: reason("Say how you know that the two records are one client"),
});

export const searchAsked = z.object({ reference });

/** What is asked of one case: its id beside what the page sends. */
export function ofCase<Schema extends z.ZodType>(schema: Schema) {
  return z.object({ caseId: id }).and(schema);
}
