import type { Metadata } from "next";
import { Page } from "@/components/ui/Page";

export const metadata: Metadata = { title: "Privacy" };

export default function PrivacyPage() {
  return (
    <Page heading="Privacy" reading>
      <h2 className="govuk-heading-m">About the people whose cases are recorded</h2>
      <p className="govuk-body">
        A case holds a reference, a date of birth and the answers to the forms. It holds no name, address, telephone
        number or e-mail address: your service keeps those in its own records. Write nothing in a free-text box that
        says who or where someone is.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>A service sees its own cases only. The database itself keeps services apart.</li>
        <li>
          Statistics for anyone outside the service count only people who consented to research and monitoring, and
          small numbers are hidden or rounded.
        </li>
        <li>Consent can be withdrawn at any time; the person is then left out of every later figure.</li>
      </ul>

      <h2 className="govuk-heading-m">About you, who use the system</h2>
      <p className="govuk-body">
        Your account holds your name, your e-mail address and the services you work for. The system keeps a record of
        who opened or changed which case, and when. That record cannot be edited, and holds no answers.
      </p>

      <h2 className="govuk-heading-m">Cookies</h2>
      <p className="govuk-body">
        There are only the cookies that signing in needs. There is no analytics, advertising or tracking, and nothing is
        loaded from any other website.
      </p>

      <h2 className="govuk-heading-m">On a shared computer</h2>
      <p className="govuk-body">
        Sign out when you stop. Pages tell the browser not to store them, and drafts are kept on the server, never in
        the browser. The browser’s history still shows that this site was visited.
      </p>

      <h2 className="govuk-heading-m">Your rights, and those of the people you support</h2>
      <p className="govuk-body">
        The organisation that runs this installation answers requests to see, correct or erase information. Ask the
        manager of your service whom to write to.
      </p>
    </Page>
  );
}
