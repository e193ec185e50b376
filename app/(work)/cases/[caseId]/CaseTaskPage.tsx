import type { ReactNode } from "react";
import { CaseBar } from "@/app/(work)/cases/[caseId]/CaseBar";
import type { CaseInHand } from "@/app/(work)/cases/[caseId]/read-case";
import { caseAddress } from "@/app/(work)/cases/addresses";
import { BackLink } from "@/components/ui/BackLink";
import { Page } from "@/components/ui/Page";

/** A page on which one thing of a case is changed. */
export function CaseTaskPage({
  inHand,
  heading,
  back = { href: caseAddress(inHand.found.id), text: "Back to the case" },
  children,
}: {
  inHand: CaseInHand;
  heading: string;
  /** The case, unless told otherwise. */
  back?: { href: string; text: string };
  children: ReactNode;
}) {
  return (
    <Page
      reading
      heading={heading}
      identity={<CaseBar {...inHand} />}
      before={<BackLink href={back.href}>{back.text}</BackLink>}
    >
      {children}
    </Page>
  );
}
