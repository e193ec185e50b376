import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Statement } from "@/lib/reports/document";
import { Glance } from "./Glance";
import { Statements } from "./Statements";

const said = (text: string, value: number | string | null, unit: string | null = "cases"): Statement => ({
  section: "At a glance",
  subsection: null,
  text,
  value,
  unit,
  numerator: null,
  base: null,
  tables: [],
  cites: [],
  source: null,
});
const tableAt = () => undefined;

describe("a report at a glance", () => {
  const html = renderToStaticMarkup(
    <Glance
      id="glance"
      tableAt={tableAt}
      statements={[
        said("1,853 cases opened", 1853),
        said("18% of clients are Black or from another minority ethnic group", 18, "percent"),
        said("Local authorities: 12", 12, "places"),
        said("Fewer than 1% have a disability", 0, "percent"),
        said("Nations: England and Wales", "England and Wales", "nations"),
      ]}
    />,
  );

  it("has each figure large, and what it counts under it", () => {
    expect(html).toMatch(/tile__value">1,853<\/p><p[^>]*>cases opened</);
    expect(html).toMatch(/tile__value">18%<\/p><p[^>]*>of clients are Black/);
    expect(html).toMatch(/tile__value">12<\/p><p[^>]*>Local authorities</);
  });

  it("leaves a sentence whole that has no figure at its beginning or end", () => {
    expect(html).toMatch(/statements__text">Fewer than 1% have a disability</);
    expect(html).toMatch(/statements__text">Nations: England and Wales</);
  });
});

describe("where the services of a report are", () => {
  it("is sentences alone, with no empty list over them", () => {
    const statements = [said("Nations: England (3 services)", "England (3 services)", null)];
    const html = renderToStaticMarkup(<Glance id="where" tableAt={tableAt} statements={statements} />);
    expect(html.match(/<ul/g)).toHaveLength(1);
  });
});

describe("a hundred people", () => {
  it("stand under the sentence that says who they are, which is none of them", () => {
    const html = renderToStaticMarkup(
      <Statements
        id="hundred"
        tableAt={tableAt}
        statements={[
          said("Of every 100 whose case closed:", null, null),
          said("They will receive 9 direct contacts over 14 weeks (medians)", 9, "contacts"),
          said("65 will be safer", 65, "per 100"),
        ]}
      />,
    );
    expect(html).toMatch(/<p class="[^"]*insights-statements__over[^"]*">Of every 100 whose case closed:<\/p><ul/);
    expect(html.match(/<ul class="[^"]*--people[^"]*"><li>/g)).toHaveLength(1);
    expect(html.match(/<svg class="insights-people"/g)).toHaveLength(1);
  });
});
