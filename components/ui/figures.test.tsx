import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BarTable } from "@/components/ui/BarTable";
import { StackedBar } from "@/components/ui/StackedBar";

describe("bars", () => {
  const html = renderToStaticMarkup(
    <BarTable
      caption="Type of abuse"
      labelHeading="Type"
      rows={[
        { id: "a", label: "Emotional", count: "412", percent: 82.4 },
        { id: "b", label: "Sexual", count: "[c]", percent: null, percentText: "[c]" },
        { id: "c", label: "All", count: "500", percent: 100, total: true },
      ]}
    />,
  );

  it("stand in a table that says every figure, and are themselves passed over in silence", () => {
    expect(html).toMatch(/<td[^>]*>412<\/td><td[^>]*>82%<\/td>/);
    expect(html.match(/<svg[^>]*aria-hidden="true"/g)).toHaveLength(1);
  });

  it("draw nothing for a figure that is hidden, so that its size cannot be read off", () => {
    expect(html).toMatch(/>Sexual<\/th><td[^>]*>\[c\]<\/td><td[^>]*>\[c\]<\/td>/);
  });
});

describe("a bar of parts", () => {
  const html = renderToStaticMarkup(
    <StackedBar
      id="severity"
      heading="Severity"
      parts={[
        { id: "high", label: "High", value: 30, text: "30 (75%)" },
        { id: "none", label: "None", value: 10, text: "10 (25%)" },
      ]}
    />,
  );

  it("gives each part its share of the width", () => {
    expect(html).toContain('x="0%" width="75%"');
    expect(html).toContain('x="75%" width="25%"');
  });

  it("says each part's figure in words, and tells parts apart by pattern", () => {
    expect(html).toMatch(/None<\/dt><dd>10 \(25%\)<\/dd>/);
    expect(html).toContain('<pattern id="severity-1"');
    expect(html).toContain("insights-fill-mark");
  });

  it("bears a whole of nothing", () => {
    const nothing = [{ id: "a", label: "A", value: 0, text: "0" }];
    expect(renderToStaticMarkup(<StackedBar id="x" heading="X" parts={nothing} />)).not.toContain("NaN");
  });
});
