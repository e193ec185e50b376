import type { Metadata } from "next";
import { Page } from "@/components/ui/Page";
import { WarningText } from "@/components/ui/WarningText";

export const metadata: Metadata = { title: "Help" };

export default function HelpPage() {
  return (
    <Page heading="Help" reading>
      <p className="govuk-body">
        Insights is where domestic-abuse services record their casework and see what it adds up to.
      </p>
      <WarningText>If someone is in immediate danger, call 999. Nobody watches what is typed here.</WarningText>

      <h2 className="govuk-heading-m">You cannot sign in</h2>
      <p className="govuk-body">
        Ask the manager of your service. They can send you a new link to set a password, and can reset your second
        factor if you have lost your phone. After several wrong passwords you are asked to wait before you try again.
      </p>

      <h2 className="govuk-heading-m">You were signed out while typing</h2>
      <p className="govuk-body">
        What you had typed is kept on the server each time you press “Save and continue” and, where your browser runs
        scripts, while you type. Sign in again and open the case: the form is where you left it.
      </p>

      <h2 className="govuk-heading-m">You do not know an answer</h2>
      <p className="govuk-body">
        Most questions can be left empty and come back to. An empty answer is counted as missing. “Don’t know” is an
        answer: choose it when you asked and the person did not know.
      </p>

      <h2 className="govuk-heading-m">You recorded something wrong</h2>
      <p className="govuk-body">
        Until a form is submitted, change it as often as you like. After that, open the form from its case and choose
        “Amend”: you are asked for the reason, and what stood there before stays readable in the case’s history.
      </p>

      <h2 className="govuk-heading-m">You cannot find a case</h2>
      <p className="govuk-body">
        You see the cases of the services you belong to. A restricted case is seen only by the workers it names. If you
        work for more than one service, check which is named at the top of the page.
      </p>
    </Page>
  );
}
