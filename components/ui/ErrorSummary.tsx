"use client";

import { useEffect, useRef } from "react";

/** One fault of a form: what to do about it, and the id of the field that it is about. */
export type FieldError = {
  message: string;
  fieldId?: string /** Where it is put right, on another page. */;
  href?: string;
};

/**
 * What is wrong with a form, at the top of its page; every fault links to its field. It takes the focus when it
 * arrives: by the `autofocus` attribute where the page is loaded whole, by the effect where it appears in a page that
 * is already open. Draws nothing when there is no fault. The page's title should begin with "Error: ".
 */
export function ErrorSummary({
  errors,
  title = "There is a problem",
}: {
  errors: readonly FieldError[];
  title?: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const said = errors.map((error) => `${error.fieldId ?? ""} ${error.message}`).join("\n");
  useEffect(() => {
    if (said !== "") box.current?.focus();
  }, [said]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} className="govuk-error-summary" {...arrival}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map((error) => (
              <li key={`${error.fieldId} ${error.message}`}>
                {error.fieldId || error.href ? (
                  <a href={error.href ?? `#${error.fieldId}`}>{error.message}</a>
                ) : (
                  error.message
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** React writes `autofocus` into the page but never acts on it for a div: the browser does, with scripts off too. */
const arrival = { tabIndex: -1, autoFocus: true };
