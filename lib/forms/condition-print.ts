/** In print: when something is asked. */
import type { Condition } from "./define";

/** A condition in print: "`disability` is yes". */
export function conditionInWords(condition: Condition): string {
  if ("all" in condition) return condition.all.map(grouped).join(" and ");
  if ("any" in condition) return condition.any.map(grouped).join(" or ");
  if ("not" in condition) return `not ${grouped(condition.not)}`;
  const name = condition.form === undefined ? condition.question : `${condition.form} ${condition.question}`;
  return `\`${name}\` is ${condition.is.join(" or ")}`;
}

function grouped(condition: Condition): string {
  return "all" in condition || "any" in condition ? `(${conditionInWords(condition)})` : conditionInWords(condition);
}
