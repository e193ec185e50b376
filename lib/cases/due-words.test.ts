import { describe, expect, it } from "vitest";
import { distanceInWords, dueInWords } from "@/lib/cases/due-words";
import { harbour } from "@/lib/cases/testing";
import type { FormDefinition } from "@/lib/forms/define";

const [arrival, look, , leaving] = harbour.forms as [FormDefinition, FormDefinition, FormDefinition, FormDefinition];
const draft = { id: "x", form: "x", state: "draft", date: null } as const;

describe("what is due, in words", () => {
  it("names the form by its own title, and the day where it has one", () => {
    expect(dueInWords({ form: look, state: "overdue", on: "2026-06-03", draft: null })).toEqual({
      text: "look overdue",
      when: "since 3 June 2026",
      urgency: "overdue",
    });
    expect(dueInWords({ form: look, state: "later", on: "2026-06-03", draft }).when).toBe("on 3 June 2026");
  });

  it("tells a form that was begun from one that was not", () => {
    expect(dueInWords({ form: arrival, state: "unfinished", on: "2026-06-03", draft: null })).toMatchObject({
      text: "arrival not started",
      when: "opened on 3 June 2026",
    });
    const exit = dueInWords({ form: leaving, state: "unfinished", on: "2026-06-03", draft });
    expect(exit).toEqual({ text: "leaving not finished", when: undefined, urgency: "unfinished" });
  });

  it("says how far a day is from today", () => {
    const from = (day: string) => distanceInWords(day, "2026-06-03");
    expect(["2026-06-03", "2026-06-04", "2026-06-02", "2026-06-13", "2026-05-24"].map(from)).toEqual([
      "today",
      "tomorrow",
      "yesterday",
      "in 10 days",
      "10 days ago",
    ]);
  });
});
