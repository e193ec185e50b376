/** What is left of preparing a release in the background, once it has ended. */
import { describe, expect, it, vi } from "vitest";
import { Fault } from "@/lib/errors";

const prepareRelease = vi.hoisted(() => vi.fn());
vi.mock("@/db", () => ({ withDatabase: (work: (db: unknown) => Promise<unknown>) => work({}) }));
vi.mock("@/db/releases/prepare", () => ({ prepareRelease }));

const { isUnderWay, jobOf, startPreparing } = await import("./jobs");

const preparing = { releaseId: "one", by: "somebody" };

describe("a release that could not be prepared again", () => {
  it("says why, and is not being prepared any more: the earlier draft can be approved or refused", async () => {
    prepareRelease.mockRejectedValueOnce(new Fault("Nobody is left in it."));
    expect(await startPreparing(preparing)).toBe("Nobody is left in it.");
    expect(jobOf("one")?.problem).toBe("Nobody is left in it.");
    expect(isUnderWay(jobOf("one"))).toBe(false);
  });

  it("is under way while somebody tries once more, and nobody else starts it then", async () => {
    let done = () => {};
    prepareRelease.mockReturnValueOnce(new Promise<void>((resolve) => (done = resolve)));
    const first = startPreparing(preparing);
    expect(isUnderWay(jobOf("one"))).toBe(true);
    expect(await startPreparing(preparing)).toBe("It is being prepared already.");
    done();
    expect(await first).toBeUndefined();
    expect(jobOf("one")).toBeUndefined();
  });
});
