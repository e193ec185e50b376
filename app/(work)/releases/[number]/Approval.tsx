import { approveRelease, refuse } from "@/app/(work)/releases/actions";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { InsetText } from "@/components/ui/InsetText";
import type { Release } from "@/db/queries/releases";

/** What the second person decides. Whoever prepared it can only take it back. */
export function Approval({ release, own }: { release: Release; own: boolean }) {
  const which = { kind: "hidden", name: "id", value: release.id } as const;
  return (
    <>
      <h2 className="govuk-heading-m">Let it go, or not</h2>
      {own ? (
        <InsetText>You prepared this release. Somebody else looks at it, and lets it go.</InsetText>
      ) : (
        <>
          <p className="govuk-body">
            Read below what would be given. Approving signs the certificate, and cannot be taken back.
          </p>
          <FieldsForm
            action={approveRelease}
            id="approve"
            submit="Approve and sign"
            pending="Signing…"
            fields={[which, { kind: "hidden", name: "seen", value: release.preparedAt?.toISOString() ?? "" }]}
          />
        </>
      )}
      <FieldsForm
        action={refuse}
        id="refuse"
        submit={own ? "Take it back" : "Refuse it"}
        variant="warning"
        fields={[which, { kind: "text", name: "reason", label: own ? "Why it is taken back" : "Why it is refused" }]}
      />
    </>
  );
}
