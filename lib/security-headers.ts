/** What the headers of one response depend on. */
export type SecurityHeaderOptions = {
  /** Fresh for every response: at least 128 random bits, in base 64. */
  nonce: string;
  /** The page was asked for over https, here or at the proxy in front. */
  secure: boolean;
  /** A development server: its tools evaluate code and write styles into the page. */
  development: boolean;
  /** Origins that a form may lead on to: the identity provider, where single sign-on is set up. */
  formOrigins?: readonly string[];
};

/**
 * The content security policy of a page. Scripts run only with this response's nonce, or when such a script brings
 * them in. Style attributes in the page's text are refused: components never write any.
 */
export function contentSecurityPolicy({ nonce, secure, development, formOrigins = [] }: SecurityHeaderOptions): string {
  const directives: readonly (readonly string[])[] = [
    ["default-src", "'none'"],
    ["script-src", "'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    ["style-src", "'self'", development ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    ["img-src", "'self'", "data:"],
    ["font-src", "'self'"],
    ["connect-src", "'self'", ...(development ? ["ws:"] : [])],
    ["manifest-src", "'self'"],
    ["form-action", "'self'", ...formOrigins],
    ["frame-ancestors", "'none'"],
    ["base-uri", "'none'"],
    ...(secure ? [["upgrade-insecure-requests"]] : []),
  ];
  return directives.map((directive) => directive.join(" ")).join("; ");
}

/**
 * Every security header of a page. `Referrer-Policy` is same-origin: with no-referrer, a form sent with scripts off
 * would come without its origin, and be refused.
 */
export function pageHeaders(options: SecurityHeaderOptions) {
  return {
    ...everyResponse(options.secure),
    "Content-Security-Policy": contentSecurityPolicy(options),
    // Computers are shared, and may be watched: nothing about a person stays in a browser's store.
    "Cache-Control": "no-store",
  };
}

/** The headers that even a script or a typeface carries. */
export function everyResponse(secure: boolean) {
  return {
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ...(secure ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" } : {}),
  };
}
