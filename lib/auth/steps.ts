import "server-only";
import { decode, encode } from "next-auth/jwt";
import { type StepName, stepSeconds } from "@/lib/auth/cookies";
import { secretKey } from "@/lib/auth/settings";

/**
 * What is carried from one step of signing in to the next, sealed (encrypted and signed) in a cookie that only this
 * installation can read, and that lapses by itself. It opens nothing: the step it leads to still asks for its proof.
 */
export type Sealed = { readonly step: StepName; readonly value: string; readonly to?: string };

/** A key for each step, so that what was sealed for one cannot be used in another. */
function keyFor(step: StepName): string {
  return `${secretKey()} ${step}`;
}

export function seal({ step, value, to }: Sealed): Promise<string> {
  return encode({ token: { sub: value, to }, secret: keyFor(step), maxAge: stepSeconds[step] });
}

/** What was sealed for this step, or null when it lapsed, was made for another or was tampered with. */
export async function unseal(step: StepName, sealed: string | undefined): Promise<Sealed | null> {
  if (!sealed) return null;
  try {
    const token = await decode({ token: sealed, secret: keyFor(step) });
    if (!token?.sub) return null;
    return { step, value: token.sub, ...(typeof token.to === "string" ? { to: token.to } : {}) };
  } catch {
    return null;
  }
}
