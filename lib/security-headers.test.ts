import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, everyResponse, pageHeaders } from "@/lib/security-headers";

const page = { nonce: "bm9uY2U=", secure: true, development: false };

function directive(policy: string, name: string): string[] {
  const found = policy.split("; ").find((each) => each.split(" ")[0] === name);
  return found?.split(" ").slice(1) ?? [];
}

describe("what a page may load", () => {
  it("runs no script without this response's nonce", () => {
    const scripts = directive(contentSecurityPolicy(page), "script-src");
    expect(scripts).toContain("'nonce-bm9uY2U='");
    expect(scripts).toContain("'strict-dynamic'");
    expect(scripts).not.toContain("'unsafe-inline'");
    expect(scripts).not.toContain("'unsafe-eval'");
  });

  it("takes no style from the page's own text", () => {
    expect(directive(contentSecurityPolicy(page), "style-src")).not.toContain("'unsafe-inline'");
  });

  it("asks nothing of any other website", () => {
    const elsewhere = contentSecurityPolicy(page)
      .split("; ")
      .filter((each) => /https?:|\*/.test(each));
    expect(elsewhere).toEqual([]);
  });

  it("cannot be drawn inside another site's page, nor have its addresses moved", () => {
    expect(directive(contentSecurityPolicy(page), "frame-ancestors")).toEqual(["'none'"]);
    expect(directive(contentSecurityPolicy(page), "base-uri")).toEqual(["'none'"]);
    expect(pageHeaders(page)["X-Frame-Options"]).toBe("DENY");
  });

  it("sends forms here only, or on to the identity provider where there is one", () => {
    expect(directive(contentSecurityPolicy(page), "form-action")).toEqual(["'self'"]);
    const formOrigins = ["https://login.example.org"];
    expect(directive(contentSecurityPolicy({ ...page, formOrigins }), "form-action")).toEqual([
      "'self'",
      "https://login.example.org",
    ]);
  });
});

describe("what a browser keeps and says", () => {
  it("stores no page", () => {
    expect(pageHeaders(page)["Cache-Control"]).toBe("no-store");
  });

  it("tells other sites nothing of where one came from, and keeps the origin that forms need", () => {
    expect(pageHeaders(page)["Referrer-Policy"]).toBe("same-origin");
  });

  it("keeps to https once opened over https, and does not lock a plain local address out", () => {
    expect(everyResponse(true)).toHaveProperty("Strict-Transport-Security");
    expect(everyResponse(false)).not.toHaveProperty("Strict-Transport-Security");
    expect(contentSecurityPolicy({ ...page, secure: false })).not.toContain("upgrade-insecure-requests");
  });
});
