import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Reason } from "@/disclosure/cells";
import type { SetBeside } from "@/lib/dashboard/beside";
import { BesideNation } from "./BesideNation";

const own = { count: 4, base: 10, percent: 40 };

/** A share and an average of the others, both withheld. */
const withheld = (why: Reason): SetBeside => ({
  id: "made-up",
  title: "Made up",
  subsection: null,
  groups: [
    {
      title: null,
      rows: [
        {
          id: "share",
          label: "Share",
          level: 0,
          missing: false,
          own,
          others: { why },
          leftEmpty: { own, others: { why } },
        },
        { id: "average", label: "Average", level: 0, ownAverage: 3, othersAverage: { why } },
      ],
    },
  ],
});

it("a manager is told why a figure of the others is not shown, and not whether it is small", () => {
  const [small, dominated, linked] = (["small", "dominated", "linked"] as const).map((why) =>
    renderToStaticMarkup(<BesideNation table={withheld(why)} />),
  );
  expect(small).toContain("Not shown: too few people or services");
  expect([dominated, linked]).toEqual([small, small]);
});
