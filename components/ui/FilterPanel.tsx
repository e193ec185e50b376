import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import { HiddenFields } from "@/components/ui/HiddenFields";
import { Link } from "@/components/ui/Link";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";

export type FilterPanelProps = {
  /** The address of the list: the filters become its query, so that a filtered list has an address of its own. */
  action: string;
  heading?: string;
  /** What the list is narrowed by now; each `href` is the list without it. */
  selected?: readonly { text: string; href: string }[];
  clearHref?: string;
  /** What must survive filtering: the sort order, the words searched for. */
  keep?: Readonly<Record<string, string | undefined>>;
  submitText?: string;
  /** The fields: small Radios, Checkboxes, Selects, Inputs. */
  children: ReactNode;
};

/** Narrows a list. Beside the list where there is room; above it, folded up, where there is not. */
export function FilterPanel(props: FilterPanelProps) {
  const { action, heading = "Filter", selected = [], clearHref, keep = {}, submitText = "Apply filters" } = props;
  return (
    <div className="moj-filter insights-filter">
      {selected.length > 0 ? <Selected selected={selected} clearHref={clearHref} /> : null}
      <details className="insights-filter__details">
        <summary className="insights-filter__summary">{heading}</summary>
        <form className="moj-filter__options" action={action} method="get">
          <HiddenFields values={keep} />
          {props.children}
          <Button>{submitText}</Button>
        </form>
      </details>
    </div>
  );
}

function Selected({ selected, clearHref }: Required<Pick<FilterPanelProps, "selected">> & { clearHref?: string }) {
  return (
    <div className="moj-filter__selected">
      <div className="insights-filter__selected-heading">
        <h2 className="govuk-heading-s">Filtered by</h2>
        {clearHref ? (
          <Link noVisited href={clearHref}>
            Clear filters
          </Link>
        ) : null}
      </div>
      <ul className="moj-filter-tags">
        {selected.map((filter) => (
          <li key={filter.text}>
            <Link bare className="moj-filter__tag" href={filter.href}>
              <VisuallyHidden>Remove this filter:</VisuallyHidden> {filter.text}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
