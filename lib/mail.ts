import "server-only";
import { createTransport } from "nodemailer";
import { env } from "@/lib/env";

/** A plain-text message to one person. It never holds anything about a client. */
export type Letter = { to: string; subject: string; text: string };

/** `off` where no mail server is configured: the page then shows what the message would have said. */
export type Posted = "sent" | "off" | "failed";

/** Whether this installation can send mail. */
export function mailIsConfigured(): boolean {
  return env().SMTP_URL !== undefined;
}

/**
 * Sends a message where a mail server is configured. It never throws: whoever invites a person is shown the link on
 * the page as well, so a mail server that is down keeps nobody out. The log says that it failed, not to whom or what.
 */
export async function post(letter: Letter): Promise<Posted> {
  const { SMTP_URL: server, MAIL_FROM: from } = env();
  if (!server) return "off";
  const transport = createTransport(server);
  try {
    await transport.sendMail({ from, to: letter.to, subject: letter.subject, text: letter.text });
    return "sent";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "no answer";
    console.error(`A message could not be sent through SMTP_URL (${code}).`);
    return "failed";
  } finally {
    transport.close();
  }
}
