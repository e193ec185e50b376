import { randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";

/** What authenticator apps agree on: a new six-digit code every thirty seconds. */
const periodSeconds = 30;
/** Codes before and after the present one that are taken too, for phones whose clock is a little off. */
const tolerance = 1;

function generator(secret: string, account = ""): TOTP {
  return new TOTP({
    issuer: "Insights",
    label: account,
    algorithm: "SHA1",
    digits: 6,
    period: periodSeconds,
    secret: Secret.fromBase32(secret),
  });
}

/** A new secret for an authenticator app, in base32 (160 bits). */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that the QR code holds: what an authenticator app needs to make codes for this account. */
export function enrolmentAddress(secret: string, account: string): string {
  return generator(secret, account).toString();
}

/** The secret in groups of four, to be typed where a camera is no use. */
export function readableSecret(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, "$1 ");
}

/** A code as people type it: without spaces and hyphens. */
function plain(code: string): string {
  return code.replace(/[\s-]/g, "").toLowerCase();
}

/**
 * The time step (whole 30 seconds since 1970) whose code this is, or null when it is nobody's.
 * The caller keeps the step: a code counts once, even within its half minute (RFC 6238, 5.2).
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const token = plain(code);
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = now.valueOf();
  const away = generator(secret).validate({ token, timestamp, window: tolerance });
  return away === null ? null : TOTP.counter({ period: periodSeconds, timestamp }) + away;
}

/** No vowels and nothing that looks like something else, so that a code neither spells nor confuses. */
const letters = "23456789bcdfghjkmnpqrstvwxz";
const codesGiven = 10;

/** Ten codes, each good once, for the day the phone is lost: 12 characters, some 57 bits each. */
export function newRecoveryCodes(): string[] {
  const character = () => letters.charAt(randomInt(letters.length));
  const group = () => Array.from({ length: 4 }, character).join("");
  return Array.from({ length: codesGiven }, () => `${group()}-${group()}-${group()}`);
}

/** The form in which a recovery code is hashed and compared, however it was typed. */
export function canonicalRecoveryCode(code: string): string {
  return plain(code);
}
