"use client";

import { useActionState, useEffect } from "react";
import { Button } from "@/components/ui/Button";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { InsetText } from "@/components/ui/InsetText";
import { Table } from "@/components/ui/Table";
import { Textarea } from "@/components/ui/Textarea";
import type { ImportChange, ImportFault } from "@/needs/import/check";

export interface ImportState {
  /** What is wrong with the file as such. */
  readonly problem?: string;
  /** The figures as they were read, to be mended here. */
  readonly text?: string;
  readonly checked?: {
    readonly faults: readonly ImportFault[];
    readonly added: number;
    readonly changed: number;
    readonly same: number;
    /** The first of what is new or would change. */
    readonly changes: readonly ImportChange[];
    readonly contradictions: readonly { readonly id: string; readonly reason: string }[];
  };
}

/** Takes a file, shows every fault of it or what it would change, and writes nothing until that is confirmed. */
export function ImportForm({
  action,
  year,
}: {
  action: (before: ImportState, form: FormData) => Promise<ImportState>;
  year: string;
}) {
  const [state, post, pending] = useActionState(action, {});
  const { problem, text, checked } = state;
  const faults = checked?.faults ?? [];
  const ready = checked !== undefined && faults.length === 0;
  const errors = [
    ...(problem ? [{ message: problem, fieldId: "file" }] : []),
    ...(faults.length > 0
      ? [
          {
            message: `${faults.length === 1 ? "1 fault" : `${faults.length} faults`}: nothing was added`,
            fieldId: "text",
          },
        ]
      : []),
  ];
  const failed = errors.length > 0;
  useEffect(() => {
    const plain = document.title.replace(/^Error: /, "");
    document.title = failed ? `Error: ${plain}` : plain;
  }, [failed]);
  return (
    <>
      <ErrorSummary errors={errors} />
      {faults.length > 0 ? (
        <Table
          caption="What is wrong"
          rows={faults}
          rowKey={({ row, column, wrong }) => `${row} ${column} ${wrong}`}
          columns={[
            { id: "row", heading: "Row", rowHeading: true, cell: ({ row }) => (row === 0 ? "The file" : row) },
            { id: "column", heading: "Column", cell: ({ column }) => column || "–" },
            { id: "wrong", heading: "What is wrong", cell: ({ wrong }) => wrong },
            { id: "todo", heading: "What to do", cell: ({ todo }) => todo },
          ]}
        />
      ) : null}
      {ready ? <Preview checked={checked} /> : null}
      <form action={post} noValidate>
        <input type="hidden" name="year" value={year} />
        {text === undefined ? null : (
          <Textarea
            // What was read is part of the key, so that a new file replaces what an earlier one showed.
            key={text}
            id="text"
            name="text"
            label="The figures as they were read"
            hint={ready ? "Add them, or change them here and check them again" : "Mend them here and check them again"}
            rows={Math.min(20, text.split("\n").length + 2)}
            defaultValue={text}
            spellCheck={false}
          />
        )}
        {ready ? (
          <div className="govuk-button-group">
            <Button name="do" value="add" disabled={pending}>
              {addWords(checked.added + checked.changed)}
            </Button>
            <Button name="do" value="check" variant="secondary" disabled={pending}>
              Check again
            </Button>
          </div>
        ) : text === undefined ? null : (
          <Button name="do" value="check" disabled={pending}>
            Check again
          </Button>
        )}
        <div className="govuk-form-group">
          <label className="govuk-label govuk-label--s" htmlFor="file">
            {text === undefined ? "File with figures" : "Or choose another file"}
          </label>
          <div className="govuk-hint" id="file-hint">
            CSV (UTF-8), Excel (.xlsx) or OpenDocument (.ods), with the headings of the template
          </div>
          <input
            className="govuk-file-upload"
            id="file"
            name="file"
            type="file"
            accept=".csv,.txt,.tsv,.xlsx,.ods"
            aria-describedby="file-hint"
          />
        </div>
        <Button name="do" value="check" variant={text === undefined ? undefined : "secondary"} disabled={pending}>
          Check the file
        </Button>
      </form>
    </>
  );
}

function addWords(number: number): string {
  return number === 1 ? "Add 1 figure" : `Add ${number} figures`;
}

function Preview({ checked }: { checked: NonNullable<ImportState["checked"]> }) {
  const { added, changed, same, changes, contradictions } = checked;
  const rest = added + changed - changes.length;
  return (
    <>
      <InsetText>
        {`No fault was found. ${added} ${added === 1 ? "figure is" : "figures are"} new, ${changed} would change, ${same} ${same === 1 ? "is" : "are"} there already. Nothing is written yet.`}
      </InsetText>
      {changes.length > 0 ? (
        <Table
          caption="What would be added or changed"
          rows={changes}
          rowKey={({ key }) => key}
          columns={[
            { id: "indicator", heading: "Indicator", rowHeading: true, cell: ({ indicator }) => indicator },
            { id: "area", heading: "Area", cell: ({ area }) => area },
            { id: "period", heading: "Period", cell: ({ period }) => period },
            { id: "group", heading: "Group", cell: ({ group }) => group },
            { id: "before", heading: "Now", cell: ({ before }) => before ?? "Not there" },
            { id: "after", heading: "Would be", cell: ({ after }) => after },
          ]}
        />
      ) : null}
      {rest > 0 ? <p className="govuk-body">And {rest} more.</p> : null}
      {contradictions.length > 0 ? (
        <>
          <h2 className="govuk-heading-s">They would contradict what is there</h2>
          <ul className="govuk-list govuk-list--bullet">
            {contradictions.map(({ id, reason }) => (
              <li key={id}>{reason}</li>
            ))}
          </ul>
          <p className="govuk-body">You may add them all the same: they then stand among the checks.</p>
        </>
      ) : null}
    </>
  );
}
