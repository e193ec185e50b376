import "server-only";
import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions, organisationProvider } from "@/lib/auth/next-auth";
import { isSecure, ownOrigin, secretKey } from "@/lib/auth/settings";
import { newToken } from "@/lib/auth/tokens";

/** The cookie in which next-auth keeps its token against forged requests. */
function csrfCookieName(): string {
  return isSecure() ? "__Host-next-auth.csrf-token" : "next-auth.csrf-token";
}

/**
 * Sends the browser to the organisation's identity provider; it comes back to `to`.
 *
 * next-auth begins this with a form that holds a token from an earlier page. That needs a page of its own or a script,
 * so the token is made here and handed over in the same request: a link is enough, with scripts off too. Beginning to
 * sign in does nothing by itself, and its end is kept safe by state, nonce and PKCE.
 */
export async function beginElsewhere(to: string): Promise<Response> {
  const token = newToken();
  const proof = createHash("sha256").update(`${token}${secretKey()}`).digest("hex");
  const flags = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
  (await cookies()).set(csrfCookieName(), `${token}|${proof}`, flags);
  const request = new NextRequest(`${ownOrigin()}/api/auth/signin/${organisationProvider}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken: token, callbackUrl: `${ownOrigin()}${to}` }),
  });
  return NextAuth(request, { params: Promise.resolve({ nextauth: ["signin", organisationProvider] }) }, authOptions());
}
