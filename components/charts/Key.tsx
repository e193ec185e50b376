import { Patterns } from "@/components/ui/StackedBar";

/** The fill of what is missing, whatever else a chart shows: the last, and the faintest. */
export const missingFill = 6;

/** The fills of a chart, drawn nowhere by themselves: `url(#id-0)` and so on. */
export function Fills({ id }: { id: string }) {
  return (
    <svg className="insights-chart__fills" aria-hidden="true" focusable="false">
      <Patterns id={id} count={missingFill + 1} />
    </svg>
  );
}

/** What each fill of a chart stands for, in the order of the fills. */
export function Key({ id, items }: { id: string; items: readonly { id: string; label: string }[] }) {
  return (
    <ul className="insights-chart__key">
      {items.map((item, fill) => (
        <li key={item.id}>
          <svg width="18" height="18" aria-hidden="true" focusable="false">
            <rect width="18" height="18" rx="3" fill={`url(#${id}-${fill})`} />
          </svg>
          {item.label}
        </li>
      ))}
    </ul>
  );
}
