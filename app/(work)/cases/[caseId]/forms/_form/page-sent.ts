/** From what a browser sends to what is saved. Nothing of it is believed: ids, versions and sizes are checked here. */
import { z } from "zod";
import { sentFields } from "@/components/forms/outcomes";
import { answersField, readFields, TooMuchSent } from "@/lib/forms/fields";
import type { PageSent } from "./save-page";

/** Which page of which form, and where it leads back to. Bound to the actions by the page that draws the form. */
export interface PageAt {
  readonly caseId: string;
  readonly formId: string;
  readonly section: string;
  readonly page: string;
  readonly from?: "check" | undefined;
}

const version = z.coerce.number().int().min(0).max(2_147_483_647);
const name = z.string().max(100);

/** The page as it was sent: its address, its fields, and whether it is kept quietly. */
export const pageSent = z
  .object({
    caseId: z.uuid(),
    formId: z.uuid(),
    section: name,
    page: name,
    quietly: z.boolean(),
    sent: z.instanceof(FormData),
  })
  .transform((given, context): PageSent => {
    const { caseId, formId, section, page, quietly, sent } = given;
    const refuse = () => {
      context.addIssue({
        code: "custom",
        message: "This page sent something that cannot be read. Open it again.",
        path: [],
      });
      return z.NEVER;
    };
    const text = (field: string) => String(sent.get(field) ?? "");
    const base = version.safeParse(text(sentFields.base));
    const seen = version.safeParse(text(sentFields.seen));
    if (!base.success) return refuse();
    try {
      return {
        caseId,
        formId,
        section,
        page,
        base: base.data,
        raw: readFields([...sent]),
        shown: words(text(sentFields.shown)),
        agreed: words(text(sentFields.agreed)),
        ...intentOf(quietly, text(sentFields.intent), text(sentFields.add), text(sentFields.remove)),
        ...(sent.has(sentFields.seen) && seen.success ? { settled: { seen: seen.data, keep: keepOf(sent) } } : {}),
      };
    } catch (error) {
      if (!(error instanceof TooMuchSent)) throw error;
      context.addIssue({
        code: "custom",
        message: "This page holds more text than can be saved. Shorten it.",
        path: [],
      });
      return z.NEVER;
    }
  });

/** An item that comes or goes is saved as a page that is not done with. */
function intentOf(quietly: boolean, pressed: string, add: string, remove: string): Pick<PageSent, "intent" | "item"> {
  if (quietly) return { intent: "quietly" };
  if (add !== "") return { intent: "later", item: { add } };
  if (remove !== "") return { intent: "later", item: { remove } };
  return { intent: pressed === "later" ? "later" : "continue" };
}

function keepOf(sent: FormData): Record<string, "mine" | "theirs"> {
  return Object.fromEntries(
    [...sent].flatMap(([field, value]): [string, "mine" | "theirs"][] =>
      field.startsWith(sentFields.keep) && (value === "mine" || value === "theirs")
        ? [[field.slice(sentFields.keep.length), value]]
        : [],
    ),
  );
}

function words(text: string): string[] {
  return text.split(" ").filter((word) => word !== "");
}

/** All that a conflict must carry on, so that what was typed is not lost: the answers and what was said of the page. */
export function carriedOn(sent: FormData): [string, string][] {
  const kept: readonly string[] = [sentFields.base, sentFields.shown, sentFields.agreed, sentFields.intent];
  return [...sent].flatMap(([field, value]): [string, string][] =>
    typeof value === "string" && (field.startsWith(`${answersField}.`) || kept.includes(field)) ? [[field, value]] : [],
  );
}
