import type { ComponentProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { CasesCounted, ServiceFigures } from "@/db/queries/service-figures";
import { caseLengthIn, caseLengthTable } from "@/lib/dashboard/case-length";
import { children } from "@/reports/children";
import { Standing } from "./Standing";
import { figuresOfCases } from "./standing/figures";

function figuresOf(each: CasesCounted): ServiceFigures {
  return Object.fromEntries(figuresOfCases.map(({ name }) => [name, each])) as Record<
    keyof ServiceFigures,
    CasesCounted
  >;
}
type Shown = ComponentProps<typeof Standing>["dashboard"];

const dashboard: Shown = {
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
  report: children,
  caseLength: null,
  consented: null,
  forms: [],
  standing: {
    figures: figuresOf({ all: 0, consented: 0 }),
    months: [
      { month: "2026-04", opened: 12, closed: 7 },
      { month: "2026-05", opened: 9, closed: 1_003 },
    ],
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

it("how long cases were open is told as the report's table calls it, of so many forms, and leads to that table", () => {
  const table = caseLengthTable(children);
  if (!table) throw new Error("There is no such table.");
  const tally = { forms: () => 2, cases: () => 2, count: () => 0, numbers: () => [[21, 2]] as const };
  const caseLength = caseLengthIn(table, tally, "2025-26");
  const consented = { caseLength: caseLength && { ...caseLength, value: 15, of: 1 }, completeness: [] };
  const told = renderToStaticMarkup(<Standing dashboard={{ ...dashboard, caseLength, consented }} />);
  expect(told).toMatch(
    /href="\/dashboard\/outcomes#figure-case-length"[^>]*>Average case length \(median, in weeks\)</,
  );
  expect(told).toContain(">21<");
  expect(told).toContain("of 2 exit forms dated in this period");
  expect(told).toContain("with consent to research 15, of 1<");
  expect(renderToStaticMarkup(<Standing dashboard={dashboard} />)).not.toMatch(/case length/i);
});

it("each figure of cases leads to its list with all that the dashboard is narrowed by, and no answer", () => {
  const filter = "0b9f7f0e-0000-4000-8000-000000000000";
  const narrowed: Shown = {
    ...dashboard,
    choices: { populations: ["adult", "child"], teams: ["north"] },
    read: { ...dashboard.read, view: { population: "child", period: { name: "quarter" }, team: "north", filter } },
    filter: { form: "child.intake", question: "disability", text: "Disabled?", labels: ["Yes"], keys: ["yes"] },
    standing: {
      months: [],
      figures: figuresOf({ all: 3, consented: 2 }),
    },
  };
  const links = [...renderToStaticMarkup(<Standing dashboard={narrowed} />).matchAll(/href="([^"]*)"/g)].map(
    ([, href = ""]) => href.replaceAll("&amp;", "&"),
  );
  expect(links).toHaveLength(figuresOfCases.length);
  for (const { id } of figuresOfCases)
    expect(links).toContain(`/dashboard/standing/${id}?group=child&period=quarter&team=north&filter=${filter}`);
});
