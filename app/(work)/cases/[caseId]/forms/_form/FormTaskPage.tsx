import type { ReactNode } from "react";
import { CaseBar } from "@/app/(work)/cases/[caseId]/CaseBar";
import type { FormInHand } from "@/app/(work)/cases/[caseId]/forms/_form/read-form";
import { BackLink } from "@/components/ui/BackLink";
import { Page } from "@/components/ui/Page";

/** A page of one form, under whose case it is. Without a heading, the page draws its own. */
export function FormTaskPage({
  inHand,
  back,
  heading,
  caption = titleOf(inHand),
  notice,
  children,
}: {
  inHand: FormInHand;
  back: { href: string; text?: string };
  heading?: ReactNode;
  /** What the page belongs to; the form, unless told otherwise. */
  caption?: string;
  notice?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Page
      reading
      identity={<CaseBar {...inHand} />}
      before={<BackLink href={back.href}>{back.text ?? "Back"}</BackLink>}
      caption={heading === undefined ? undefined : caption}
      heading={heading}
      notice={notice}
    >
      {children}
    </Page>
  );
}

/** "Intake", or "Intake: amendment". */
export function titleOf({ definition, form }: Pick<FormInHand, "definition" | "form">): string {
  return form.amendsFormId === null ? definition.title : `${definition.title}: amendment`;
}
