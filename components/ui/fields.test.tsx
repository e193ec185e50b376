import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Checkboxes } from "@/components/ui/Checkboxes";
import { DateInput } from "@/components/ui/DateInput";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Input } from "@/components/ui/Input";
import { Radios } from "@/components/ui/Radios";
import { Select } from "@/components/ui/Select";
import { Textarea } from "@/components/ui/Textarea";

const draw = (element: ReactElement) => renderToStaticMarkup(element);
const yesNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

/** The opening tag that carries this id. */
function tagWithId(html: string, id: string): string {
  return html.match(new RegExp(`<[^>]*\\sid="${id}"[^>]*>`))?.[0] ?? "";
}

describe("a field in error", () => {
  const error = "Enter the number of calls";
  const hint = "Count each call once";

  it.each([
    ["an input", <Input key="1" name="calls" label="Calls" hint={hint} error={error} />, "input"],
    ["a textarea", <Textarea key="2" name="calls" label="Calls" hint={hint} error={error} />, "textarea"],
    ["a select", <Select key="3" name="calls" label="Calls" options={[]} hint={hint} error={error} />, "select"],
  ])("says its hint and then its error with %s", (_, element, tag) => {
    const html = draw(element);
    expect(tagWithId(html, "calls")).toMatch(new RegExp(`^<${tag} `));
    expect(tagWithId(html, "calls")).toContain('aria-describedby="calls-hint calls-error"');
    expect(tagWithId(html, "calls")).toContain('aria-invalid="true"');
    expect(html).toContain('<label class="govuk-label" for="calls">');
    expect(html).toMatch(/id="calls-error"[^>]*><span class="govuk-visually-hidden">Error:<\/span> Enter the number/);
  });

  it("says nothing of hints and errors that are not there", () => {
    expect(draw(<Input name="calls" label="Calls" />)).not.toContain("aria-describedby");
  });

  it.each([
    ["radio buttons", <Radios key="1" name="calls" legend="Calls" options={yesNo} error={error} />],
    ["checkboxes", <Checkboxes key="2" name="calls" legend="Calls" options={yesNo} error={error} />],
    ["a date", <DateInput key="3" name="calls" legend="Calls" error={error} />],
  ])("is reached from the error summary: the field's id is on the first control of %s", (_, element) => {
    expect(tagWithId(draw(element), "calls")).toMatch(/^<input /);
  });
});

describe("the error summary", () => {
  const errors = [{ message: "Enter the number of calls", fieldId: "calls" }, { message: "Someone else saved first" }];

  it("is headed as people expect, and links each fault to its field", () => {
    const html = draw(<ErrorSummary errors={errors} />);
    expect(html).toContain("There is a problem");
    expect(html).toContain('<a href="#calls">Enter the number of calls</a>');
    expect(html).toContain("<li>Someone else saved first</li>");
  });

  it("takes the focus when the page arrives, with scripts off too", () => {
    expect(draw(<ErrorSummary errors={errors} />)).toMatch(/class="govuk-error-summary" tabindex="-1" autofocus=""/);
  });

  it("is not there when nothing is wrong", () => {
    expect(draw(<ErrorSummary errors={[]} />)).toBe("");
  });
});

describe("choices", () => {
  it("are one question: a group under its legend, each with a label of its own", () => {
    const html = draw(<Radios name="plan" legend="Is there a plan?" hint="At intake" options={yesNo} value="no" />);
    expect(html).toMatch(
      /^<div[^>]*><fieldset[^>]*aria-describedby="plan-hint"><legend[^>]*>Is there a plan\?<\/legend>/,
    );
    expect(tagWithId(html, "plan-no")).toContain("checked");
    expect(tagWithId(html, "plan")).not.toContain("checked");
    expect(html).toContain('for="plan-no">No</label>');
  });

  it("can be the page's only heading", () => {
    const html = draw(<Radios name="plan" legend="Is there a plan?" pageHeading options={yesNo} />);
    expect(html).toContain('<h1 class="govuk-fieldset__heading">Is there a plan?</h1></legend>');
  });

  it("can be taken back without scripts: the last radio button sends an empty value", () => {
    const html = draw(<Radios name="plan" legend="Is there a plan?" options={yesNo} value="yes" clearable />);
    expect(tagWithId(html, "plan-clear")).toMatch(
      /name="plan".*type="radio" value=""|type="radio".*name="plan".*value=""/,
    );
    expect(html).toContain("Clear this answer");
  });

  it("mark the one that excludes the others, for scripts and style", () => {
    const options = [...yesNo, { value: "none", label: "None of these", exclusive: true, divider: "or" }];
    const html = draw(<Checkboxes name="type" legend="What type?" options={options} values={["yes"]} />);
    expect(tagWithId(html, "type-none")).toContain('data-exclusive="true"');
    expect(tagWithId(html, "type")).not.toContain("data-exclusive");
    expect(tagWithId(html, "type")).toContain("checked");
  });

  it("keep the question that opens under an answer right behind it", () => {
    const options = [
      { value: "yes", label: "Yes", reveal: <Input name="who" label="By whom?" /> },
      { value: "no", label: "No" },
    ];
    const html = draw(<Radios name="abuse" legend="Abuse?" options={options} />);
    expect(html).toMatch(
      /Yes<\/label><\/div><div class="insights-reveal">.*By whom\?.*<\/div><div class="govuk-radios__item">/,
    );
  });
});

describe("a date", () => {
  it("is three fields that keep what was typed, and marks the part at fault", () => {
    const html = draw(
      <DateInput
        name="began"
        legend="When?"
        value={{ day: "4", month: "19" }}
        error="No such month"
        errorParts={["month"]}
      />,
    );
    expect(html.match(/name="began-(day|month|year)"/g)).toHaveLength(3);
    expect(tagWithId(html, "began-month")).toContain('value="19"');
    expect(tagWithId(html, "began-month")).toContain("govuk-input--error");
    expect(tagWithId(html, "began")).not.toContain("govuk-input--error");
    expect(html.match(/inputMode="numeric"/gi)).toHaveLength(3);
  });
});
