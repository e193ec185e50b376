import type { ReactNode } from "react";

export type TimelineItem = {
  id: string;
  /** What happened, in a few words. */
  title: ReactNode;
  /** Who did it. */
  by?: string;
  /** When: `iso` for machines, `text` as people write it. */
  at: { iso: string; text: string };
  children?: ReactNode;
};

/** What has happened to a case: what, when and who, the newest first. */
export function Timeline({ items, headingLevel = 2 }: { items: readonly TimelineItem[]; headingLevel?: 2 | 3 | 4 }) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="moj-timeline insights-timeline">
      {items.map((item) => (
        <div className="moj-timeline__item" key={item.id}>
          <div className="moj-timeline__header">
            <Heading className="moj-timeline__title">{item.title}</Heading>
            {item.by ? <p className="moj-timeline__byline"> by {item.by}</p> : null}
          </div>
          <p className="moj-timeline__date">
            <time dateTime={item.at.iso}>{item.at.text}</time>
          </p>
          {item.children ? <div className="moj-timeline__description">{item.children}</div> : null}
        </div>
      ))}
    </div>
  );
}
