import "server-only";
import { cookies, headers } from "next/headers";
import { type StepName, sessionCookie, stepCookie } from "@/lib/auth/cookies";
import { addressOf, deviceOf, hashAddress } from "@/lib/auth/request";
import { secretKey } from "@/lib/auth/settings";
import type { From } from "@/lib/auth/sign-in";
import { type Sealed, seal, unseal } from "@/lib/auth/steps";
import { env } from "@/lib/env";

/* What the actions of signing in read from a request and leave in the browser. */

/** From where the present request comes. */
export async function requestOrigin(): Promise<From> {
  const given = await headers();
  return {
    addressHash: hashAddress(addressOf(given, env().TRUSTED_PROXIES), secretKey()),
    device: deviceOf(given),
  };
}

/** Leaves a session's token with the browser. */
export async function leaveSession(token: string): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, token, options);
}

/** Takes the session's token from the browser. */
export async function removeSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/** Leaves what the next step of signing in needs, sealed. */
export async function leaveStep(sealed: Sealed): Promise<void> {
  const { name, options } = stepCookie(sealed.step);
  (await cookies()).set(name, await seal(sealed), options);
}

/** What an earlier step left for this one, or null. */
export async function readStep(step: StepName): Promise<Sealed | null> {
  return unseal(step, (await cookies()).get(stepCookie(step).name)?.value);
}

export async function removeStep(step: StepName): Promise<void> {
  const { name, options } = stepCookie(step);
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
