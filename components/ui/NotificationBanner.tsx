import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

export type NotificationBannerProps = {
  /** "success" says that what was asked has been done, and is read out at once. */
  kind?: "information" | "success";
  /** "Important", or "Done", unless told otherwise. */
  title?: string;
  /** Unique on the page: only needed where there are two banners. */
  id?: string;
  /** The sentence in bold; anything more goes in the children. */
  heading?: ReactNode;
  children?: ReactNode;
};

/** What has just happened, or what to know before reading on. Goes in the `notice` of a Page. */
export function NotificationBanner({
  kind = "information",
  title,
  id = "notice",
  heading,
  children,
}: NotificationBannerProps) {
  const success = kind === "success";
  return (
    <div
      className={classes("govuk-notification-banner", success && "govuk-notification-banner--success")}
      {...{ role: success ? "alert" : "region", "aria-labelledby": `${id}-title` }}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={`${id}-title`}>
          {title ?? (success ? "Done" : "Important")}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {heading ? <p className="govuk-notification-banner__heading">{heading}</p> : null}
        {children}
      </div>
    </div>
  );
}
