/** In print: what something is worked out from. */
import { conditionInWords } from "./condition-print";
import type { Source } from "./define";

/** "how many rows of `dash` are yes, on adult.dash". */
export function sourceInWords(from: Source): string {
  switch (from.kind) {
    case "age":
      return "the date of birth and the date of the form";
    case "case-length":
      return `completed ${from.unit} from the day the case opened to the day it closed`;
    case "days-since-opening":
      return `the days from the day the case opened to the date of the ${from.to === "last-review" ? "last review" : "form"}`;
    case "referral-status":
      return "the client's other cases";
    case "chosen":
      return `how many answers of \`${from.question}\` were chosen${from.except ? `, without ${from.except.join(", ")}` : ""}`;
    case "items":
      return `how many of \`${from.question}\` there are`;
    case "number":
      return `\`${from.question}\`${placeInWords(from)}`;
    case "rows":
      return `how many rows of ${from.questions.map((id) => `\`${id}\``).join(", ")} are ${from.is.join(" or ")}${placeInWords(from)}`;
    case "fixed":
      return `${from.value} when ${conditionInWords(from.when)}`;
    case "first":
      return `the first that is known: ${from.of.map(sourceInWords).join("; ")}`;
    case "held":
      return `how many forms the case holds of ${from.forms.join(", ")}`;
    case "only":
      return `${sourceInWords(from.of)}, only when ${conditionInWords(from.when)}`;
    case "difference":
      return `${sourceInWords(from.of)}, less ${sourceInWords(from.less)}`;
    case "differs":
      return `whether \`${from.question}\` and \`${from.other}\` differ${from.except ? `, without ${from.except.join(", ")}` : ""}`;
    case "choice":
      return from.of.map(({ option, when }) => `${option} when ${conditionInWords(when)}`).join("; ");
  }
}

function placeInWords({ form, where }: Pick<Extract<Source, { kind: "number" }>, "form" | "where">): string {
  if (form === undefined) return "";
  return ` on ${where ? `the latest ${form} where ${conditionInWords(where)}` : `the latest ${form}`}`;
}
