/** What the forms of each role are called in the client groups of a service. */
import type { FormDefinition } from "@/lib/forms/define";
import { populationById } from "@/questionnaires";

type Role = FormDefinition["role"];

/** "Intake", or where the groups differ, "Intake or Referral". */
export function roleTitles(populations: readonly string[]): Record<Role, string> {
  const title = (role: Role) =>
    [
      ...new Set(
        populations.flatMap((id) =>
          (populationById(id)?.forms ?? []).filter((form) => form.role === role).map((form) => form.title),
        ),
      ),
    ].join(" or ");
  return {
    opens: title("opens"),
    reviews: title("reviews"),
    closes: title("closes"),
    accompanies: title("accompanies"),
  };
}
