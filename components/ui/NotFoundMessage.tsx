import { Link } from "@/components/ui/Link";
import { Page } from "@/components/ui/Page";

/** What stands where there is no page, or none that this person may see. */
export function NotFoundMessage({ homeHref }: { homeHref: string }) {
  return (
    <Page heading="Page not found" reading>
      <p className="govuk-body">
        There is no page at this address, or it belongs to a service or a case that you cannot open.
      </p>
      <p className="govuk-body">If you typed the address, check it. If you followed a link, the page may have moved.</p>
      <p className="govuk-body">
        <Link href={homeHref}>Go to your start page</Link>
      </p>
    </Page>
  );
}
