import { caseloadAddress } from "@/app/(work)/cases/addresses";
import { Checkboxes } from "@/components/ui/Checkboxes";
import { FilterPanel } from "@/components/ui/FilterPanel";
import { Select, type SelectOption } from "@/components/ui/Select";
import {
  type CaseloadDueFilter,
  type CaseloadStatusFilter,
  type CaseloadView,
  caseloadParams,
  caseloadQuery,
  firstView,
} from "@/lib/cases/caseload";
import type { FormDefinition } from "@/lib/forms/define";

export type CaseloadFiltersProps = {
  view: CaseloadView;
  /** The service's workers; empty in the list of one's own cases. */
  workers: readonly SelectOption[];
  /** What the forms of each role are called in this service: "Intake". */
  titles: Readonly<Record<FormDefinition["role"], string>>;
};

const statuses: Record<CaseloadStatusFilter, string> = {
  open: "Open",
  inactive: "Inactive",
  closed: "Closed",
  all: "Open, inactive and closed",
};

function dues(titles: CaseloadFiltersProps["titles"]): Record<CaseloadDueFilter, string> {
  return {
    opens: `${titles.opens} not finished`,
    "review-overdue": `${titles.reviews} overdue`,
    "review-due": `${titles.reviews} due within 2 weeks`,
    closes: `${titles.closes} not finished`,
  };
}

function options(texts: Readonly<Record<string, string>>): SelectOption[] {
  return Object.entries(texts).map(([value, text]) => ({ value, text }));
}

/** Narrows the caseload. Everything chosen stands in the address. */
export function CaseloadFilters({ view, workers, titles }: CaseloadFiltersProps) {
  const { show, search, sort, order } = caseloadParams(view);
  const without = (changes: Partial<CaseloadView>) => caseloadAddress + caseloadQuery(view, changes);
  const worker = workers.find(({ value }) => value === view.worker)?.text;
  const selected = [
    view.status !== "open" && { text: statuses[view.status], href: without({ status: "open" }) },
    worker !== undefined && { text: `Worker: ${worker}`, href: without({ worker: undefined }) },
    view.due !== undefined && { text: dues(titles)[view.due], href: without({ due: undefined }) },
    view.drafts && { text: "With a draft", href: without({ drafts: false }) },
  ].filter((each) => each !== false);
  const { scope } = view;
  return (
    <FilterPanel
      action={caseloadAddress}
      keep={{ show, search, sort, order }}
      selected={selected}
      clearHref={caseloadAddress + caseloadQuery({ ...firstView, scope, ...(view.search && { search: view.search }) })}
    >
      <Select name="status" label="Status" options={options(statuses)} defaultValue={view.status} />
      <Select
        name="due"
        label="Form due"
        options={options(dues(titles))}
        placeholder="Any or none"
        defaultValue={view.due ?? ""}
      />
      {workers.length === 0 ? null : (
        <Select name="worker" label="Worker" options={workers} placeholder="Anyone" defaultValue={view.worker ?? ""} />
      )}
      <Checkboxes
        name="drafts"
        legend="Drafts"
        small
        options={[{ value: "yes", label: "Only cases with a draft waiting" }]}
        values={view.drafts ? ["yes"] : []}
      />
    </FilterPanel>
  );
}
