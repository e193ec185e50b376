import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { addresses } from "@/app/addresses";
import { authOptions, organisationProvider } from "@/lib/auth/next-auth";
import { identityProvider } from "@/lib/auth/settings";

type Context = { params: Promise<{ nextauth: string[] }> };

/**
 * Where the identity provider sends people back to. The rest of next-auth's addresses answer 404: signing in, signing
 * out and sessions have pages of our own.
 */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const [what, provider] = (await context.params).nextauth;
  // Where next-auth sends people when signing in elsewhere has failed, whatever the reason.
  if (what === "error" || what === "signin") redirect(`${addresses.signIn}?error=elsewhere`);
  if (what !== "callback" || provider !== organisationProvider || !identityProvider()) {
    return new Response(null, { status: 404 });
  }
  return NextAuth(request, context, authOptions());
}
