import { describe, expect, it } from "vitest";
import { type CaseInHand, type HeldForm, nextReviewOn, whatIsDue } from "@/lib/cases/due";
import { formSteps } from "@/lib/cases/steps";
import { harbour } from "@/lib/cases/testing";

const calendar = { today: "2026-06-01", reviewWeeks: 12 };
const opened: CaseInHand = { openedOn: "2026-01-05", closedOn: null, inactiveOn: null, forms: [] };

let serial = 0;
function held(form: string, state: HeldForm["state"], date: string | null): HeldForm {
  serial += 1;
  return { id: `form-${serial}`, form: `harbour.${form}`, state, date };
}
const having = (...forms: HeldForm[]): CaseInHand => ({ ...opened, forms });
const due = (inHand: CaseInHand, today = calendar.today) => {
  const found = whatIsDue(harbour, inHand, { ...calendar, today });
  return found && `${found.form.title} ${found.state} ${found.on}${found.draft ? ", begun" : ""}`;
};

describe("what is due", () => {
  it("is the opening form until that is submitted, whether or not it was begun", () => {
    expect(due(opened)).toBe("arrival unfinished 2026-01-05");
    expect(due(having(held("arrival", "draft", "2026-01-06")))).toBe("arrival unfinished 2026-01-05, begun");
  });

  it("is a review, counted in weeks from intake", () => {
    const inHand = having(held("arrival", "submitted", "2026-01-06"));
    expect(nextReviewOn(harbour, inHand, 12)).toBe("2026-03-31");
    expect(due(inHand, "2026-03-16")).toBe("look later 2026-03-31");
    expect(due(inHand, "2026-03-17")).toBe("look due 2026-03-31");
    expect(due(inHand, "2026-03-31")).toBe("look due 2026-03-31");
    expect(due(inHand, "2026-04-01")).toBe("look overdue 2026-03-31");
  });

  it("is counted from the last review that was submitted, not from one that is only begun", () => {
    const arrival = held("arrival", "submitted", "2026-01-06");
    const first = held("look", "submitted", "2026-04-20");
    expect(due(having(first, arrival))).toBe("look later 2026-07-13");
    expect(due(having(arrival, held("look", "draft", "2026-04-20")))).toBe("look overdue 2026-03-31, begun");
  });

  it("is counted from the dates of the forms, in whatever order they were typed in", () => {
    const inHand = having(held("look", "submitted", "2026-05-04"), held("look", "submitted", "2026-03-02"));
    expect(nextReviewOn(harbour, { forms: [held("arrival", "submitted", "2026-01-06"), ...inHand.forms] }, 2)).toBe(
      "2026-05-18",
    );
  });

  it("is not moved by a form that only accompanies the case", () => {
    const inHand = having(held("arrival", "submitted", "2026-01-06"), held("court", "submitted", "2026-05-30"));
    expect(due(inHand)).toBe("look overdue 2026-03-31");
  });

  it("is the closing form once that was begun", () => {
    const inHand = having(held("arrival", "submitted", "2026-01-06"), held("leaving", "draft", "2026-05-29"));
    expect(due(inHand)).toBe("leaving unfinished 2026-05-29, begun");
  });

  it("is nothing where the service sets no review dates, or the case is closed or inactive", () => {
    const forms = [held("arrival", "submitted", "2026-01-06")];
    expect(whatIsDue(harbour, { ...opened, forms }, { ...calendar, reviewWeeks: null })).toBeUndefined();
    expect(due({ ...opened, forms, inactiveOn: "2026-05-01" })).toBeUndefined();
    expect(due({ ...opened, forms, closedOn: "2026-05-01" })).toBeUndefined();
  });
});

describe("the forms of a case", () => {
  const client = { dateOfBirth: "2009-03-01", today: "2026-06-01" };
  const kinds = (inHand: CaseInHand) => formSteps(harbour, inHand, client).map(({ step }) => step.kind);

  it("wait for the form that opens the case", () => {
    expect(kinds(opened)).toEqual(["start", "waits", "waits", "waits"]);
    expect(kinds(having(held("arrival", "draft", null)))).toEqual(["continue", "waits", "waits", "waits"]);
  });

  it("can be begun after it, a review as often as it is needed", () => {
    const arrival = held("arrival", "submitted", "2026-01-06");
    const look = held("look", "submitted", "2026-03-30");
    expect(kinds(having(arrival, look, held("court", "submitted", "2026-04-01")))).toEqual([
      "done",
      "start",
      "done",
      "start",
    ]);
  });

  it("of an inactive case can only be continued, or closed", () => {
    const inHand = having(held("arrival", "submitted", "2026-01-06"), held("court", "draft", null));
    expect(kinds({ ...inHand, inactiveOn: "2026-05-01" })).toEqual(["done", "shut", "continue", "start"]);
  });

  it("of a closed case cannot be begun", () => {
    const inHand = having(held("arrival", "submitted", "2026-01-06"), held("leaving", "submitted", "2026-05-01"));
    expect(kinds({ ...inHand, closedOn: "2026-05-01" })).toEqual(["done", "shut", "shut", "done"]);
  });

  it("closes a case that was reopened again by an amendment, not by a second form", () => {
    const inHand = having(held("arrival", "submitted", "2026-01-06"), held("leaving", "submitted", "2026-05-01"));
    expect(kinds(inHand)).toEqual(["done", "start", "start", "amend"]);
  });

  it("leave out one for another age, unless the case holds it or the client has been of that age since it opened", () => {
    const forms = harbour.forms.map((form) => (form.id === "harbour.court" ? { ...form, ages: { to: 16 } } : form));
    const listed = (inHand: CaseInHand, dateOfBirth: string | null) =>
      formSteps({ ...harbour, forms }, inHand, { ...client, dateOfBirth }).map(({ form }) => form.id);
    expect(listed(opened, "2009-03-01")).toContain("harbour.court");
    expect(listed(opened, "2008-03-01")).not.toContain("harbour.court");
    expect(listed(having(held("court", "draft", null)), "2008-03-01")).toContain("harbour.court");
    expect(listed(opened, null)).toContain("harbour.court");
  });

  it("lists those submitted with the latest first", () => {
    const forms = [held("look", "submitted", "2026-03-02"), held("look", "submitted", "2026-05-04")];
    expect(formSteps(harbour, having(...forms), client)[1]?.submitted.map(({ date }) => date)).toEqual([
      "2026-05-04",
      "2026-03-02",
    ]);
  });
});
