import { notFound, redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { addresses } from "@/app/addresses";
import { leaveStep } from "@/lib/auth/browser";
import { currentPerson } from "@/lib/auth/current";
import { beginElsewhere } from "@/lib/auth/organisation";
import { isFromOurPages } from "@/lib/auth/request";
import { safeReturn } from "@/lib/auth/return-to";
import { identityProvider } from "@/lib/auth/settings";

/** The link "Sign in with your organisation": leads to its identity provider, where there is one. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!identityProvider()) notFound();
  return beginElsewhere(safeReturn(request.nextUrl.searchParams.get("to")));
}

/**
 * The button "Connect" of someone who is signed in: who comes back from the identity provider is connected to their
 * account. Only ever asked for by our own page, since it lets somebody in for good.
 */
export async function POST(request: NextRequest): Promise<Response> {
  if (!identityProvider()) notFound();
  if (!isFromOurPages(request.headers)) return new Response(null, { status: 403 });
  const person = await currentPerson();
  if (!person) redirect(addresses.signIn);
  await leaveStep({ step: "connect", value: person.userId });
  return beginElsewhere(addresses.account);
}
