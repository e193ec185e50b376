/** The header in which proxy.ts tells a page its own path and query, which Next.js does not. */
export const pathHeader = "insights-path";
