import { describe, expect, it } from "vitest";
import { workOutReferralStatus } from "@/lib/cases/referral-status";
import { statusOf } from "@/lib/cases/status";

const facts = { openedOn: "2026-05-01", movedFromAnotherTeam: false };
const other = (openedOn: string, closedOn: string | null, inactiveOn: string | null = null) => ({
  openedOn,
  closedOn,
  inactiveOn,
});

describe("referral status", () => {
  it("is new for a client with no other case", () => {
    expect(workOutReferralStatus({ ...facts, otherCases: [] })).toBe("new");
  });

  it("is repeat once an earlier case was closed or made inactive, on the very day too", () => {
    expect(workOutReferralStatus({ ...facts, otherCases: [other("2025-01-01", "2025-06-01")] })).toBe("repeat");
    expect(workOutReferralStatus({ ...facts, otherCases: [other("2025-01-01", "2026-05-01")] })).toBe("repeat");
    expect(workOutReferralStatus({ ...facts, otherCases: [other("2025-01-01", null, "2025-08-01")] })).toBe("repeat");
  });

  it("is not repeat for a case that was still open then, or came later", () => {
    expect(workOutReferralStatus({ ...facts, otherCases: [other("2025-01-01", null)] })).toBe("new");
    expect(workOutReferralStatus({ ...facts, otherCases: [other("2025-01-01", "2026-05-02")] })).toBe("new");
    expect(workOutReferralStatus({ ...facts, otherCases: [other("2026-06-01", "2026-07-01")] })).toBe("new");
  });

  it("is continuing for a case moved from another team, even where the client was there before", () => {
    const otherCases = [other("2024-01-01", "2024-06-01"), other("2025-01-01", "2026-05-01")];
    expect(workOutReferralStatus({ ...facts, movedFromAnotherTeam: true, otherCases })).toBe("continuing");
  });
});

describe("case status", () => {
  it("follows from the dates, and closed outweighs inactive", () => {
    expect(statusOf({ closedOn: null, inactiveOn: null })).toBe("open");
    expect(statusOf({ closedOn: null, inactiveOn: "2026-01-01" })).toBe("inactive");
    expect(statusOf({ closedOn: "2026-02-01", inactiveOn: "2026-01-01" })).toBe("closed");
  });
});
