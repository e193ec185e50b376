import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { GroupedBars } from "@/components/charts/GroupedBars";
import { StackedRows } from "@/components/charts/StackedRows";
import type { Cell, DocumentTable, Row } from "@/lib/reports/document";
import { type Picture, pictureOf } from "./picture";

type Line = readonly [label: string, cells: readonly Cell[], kind?: Row["kind"]];

function tableOf(layout: DocumentTable["layout"], groups: readonly [string, number | null][], lines: readonly Line[]) {
  return {
    layout,
    columns: groups.flatMap(([group, n]) =>
      (["count", "percent"] as const).map((measure) => ({ year: "2023-24", group, measure, n })),
    ),
    rows: lines.map(([label, cells, kind = "option"]) => ({ label, level: 0, kind, cells })),
  } as unknown as DocumentTable;
}

function drawn(picture: Picture | null): string {
  if (picture === null) return "";
  if (picture.kind === "beside") return renderToStaticMarkup(createElement(GroupedBars, { id: "x", ...picture }));
  return renderToStaticMarkup(createElement(StackedRows, { id: "x", ...picture }));
}

describe("needs and support as a picture", () => {
  const table = tableOf(
    "needs-support",
    [
      ["Identified with needs", 68],
      ["Support provided", null],
    ],
    [
      ["Safety", [null, null, 15, 60]],
      ["Housing", [12, 18, "[c]", "[c]"]],
      ["Alcohol", [0, 0, 0, "-"]],
      ["Drugs", [4, 6, 0, "-"]],
    ],
  );
  const picture = pictureOf(table, null);
  const html = drawn(picture);

  it("says nothing of needs in an area that nobody is asked about", () => {
    expect(html).toMatch(/Safety<\/dt><dd[^>]*><svg[^>]*>.{0,200}<\/svg><span[^>]*><span[^>]*>Support provided: /);
    expect(html.match(/Identified with needs: /g)).toHaveLength(2);
  });

  it("draws nothing where a figure is withheld, so that it is not taken for nobody", () => {
    expect(picture?.kind === "beside" && picture.groups[1]?.bars).toEqual([expect.anything(), null]);
  });

  it("draws no bar of a share of nobody", () => {
    expect(picture?.kind === "beside" && picture.groups[2]?.bars[1]).toEqual({ count: 0, percent: null, text: "0" });
    expect(html.match(/<rect class="insights-bar__track"/g)).toHaveLength(3);
  });
});

describe("answers as one bar", () => {
  const groups: [string, number][] = [
    ["Decreased", 40],
    ["No change", 40],
    ["Improved", 40],
  ];

  it("leaves room for those who did not answer, and says how many they are", () => {
    const html = drawn(pictureOf(tableOf("statement-scale", groups, [["Safer", [1, 3, 9, 23, 20, 50]]]), "rows"));
    expect(html).toContain('width="50%"');
    expect(html).toMatch(/Missing <span[^>]*>10</);
    expect(html).toContain('x="75%" width="25%"');
  });

  it("names nobody as missing where everybody answered", () => {
    const html = drawn(pictureOf(tableOf("statement-scale", groups, [["Safer", [4, 10, 16, 40, 20, 50]]]), "rows"));
    expect(html).not.toContain("Missing");
  });

  it("has no bar where one of its parts is withheld, which could be read off it", () => {
    const html = drawn(pictureOf(tableOf("answers", groups, [["Safer", ["[c]", "[c]", 16, 40, 20, 50]]]), "rows"));
    expect(html).not.toContain("insights-chart__bar");
    expect(html).not.toMatch(/Decreased|Missing/);
    expect(html).toMatch(/Improved <span[^>]*>50%/);
  });

  it("is turned where the statements stand across, and totals are no part of it", () => {
    const scale: Line[] = [
      ["Agree", [20, 50, 30, 75]],
      ["Disagree", [10, 25, 10, 25]],
      ["Missing", [10, 25, 0, 0], "missing"],
      ["Total agree", [20, 50, 30, 75], "total"],
    ];
    const table = tableOf(
      "statement-scale",
      [
        ["Feel safer", 40],
        ["Improved wellbeing", 40],
      ],
      scale,
    );
    const picture = pictureOf(table, "columns");
    expect(picture?.kind === "stacked" && picture.rows.map(({ label }) => label)).toEqual([
      "Feel safer",
      "Improved wellbeing",
    ]);
    expect(drawn(picture)).not.toContain("Total agree");
  });

  it("is not drawn of things of which one person may have several", () => {
    const orders: [string, number][] = [
      ["Applied for", 437],
      ["Granted", 437],
      ["Breached", 437],
    ];
    expect(pictureOf(tableOf("answers", orders, [["Non-molestation order", [38, 9, 144, 33, 4, 1]]]), null)).toBeNull();
  });
});
