import { describe, expect, it } from "vitest";
import { NotReleasable, releaseFigures } from "./release";

const cells = [
  { id: "few", count: 2 },
  { id: "many", count: 400 },
  { id: "all", count: 402 },
];
const sums = [{ whole: "all", parts: ["few", "many"] }];

describe("releasing figures", () => {
  it("releases what has been controlled, with the rules and the proof", async () => {
    const figures = await releaseFigures({ cells, sums }, "public", { oneService: true });
    expect(figures.policy).toMatchObject({ threshold: 10, roundTo: 5 });
    expect(figures.outcomes.get("few")).toEqual({ withheld: "small" });
    expect(figures.audit.every(({ holds }) => holds)).toBe(true);
  });

  it("releases nothing where a withheld figure could be worked out from what was printed before", async () => {
    const earlier = new Map([
      ["many", { outcome: { count: 400 }, roundTo: 1, threshold: 5 }],
      ["all", { outcome: { count: 402 }, roundTo: 1, threshold: 5 }],
    ]);
    const release = releaseFigures({ cells, sums, earlier }, "controlled", { oneService: true });
    await expect(release).rejects.toThrow(NotReleasable);
    await expect(release).rejects.toThrow("few (between 2 and 2)");
  });
});
