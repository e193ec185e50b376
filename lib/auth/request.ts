import { createHmac } from "node:crypto";

/** The headers of a request: what `headers()` of Next.js and a Request both offer. */
type HeaderReader = { get(name: string): string | null };

/**
 * The network address that a request came from, as far as it can be believed.
 *
 * Each proxy adds the address it saw to the end of X-Forwarded-For; anything before that was written by the caller and
 * may be a lie. So the address is counted from the end, past the proxies that are our own.
 * @param trustedProxies how many proxies of this installation stand in front, at least 1 (Next.js itself adds the
 * address where no proxy has).
 */
export function addressOf(headers: HeaderReader, trustedProxies: number): string {
  const seen = (headers.get("x-forwarded-for") ?? "").split(",").map((each) => each.trim());
  return seen.at(-Math.max(1, trustedProxies)) || "unknown";
}

/** What is kept of an address to count tries by: a keyed hash, so that the table is no list of where people work. */
export function hashAddress(address: string, key: string): string {
  return createHmac("sha256", key).update(address).digest("base64url");
}

const browsers: readonly [RegExp, string][] = [
  [/Edg(A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/(Firefox|FxiOS)\//, "Firefox"],
  [/(Chrome|CriOS)\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const systems: readonly [RegExp, string][] = [
  [/iPhone|iPad/, "iPhone or iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "Mac"],
  [/CrOS/, "Chromebook"],
  [/Linux/, "Linux"],
];

/** A browser in words its owner knows again, such as "Firefox on Windows"; the rest of the header is not kept. */
export function deviceOf(headers: HeaderReader): string {
  const agent = headers.get("user-agent") ?? "";
  const find = (names: readonly [RegExp, string][]) => names.find(([pattern]) => pattern.test(agent))?.[1];
  const browser = find(browsers) ?? "A browser";
  const system = find(systems);
  return system ? `${browser} on ${system}` : browser;
}

/**
 * Whether a request that changes something was sent by our own pages. Server actions have Next.js's own check, which is
 * this one; route handlers ask here. A request that names no origin is not from a browser's page of another site.
 */
export function isFromOurPages(headers: HeaderReader): boolean {
  const site = headers.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (origin === null) return true;
  const own = headers.get("x-forwarded-host")?.split(",")[0]?.trim() ?? headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === own;
}
