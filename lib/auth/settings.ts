import "server-only";
import { randomBytes } from "node:crypto";
import { env } from "@/lib/env";

const second = 1000;

/** How long a session lasts without activity, in milliseconds. */
export function idleMilliseconds(): number {
  return env().SESSION_IDLE_MINUTES * 60 * second;
}

/** How long a session lasts whatever happens in it, in milliseconds. */
export function absoluteMilliseconds(): number {
  return env().SESSION_ABSOLUTE_HOURS * 60 * 60 * second;
}

/** The address that people open, as an origin. */
export function ownOrigin(): string {
  const { NEXTAUTH_URL: address, PORT: port } = env();
  return address ? new URL(address).origin : `http://localhost:${port}`;
}

/** Cookies are marked as for https only where people come by https. */
export function isSecure(): boolean {
  return ownOrigin().startsWith("https:");
}

const passing = globalThis as typeof globalThis & { insightsSecret?: string };

/**
 * The key that signs short-lived cookies and hashes addresses. Where none is set (a development server, never a live
 * one: the environment is checked at the start) it lasts as long as the process does.
 */
export function secretKey(): string {
  const { NEXTAUTH_SECRET: given } = env();
  if (given) return given;
  passing.insightsSecret ??= randomBytes(32).toString("base64");
  return passing.insightsSecret;
}

/** Whether everyone needs a second factor to work here: live installations, unless they say otherwise. */
export function secondFactorIsRequired(): boolean {
  const { REQUIRE_SECOND_FACTOR: said, live } = env();
  return said ? said === "yes" : live;
}

/** The identity provider of the people's own organisation, where one is set up. */
export function identityProvider(): { issuer: string; clientId: string; clientSecret: string; name: string } | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = env();
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, name } : null;
}
