import type { Metadata } from "next";
import { Page } from "@/components/ui/Page";

export const metadata: Metadata = { title: "This link does not work" };

/** One sentence for every reason: a link that was guessed is told no more than one that has expired. */
export default function NothingGiven() {
  return (
    <Page heading="This link does not work" reading>
      <p className="govuk-body">
        It may have expired or been taken back, or a part of it was lost when it was copied. A link to a release works
        for some days only.
      </p>
      <p className="govuk-body">Ask whoever gave it to you for another one.</p>
    </Page>
  );
}
