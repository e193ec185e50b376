import type { Metadata } from "next";
import { CaseTaskPage } from "@/app/(work)/cases/[caseId]/CaseTaskPage";
import { readCase } from "@/app/(work)/cases/[caseId]/read-case";
import { setReferralStatus } from "@/app/(work)/cases/[caseId]/referral-status/actions";
import { FieldsForm } from "@/components/forms/FieldsForm";
import { referralFacts } from "@/db/queries/cases";
import {
  referralStatuses,
  referralStatusMeanings,
  referralStatusNames,
  workOutReferralStatus,
} from "@/lib/cases/referral-status";

export const metadata: Metadata = { title: "Referral status" };

/** Sets the referral status where the earlier case predates this system. */
export default async function ReferralStatusPage({ params }: PageProps<"/cases/[caseId]/referral-status">) {
  const { caseId } = await params;
  const { facts, ...inHand } = await readCase(caseId, "cases.edit", async ({ tx }) => ({
    facts: await referralFacts(tx, caseId),
  }));
  const { found } = inHand;
  const workedOut = referralStatusNames[workOutReferralStatus(facts)];
  return (
    <CaseTaskPage inHand={inHand} heading="Referral status">
      <p className="govuk-body">
        From the cases recorded here, this is a <b>{workedOut.toLowerCase()}</b>. Set the status yourself only if an
        earlier case of this client is not in this system.
      </p>
      <FieldsForm
        action={setReferralStatus.bind(null, caseId)}
        submit="Save"
        pending="Saving…"
        fields={[
          {
            kind: "radios",
            name: "status",
            label: "Referral status",
            options: [
              { value: "worked-out", label: "As worked out from the cases recorded here", hint: workedOut },
              ...referralStatuses.map((status) => ({
                value: status,
                label: referralStatusNames[status],
                hint: referralStatusMeanings[status],
              })),
            ],
            value: found.referralStatusSet ?? "worked-out",
          },
          { kind: "textarea", name: "reason", label: "Reason", hint: "For example: supported by us in 2016." },
          { kind: "hidden", name: "rowVersion", value: String(found.rowVersion) },
        ]}
      />
    </CaseTaskPage>
  );
}
