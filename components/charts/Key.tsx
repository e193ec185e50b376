import { Patterns } from "@/components/ui/StackedBar";

/** What each fill of a chart stands for, in the order of the fills. It draws the fills that the chart itself uses. */
export function Key({ id, items }: { id: string; items: readonly { id: string; label: string; fill: number }[] }) {
  return (
    <>
      <svg className="insights-chart__fills" aria-hidden="true" focusable="false">
        <Patterns id={id} count={6} />
      </svg>
      <ul className="insights-chart__key">
        {items.map((item) => (
          <li key={item.id}>
            <svg width="18" height="18" aria-hidden="true" focusable="false">
              <rect width="18" height="18" rx="3" fill={`url(#${id}-${item.fill})`} />
            </svg>
            {item.label}
          </li>
        ))}
      </ul>
    </>
  );
}
