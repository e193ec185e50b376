import { type NextRequest, NextResponse } from "next/server";
import { pathHeader } from "@/lib/auth/path-header";
import { env, isDevelopment } from "@/lib/env";
import { everyResponse, pageHeaders } from "@/lib/security-headers";

/** Scripts, style sheets, typefaces, pictures: the product's own, the same for everyone, and safe to keep. */
const files = ["/_next/static/", "/icon.svg", "/no-page.css"];

/**
 * Runs before every request and gives its answer the security headers. The nonce travels on to the page in the
 * request's own policy, where Next.js finds it and puts it on the scripts that it writes; so does the page's path.
 */
export function proxy(request: NextRequest): NextResponse {
  const secure = isSecure(request);
  if (files.some((file) => request.nextUrl.pathname.startsWith(file))) {
    return withHeaders(NextResponse.next(), everyResponse(secure));
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const { OIDC_ISSUER } = env();
  const headers = pageHeaders({
    nonce,
    secure,
    development: isDevelopment(),
    // Signing in elsewhere begins with a form here, and browsers hold where a form leads on to against this list.
    formOrigins: OIDC_ISSUER ? [new URL(OIDC_ISSUER).origin] : [],
  });
  const onward = new Headers(request.headers);
  onward.set("Content-Security-Policy", headers["Content-Security-Policy"]);
  onward.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);
  return withHeaders(NextResponse.next({ request: { headers: onward } }), headers);
}

/** Opened over https: here, at the proxy in front, which says so, or by the address that people are told. */
function isSecure(request: NextRequest): boolean {
  const forwarded = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  const protocols = [forwarded, request.nextUrl.protocol, env().NEXTAUTH_URL];
  return protocols.some((protocol) => protocol?.startsWith("https"));
}

function withHeaders(response: NextResponse, headers: Readonly<Record<string, string>>): NextResponse {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
