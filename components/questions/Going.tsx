import { usePage } from "@/components/questions/context";
import type { Going } from "@/lib/forms/going";

/** Which answers a changed one removes, said before it is saved. Read out when the list changes. */
export function GoingWarning({ going }: { going: readonly Going[] }) {
  return (
    <div className="insights-going" aria-live="polite" aria-atomic="true">
      {going.length > 0 ? (
        <div className="insights-going__box">
          <p className="insights-going__title">
            {going.length === 1
              ? "This answer no longer applies. It will be removed when you save:"
              : "These answers no longer apply. They will be removed when you save:"}
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {going.map(({ path, text }) => (
              <li key={path}>{text}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

/** The warning under the question whose change calls for it. */
export function GoingHere({ name }: { name: string }) {
  const { going, changed } = usePage();
  return changed === name ? <GoingWarning going={going} /> : null;
}
