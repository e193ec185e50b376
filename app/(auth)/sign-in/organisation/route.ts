import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { beginElsewhere } from "@/lib/auth/organisation";
import { safeReturn } from "@/lib/auth/return-to";
import { identityProvider } from "@/lib/auth/settings";

/** The link "Sign in with your organisation": leads to its identity provider, where there is one. */
export function GET(request: NextRequest): Promise<Response> {
  if (!identityProvider()) notFound();
  return beginElsewhere(safeReturn(request.nextUrl.searchParams.get("to")));
}
