import { shellLinks } from "@/app/addresses";
import { Page } from "@/components/ui/Page";
import { Shell } from "@/components/ui/Shell";

export default function HomePage() {
  return (
    <Shell links={shellLinks}>
      <Page heading="Insights" reading>
        <p className="govuk-body">Case recording and statistics for domestic-abuse services.</p>
      </Page>
    </Shell>
  );
}
