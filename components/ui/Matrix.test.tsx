import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Matrix } from "@/components/ui/Matrix";

const levels = [
  { value: "high", label: "High" },
  { value: "none", label: "None" },
];
const rows = [
  { id: "physical", label: "Physical abuse", value: "none" },
  { id: "sexual", label: "Sexual abuse", error: "Say how severe the sexual abuse was" },
];
const html = renderToStaticMarkup(<Matrix name="abuse" legend="How severe?" rows={rows} options={levels} />);

describe("a matrix", () => {
  it("makes each row a group that has its own name", () => {
    expect(html.match(/<fieldset class="insights-matrix__row[^>]*>/g)).toHaveLength(2);
    expect(html).toContain('<legend class="insights-matrix__row-label">Physical abuse</legend>');
  });

  it("names each radio button by its row and its answer", () => {
    expect(html).toMatch(
      /<label[^>]*for="abuse-physical-none"[^>]*><span class="govuk-visually-hidden">Physical abuse: <\/span><span[^>]*>None<\/span>/,
    );
  });

  it("keeps rows apart by name, so that the arrow keys stay within a row", () => {
    expect(html.match(/name="abuse\.physical"/g)).toHaveLength(3);
    expect(html.match(/name="abuse\.sexual"/g)).toHaveLength(3);
  });

  it("lets a row be answered no more: an empty value, with no script", () => {
    expect(html).toMatch(/<input(?=[^>]*id="abuse-sexual-clear")(?=[^>]*type="radio")(?=[^>]*value="")[^>]*>/);
  });

  it("says a row's fault with the row, where the error summary's link lands", () => {
    expect(html).toMatch(/<fieldset[^>]*insights-matrix__row--error[^>]*aria-describedby="abuse-sexual-error"/);
    expect(html).toMatch(/<input(?=[^>]*id="abuse-sexual")[^>]*>/);
  });

  it("shows what was answered, and nothing where nothing was", () => {
    expect(html.match(/checked=""/g)).toHaveLength(1);
    expect(html).toMatch(/<input(?=[^>]*id="abuse-physical-none")[^>]*checked/);
  });

  it("says the headings of its columns once: they are drawn, not read out again", () => {
    expect(html).toContain('<div class="insights-matrix__head" aria-hidden="true">');
  });
});
