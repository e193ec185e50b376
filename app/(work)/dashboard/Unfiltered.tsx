import { whyUnfiltered } from "@/app/(work)/dashboard/Basis";
import type { Chosen } from "@/app/(work)/dashboard/choose";
import { filterAddress } from "@/app/(work)/dashboard/filter/address";
import { Link } from "@/components/ui/Link";
import { NotificationBanner } from "@/components/ui/NotificationBanner";

type UnfilteredProps = {
  chosen: Pick<Chosen, "unfiltered" | "read" | "choices">;
  /** The id of the page of the dashboard on which it stands; undefined for the overview. */
  on: string | undefined;
};

/** Says that a page counts more than its address asks for, as when a filter lapses while it is open. Goes in a `notice`. */
export function UnfilteredNotice({ chosen, on }: UnfilteredProps) {
  if (chosen.unfiltered === null) return null;
  const why = whyUnfiltered[chosen.unfiltered];
  return (
    <NotificationBanner heading={`All cases are counted: ${why}.`}>
      <p className="govuk-body">
        <Link noVisited href={filterAddress(chosen, on)}>
          Choose the filter again
        </Link>
      </p>
    </NotificationBanner>
  );
}
