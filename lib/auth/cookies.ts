import "server-only";
import { isSecure } from "@/lib/auth/settings";

/** Flags of every cookie that signs someone in: out of reach of scripts, and not sent from other sites' forms. */
function flags() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
}

/** `__Host-` makes the browser refuse the cookie unless it came by https from this very host. */
function cookieName(name: string): string {
  return isSecure() ? `__Host-insights.${name}` : `insights.${name}`;
}

/**
 * The cookie that holds the session's token. It has no end of its own and goes when the browser is closed: how long a
 * session lasts is written in the database, where it can be ended.
 */
export function sessionCookie() {
  return { name: cookieName("session"), options: flags() };
}

/** Seconds in which a code must follow the password, and an invitation's link must be used once it was opened. */
export const stepSeconds = { code: 10 * 60, welcome: 30 * 60, connect: 10 * 60 } as const;
export type StepName = keyof typeof stepSeconds;

/** A short-lived cookie that carries a person from one step of signing in to the next. */
export function stepCookie(step: StepName) {
  return { name: cookieName(step), options: { ...flags(), maxAge: stepSeconds[step] } };
}
