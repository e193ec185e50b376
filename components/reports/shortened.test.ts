import { describe, expect, it } from "vitest";
import type { Row } from "@/lib/reports/count";
import { shortened } from "./shortened";

const row = (label: string, count: number, kind: Row["kind"] = "option", level: Row["level"] = 0): Row => ({
  label,
  level,
  kind,
  cells: [count, 0],
});
const many = (...counts: number[]) => counts.map((count, index) => row(`Answer ${index + 1}`, count));

describe("a long list of answers", () => {
  it("has the answers given most often first, and names those that nobody gave apart", () => {
    const rows = [...many(1, 0, 3, 0, 2, 0, 0, 0, 0), row("Missing", 0, "missing")];
    const { rows: shown, nobody } = shortened(rows);
    expect(shown.map(({ label }) => label)).toEqual(["Answer 3", "Answer 5", "Answer 1", "Missing"]);
    expect(nobody).toHaveLength(6);
  });

  it("keeps its headings above their answers, and drops those with none", () => {
    const under = (counts: number[]) => many(...counts).map((each) => ({ ...each, level: 1 as const }));
    const rows = [
      row("First", 3, "total"),
      ...under([1, 2, 0, 0]),
      row("Second", 0, "total"),
      ...under([0, 0, 0, 0]),
      row("Don't know", 1),
    ];
    expect(shortened(rows).rows.map(({ label }) => label)).toEqual(["First", "Answer 2", "Answer 1", "Don't know"]);
  });

  it("stays in its printed order where it is short, is made of bands, or nobody answered", () => {
    const short = many(1, 0, 3);
    expect(shortened(short)).toEqual({ rows: short, nobody: [] });
    const bands = Array.from({ length: 12 }, (_, index) => row(`Band ${index}`, index % 3, "derived"));
    expect(shortened(bands)).toEqual({ rows: bands, nobody: [] });
    const empty = many(0, 0, 0, 0, 0, 0, 0, 0, 0);
    expect(shortened(empty)).toEqual({ rows: empty, nobody: [] });
  });
});
