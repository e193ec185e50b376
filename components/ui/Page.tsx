import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { FocusOnArrival } from "@/components/ui/FocusOnArrival";

export type PageProps = {
  /** The page's heading. Left out where a question's legend or label is the heading. */
  heading?: ReactNode;
  /** A short line above the heading: what the page belongs to. */
  caption?: ReactNode;
  /** Buttons beside the heading. */
  actions?: ReactNode;
  /** What stands before the main content, skipped by the skip link: a BackLink or Breadcrumbs. */
  before?: ReactNode;
  /** What says whose page this is, across the whole width: an IdentityBar. */
  identity?: ReactNode;
  /** What comes first in the main content: an ErrorSummary or a NotificationBanner. */
  notice?: ReactNode;
  /** A narrower column for pages that are read, or that hold one form. */
  reading?: boolean;
  children?: ReactNode;
};

/** One page inside the Shell: its heading, what stands around the heading, and the main landmark. */
export function Page({ heading, caption, actions, before, identity, notice, reading = false, children }: PageProps) {
  const title = (
    <div>
      {caption ? <p className="govuk-caption-l">{caption}</p> : null}
      <h1 className="govuk-heading-l">{heading}</h1>
    </div>
  );
  return (
    <>
      {identity}
      <div className="govuk-width-container">
        {before ? <div className="insights-before">{before}</div> : null}
        <main id="main-content" tabIndex={-1} className={classes("insights-main", reading && "insights-main--reading")}>
          {notice}
          {heading && actions ? (
            <div className="insights-heading-row">
              {title}
              <div className="insights-heading-row__actions">{actions}</div>
            </div>
          ) : heading ? (
            title
          ) : null}
          {children}
          <FocusOnArrival />
        </main>
      </div>
    </>
  );
}
