import type { Metadata } from "next";
import { Page } from "@/components/ui/Page";

export const metadata: Metadata = { title: "Accessibility statement" };

export default function AccessibilityPage() {
  return (
    <Page heading="Accessibility statement" reading>
      <p className="govuk-body">
        Insights is built so that everyone who does casework can use it. The standard it is built to is the Web Content
        Accessibility Guidelines (WCAG) version 2.2, level AA.
      </p>

      <h2 className="govuk-heading-m">What you can do</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>reach and use everything with the keyboard alone, and always see where you are</li>
        <li>zoom to 400%, or use a phone, without scrolling from side to side, apart from wide tables of figures</li>
        <li>listen to every page with a screen reader</li>
        <li>fill in and send every form with scripts turned off</li>
        <li>paste passwords and codes, and let a password manager fill them in</li>
        <li>print any page</li>
      </ul>

      <h2 className="govuk-heading-m">How it is tested</h2>
      <p className="govuk-body">
        Every page is checked by an automated tool each time the software changes. Such tools find less than half of all
        problems. It has not yet been audited by an independent assessor, nor tested with disabled caseworkers, so there
        are faults that nobody has found.
      </p>

      <h2 className="govuk-heading-m">What is known not to work well</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Wide tables of figures have to be scrolled sideways on a small screen.</li>
        <li>In browsers from before 2023, questions that open under an answer are always shown.</li>
        <li>With scripts off, there is no warning before you are signed out for inactivity.</li>
      </ul>

      <h2 className="govuk-heading-m">Telling us about a problem</h2>
      <p className="govuk-body">
        Tell the manager of your service what you were doing, on which page, and what you use to read or operate it. If
        the answer does not satisfy you, the{" "}
        <a className="govuk-link" href="https://www.equalityadvisoryservice.com/" rel="noreferrer">
          Equality Advisory and Support Service
        </a>{" "}
        can advise you.
      </p>
    </Page>
  );
}
