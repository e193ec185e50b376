import type { InvitationPurpose } from "@/db/queries/accounts";
import { lifetimeWords } from "@/lib/auth/invitations";

/** What each kind of link is sent with: a subject, and the sentences before and after the link. */
const letters: Record<InvitationPurpose, { subject: string; before: string; after: string }> = {
  invite: {
    subject: "Your account in Insights",
    before: "An account in Insights has been made for you. Open this link to set a password:",
    after: "If you did not expect this, you need do nothing.",
  },
  reset: {
    subject: "Set a new password for Insights",
    before: "Open this link to set a new password for Insights:",
    after: "If you did not ask for this, you need do nothing: your password stays as it is.",
  },
  recover: {
    subject: "Set a new password for Insights",
    before: "Open this link to set a new password for Insights, and then set up your authenticator app again:",
    after: "If you did not ask for this, tell your service manager.",
  },
};

/** The message that carries a one-time link. It says nothing of the service or of clients: mail is read by others. */
export function letterFor(
  purpose: InvitationPurpose,
  { link, name }: { link: string; name: string },
): { subject: string; text: string } {
  const { subject, before, after } = letters[purpose];
  const lasts = `The link works once, for ${lifetimeWords[purpose]}.`;
  return { subject, text: `Hello ${name},\n\n${before}\n\n${link}\n\n${lasts} ${after}\n` };
}
