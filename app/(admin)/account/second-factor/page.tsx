import type { Metadata } from "next";
import { renderSVG } from "uqr";
import { newRecoveryCodes, removeOwnSecondFactor, setUpSecondFactor } from "@/app/(admin)/account/actions";
import { addresses } from "@/app/addresses";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { BackLink } from "@/components/ui/BackLink";
import { LinkButton } from "@/components/ui/LinkButton";
import { Page } from "@/components/ui/Page";
import { WarningText } from "@/components/ui/WarningText";
import { withSystem } from "@/db";
import { requirePerson } from "@/lib/auth/current";
import { enrolmentSecret } from "@/lib/auth/factors";
import { enrolmentAddress, readableSecret } from "@/lib/auth/second-factor";

export const metadata: Metadata = { title: "Second factor" };

export default async function SecondFactorPage() {
  const person = await requirePerson();
  // A secret counts for nothing until a code made from it has been entered: making it changes nothing.
  const secret = await withSystem((tx) => enrolmentSecret(tx, person.userId));
  return (
    <Page
      reading
      heading={secret ? "Set up your second factor" : "Your second factor"}
      before={<BackLink href={addresses.account} />}
    >
      {secret ? <Steps secret={secret} email={person.email} must={person.mustSetUpSecondFactor} /> : null}
      {/* Drawn in both states, since the recovery codes are shown in it just when the first has become the second. */}
      <FieldsForm
        action={setUpSecondFactor}
        submit="Turn on"
        pending="Checking…"
        closed={!secret}
        fields={[{ kind: "code", name: "code", label: "Code that the app shows" }]}
      />
      {secret ? null : <Change />}
    </Page>
  );
}

function Steps({ secret, email, must }: { secret: string; email: string; must: boolean }) {
  const code = `data:image/svg+xml,${encodeURIComponent(renderSVG(enrolmentAddress(secret, email), { border: 4 }))}`;
  return (
    <>
      {must ? (
        <WarningText>Here, everyone needs a second factor: set it up now, then you can start to work.</WarningText>
      ) : null}
      <p className="govuk-body">
        With a second factor, someone who learns your password still cannot sign in as you. You need an authenticator
        app on your phone, such as the one your organisation uses. Any app for six-digit codes will do.
      </p>
      <ol className="govuk-list govuk-list--number">
        <li>In the app, add an account and scan this picture.</li>
        <li>Enter the six digits that the app then shows for Insights.</li>
      </ol>
      {/* biome-ignore lint/performance/noImgElement: the picture is in the page itself, so there is nothing to optimise. */}
      <img src={code} width={220} height={220} alt="A code to scan with your authenticator app" />
      <p className="govuk-body">
        If you cannot scan it, type this key into the app:{" "}
        <code className="insights-secret">{readableSecret(secret)}</code>
      </p>
    </>
  );
}

function Change() {
  const password = {
    kind: "password",
    name: "password",
    label: "Your password",
    autoComplete: "current-password",
  } as const;
  return (
    <>
      <p className="govuk-body">
        An authenticator app is set up: you enter a code from it whenever you sign in with your password.
      </p>
      <LinkButton href={addresses.home}>Continue</LinkButton>
      <h2 className="govuk-heading-m">New recovery codes</h2>
      <p className="govuk-body">For when you have used most of them, or somebody may have seen them.</p>
      <FieldsForm
        id="codes"
        action={newRecoveryCodes}
        submit="Make new codes"
        variant="secondary"
        fields={[password]}
      />
      <h2 className="govuk-heading-m">Another phone or app</h2>
      <p className="govuk-body">Take this app away first. Then you are asked to set up the new one.</p>
      <FieldsForm
        id="remove"
        action={removeOwnSecondFactor}
        submit="Take this app away"
        variant="warning"
        fields={[password]}
      />
    </>
  );
}
