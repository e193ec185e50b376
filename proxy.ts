import { type NextRequest, NextResponse } from "next/server";
import { everyResponse, pageHeaders } from "@/lib/security-headers";

/**
 * Runs before every request and gives its answer the security headers. The nonce travels on to the page in the
 * request's own policy, where Next.js finds it and puts it on the scripts that it writes.
 */
export function proxy(request: NextRequest): NextResponse {
  const secure = isSecure(request);
  if (request.nextUrl.pathname.startsWith("/_next/static/")) {
    return withHeaders(NextResponse.next(), everyResponse(secure));
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const headers = pageHeaders({ nonce, secure, development: false });
  const onward = new Headers(request.headers);
  onward.set("Content-Security-Policy", headers["Content-Security-Policy"] ?? "");
  return withHeaders(NextResponse.next({ request: { headers: onward } }), headers);
}

/** Over https here, or at the proxy in front, which says so. */
function isSecure(request: NextRequest): boolean {
  const forwarded = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  return (forwarded ?? request.nextUrl.protocol.replace(":", "")) === "https";
}

function withHeaders(response: NextResponse, headers: Record<string, string>): NextResponse {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
