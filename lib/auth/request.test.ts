import { describe, expect, it } from "vitest";
import { addressOf, deviceOf, hashAddress, isFromOurPages } from "@/lib/auth/request";

const headers = (values: Record<string, string>) => new Headers(values);

describe("where a request comes from", () => {
  it("is what our own proxy saw, not what the caller claims", () => {
    const forged = headers({ "x-forwarded-for": "1.2.3.4, 203.0.113.9" });
    expect(addressOf(forged, 1)).toBe("203.0.113.9");
    expect(addressOf(headers({ "x-forwarded-for": "1.2.3.4, 203.0.113.9, 10.0.0.2" }), 2)).toBe("203.0.113.9");
  });

  it("is unknown where nothing says", () => {
    expect(addressOf(headers({}), 1)).toBe("unknown");
    expect(addressOf(headers({ "x-forwarded-for": "203.0.113.9" }), 2)).toBe("unknown");
  });

  it("is kept as a hash that needs the installation's key", () => {
    expect(hashAddress("203.0.113.9", "one")).not.toBe(hashAddress("203.0.113.9", "other"));
    expect(hashAddress("203.0.113.9", "one")).not.toContain("203");
  });

  it.each([
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox on Windows"],
    ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0", "Edge on Windows"],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile Safari/604.1",
      "Safari on iPhone or iPad",
    ],
    ["curl/8.0", "A browser"],
  ])("names the device of %s", (agent, device) => {
    expect(deviceOf(headers({ "user-agent": agent }))).toBe(device);
  });
});

describe("a request that changes something", () => {
  const sent = (values: Record<string, string>) => headers({ host: "insights.example", ...values });

  it.each([
    [{}],
    [{ origin: "https://insights.example", "sec-fetch-site": "same-origin" }],
    [{ host: "10.0.0.3:3000", "x-forwarded-host": "insights.example", origin: "https://insights.example" }],
  ])("is taken from our own pages: %j", (values) => {
    expect(isFromOurPages(sent(values as Record<string, string>))).toBe(true);
  });

  it.each([
    [{ origin: "https://elsewhere.example" }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site" }],
    [{ origin: "null" }],
  ])("is refused from another site: %j", (values) => {
    expect(isFromOurPages(sent(values as Record<string, string>))).toBe(false);
  });
});
