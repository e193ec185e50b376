import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Dashboard } from "@/app/(work)/dashboard/load";
import { Standing } from "./Standing";

const none = { all: 0, consented: 0 };
const dashboard: Pick<Dashboard, "standing" | "choices" | "read" | "completeness" | "filter" | "forms" | "period"> = {
  period: { from: "2026-04-01", to: "2027-03-31" },
  choices: { populations: ["child"], teams: [] },
  read: {
    view: { population: "child", period: { name: "year" } },
    faults: {},
    entered: { from: { day: "", month: "", year: "" }, to: { day: "", month: "", year: "" } },
    typed: false,
  },
  completeness: [],
  filter: null,
  forms: [],
  standing: {
    figures: {
      open: none,
      inactive: none,
      openedInPeriod: none,
      closedInPeriod: none,
      intakeUnfinished: none,
      reviewsDue: none,
      reviewsOverdue: none,
      exitUnfinished: none,
      withDrafts: none,
    },
    months: [
      { month: "2026-04", opened: 12, closed: 7 },
      { month: "2026-05", opened: 9, closed: 1_003 },
    ],
    medianWeeks: null,
  },
};

it("how many cases opened and closed in each month is also told in a table", () => {
  const html = renderToStaticMarkup(<Standing dashboard={dashboard} />);
  expect(html).toMatch(/<summary[^>]*>.*Show as a table/);
  const rows = (html.match(/<tr.*?<\/tr>/g) ?? []).map((row) =>
    row
      .replace(/<[^>]*>/g, " ")
      .split(/ {2,}/)
      .join(" ")
      .trim(),
  );
  expect(rows.slice(1)).toEqual(["April 2026 Opened 12 Closed 7", "May 2026 Opened 9 Closed 1,003"]);
});
