import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * A secret for a cookie or a one-time link: 256 random bits, as 43 characters that are safe in an address.
 */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * What the database keeps of a token, so that a copy of the database opens no session and no link.
 * A plain SHA-256 is enough, because the token is random and long: there is nothing to guess.
 */
export function hashToken(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("base64url");
}

/** Compares two secrets in a time that does not depend on where they differ. */
export function sameSecret(one: string, other: string): boolean {
  const a = createHash("sha256").update(one, "utf8").digest();
  const b = createHash("sha256").update(other, "utf8").digest();
  return timingSafeEqual(a, b);
}
