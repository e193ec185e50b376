import { expect, it } from "vitest";
import type { SharesRow } from "./beside";
import { gapsFirst } from "./gaps-beside";

const row = (id: string, own: number, others: SharesRow["others"], level: 0 | 1 = 1): SharesRow => ({
  id,
  label: id,
  level,
  missing: false,
  own: { count: own, base: 20, percent: own * 5 },
  others,
});
const share = (count: number) => ({ count, base: 100, percent: count, low: 0, high: 100 });

it("a manager finds the form in all, then what the service left empty most often, and nothing that nobody did", () => {
  const { groups } = gapsFirst({
    id: "left-empty-child-intake",
    title: "Intake",
    subsection: null,
    groups: [
      {
        title: null,
        rows: [
          row("all", 6, share(5), 0),
          row("little", 1, share(30)),
          row("nobody", 0, share(0)),
          row("others alone", 0, share(10)),
          row("few elsewhere", 0, { why: "small" }),
          row("most", 5, share(5)),
        ],
      },
    ],
  });
  expect(groups[0]?.rows.map(({ id }) => id)).toEqual(["all", "most", "little", "others alone", "few elsewhere"]);
});
