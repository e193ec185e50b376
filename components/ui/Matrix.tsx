import type { ComponentPropsWithRef, ReactNode } from "react";
import { ClearChoice } from "@/components/ui/ClearChoice";
import { classes } from "@/components/ui/classes";
import { describedBy } from "@/components/ui/described-by";
import { ErrorMessage } from "@/components/ui/ErrorMessage";
import { Fieldset } from "@/components/ui/Fieldset";
import { FormGroup } from "@/components/ui/FormGroup";
import { Hint } from "@/components/ui/Hint";
import type { LabelSize } from "@/components/ui/Label";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";

export type MatrixOption = { value: string; label: string };

export type MatrixRow = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  value?: string | null;
};

export type MatrixProps = {
  name: string;
  id?: string;
  legend: ReactNode;
  legendSize?: LabelSize;
  legendHidden?: boolean;
  pageHeading?: boolean;
  hint?: ReactNode;
  /** A fault of the whole; a fault of one row goes with its row. */
  error?: ReactNode;
  /** What the first column holds, e.g. "Type of abuse". Shown above the rows on a wide page. */
  rowsHeading?: string;
  rows: readonly MatrixRow[];
  /** Two to eight answers, the same for every row. */
  options: readonly MatrixOption[];
  /** The name of a row's inputs: `<name>.<row id>` unless told otherwise. */
  inputName?: (row: MatrixRow) => string;
  inputProps?: (row: MatrixRow) => ComponentPropsWithRef<"input">;
  /** Offers to take a row's answer back: sends an empty value. On unless told otherwise. */
  clearable?: boolean;
};

/** The id of a row, which is also the id of its first input: what a fault's link names. */
export function matrixRowId(id: string, row: { id: string }): string {
  return `${id}-${row.id}`;
}

/**
 * Questions that share one scale: a table where there is room, a list of small groups where there is not. Each row is
 * a group named by its own label, and each radio button is named by row and answer, so that either way of drawing it
 * sounds the same. The arrow keys move along a row, and Tab from row to row, as radio buttons do by themselves.
 */
export function Matrix(props: MatrixProps) {
  const { name, id = name, legend, hint, error, rows, options, clearable = true } = props;
  return (
    <FormGroup error={error}>
      <Fieldset
        legend={legend}
        legendSize={props.legendSize}
        legendHidden={props.legendHidden}
        pageHeading={props.pageHeading}
        describedBy={describedBy(id, { hint, error })}
      >
        {hint ? <Hint fieldId={id}>{hint}</Hint> : null}
        {error ? <ErrorMessage fieldId={id}>{error}</ErrorMessage> : null}
        <div
          className={classes(
            "insights-matrix",
            `insights-matrix--of-${options.length}`,
            options.length > 5 ? "insights-matrix--many" : "insights-matrix--few",
          )}
        >
          <div className="insights-matrix__head" aria-hidden="true">
            <span className="insights-matrix__head-rows">{props.rowsHeading}</span>
            {options.map((option) => (
              <span className="insights-matrix__head-option" key={option.value}>
                {option.label}
              </span>
            ))}
          </div>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              id={matrixRowId(id, row)}
              name={props.inputName?.(row) ?? `${name}.${row.id}`}
              options={options}
              inputProps={props.inputProps?.(row)}
              clearable={clearable}
            />
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
}

type RowProps = {
  row: MatrixRow;
  id: string;
  name: string;
  options: readonly MatrixOption[];
  inputProps: ComponentPropsWithRef<"input"> | undefined;
  clearable: boolean;
};

function Row({ row, id, name, options, inputProps, clearable }: RowProps) {
  return (
    <fieldset
      className={classes(
        "insights-matrix__row",
        clearable && "insights-clearable",
        Boolean(row.error) && "insights-matrix__row--error",
      )}
      aria-describedby={describedBy(id, row)}
    >
      <legend className="insights-matrix__row-label">{row.label}</legend>
      {row.hint || row.error ? (
        <div className="insights-matrix__row-help">
          {row.hint ? <Hint fieldId={id}>{row.hint}</Hint> : null}
          {row.error ? <ErrorMessage fieldId={id}>{row.error}</ErrorMessage> : null}
        </div>
      ) : null}
      <div className="insights-matrix__options govuk-radios govuk-radios--small">
        {options.map((option, index) => {
          const inputId = index === 0 ? id : `${id}-${option.value}`;
          return (
            <div className="govuk-radios__item insights-matrix__option" key={option.value}>
              <input
                {...inputProps}
                id={inputId}
                name={name}
                type="radio"
                value={option.value}
                defaultChecked={row.value === option.value}
                className="govuk-radios__input insights-answer"
              />
              <label className="govuk-label govuk-radios__label" htmlFor={inputId}>
                <VisuallyHidden>{row.label}: </VisuallyHidden>
                <span className="insights-matrix__option-label">{option.label}</span>
              </label>
            </div>
          );
        })}
        {clearable ? (
          <ClearChoice id={`${id}-clear`} name={name} inputProps={inputProps}>
            <VisuallyHidden>{row.label}: </VisuallyHidden>Clear<VisuallyHidden> this answer</VisuallyHidden>
          </ClearChoice>
        ) : null}
      </div>
    </fieldset>
  );
}
