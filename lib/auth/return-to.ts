/** Where to go when nowhere else is asked for. */
const home = "/";
const anywhere = "http://insights.invalid";

/**
 * The page to return to after signing in, made safe: a path on this site, or the home page.
 *
 * Refused: another site (`https://…`, `//…`, `/\…`), characters that browsers strip before they read an address, and
 * the sign-in pages themselves, which would go round in a circle.
 */
export function safeReturn(wanted: unknown): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || wanted.length > 500) return home;
  // Browsers read a backslash as a slash and drop tabs and line breaks; our own addresses hold none of them.
  if (/[\\\s]|\p{Cc}/u.test(wanted)) return home;
  if (!URL.canParse(wanted, anywhere)) return home;
  const address = new URL(wanted, anywhere);
  if (address.origin !== anywhere || address.pathname.startsWith("//")) return home;
  if (/^\/(sign-in|sign-out|welcome|reset|api)(\/|$)/.test(address.pathname)) return home;
  return `${address.pathname}${address.search}`;
}
