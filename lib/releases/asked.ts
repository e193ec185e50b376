/** What is said when a release is asked for, on the page and on the command line: by one set of rules, and in the same words. */
import { z } from "zod";
import { line, optionalLine } from "@/lib/form-data";
import type { FiveSafes, ReleaseFacts } from "./package/certificate";

/** What a person says of a release. The names are the form's. */
export const said = {
  project: line("Say what it is for", 1000),
  people: line("Say who will have it"),
  setting: line("Say where it will be kept"),
  outputs: line("Say what may be printed of it, and who checks that"),
  study: optionalLine(100),
  justification: optionalLine(500),
};

/** What is said of a link to it. */
export const saidOfLink = {
  recipient: line("Say who will have the link"),
  days: z.coerce
    .number({ error: "Enter a number of days from 1 to 30" })
    .int("Enter a whole number of days")
    .min(1, "Enter a number of days from 1 to 30")
    .max(30, "Enter a number of days from 1 to 30"),
};

/** Why it is turned down. */
export const saidOfRefusal = { reason: line("Say why it is refused", 500) };

/** A study and why it needs one name for each person. @returns the field that is missing, with the sentence for it */
export function halfOfStudy(given: { study: string | null; justification: string | null }) {
  if ((given.study === null) === (given.justification === null)) return undefined;
  return {
    field: given.study === null ? "study" : "justification",
    message: "A study and the reason for it go together: enter both or neither",
  } as const;
}

/** Under what terms it is given where nobody says more: they stand in the certificate as what the recipient must keep. */
export const termsOf: Readonly<Record<ReleaseFacts["access"], Pick<FiveSafes, "setting" | "outputs">>> = {
  public: { setting: "Anywhere: it is for everybody.", outputs: "Anything: it is for everybody." },
  controlled: {
    setting: "Only where the recipient's agreement with us says that it may be kept.",
    outputs: "Only what the recipient's agreement with us allows, once somebody else has checked it.",
  },
};

/** What is safe about the data, which nobody needs to be asked. */
export const safeData: Readonly<Record<ReleaseFacts["kind"], string>> = {
  records: "Records without names, made coarser until nobody stands out.",
  tables: "Tables, with small counts withheld.",
};
