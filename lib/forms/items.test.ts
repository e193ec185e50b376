import { describe, expect, it } from "vitest";
import type { Question } from "./define";
import { addItem, removeItem } from "./items";

const questions: readonly Question[] = [
  {
    id: "reports",
    type: "group",
    text: "Reports",
    item: { one: "report", many: "reports" },
    max: 2,
    questions: [
      { id: "madeOn", type: "text", text: "When?", maxLength: 20 },
      {
        id: "incidents",
        type: "group",
        text: "Incidents",
        item: { one: "incident", many: "incidents" },
        max: 20,
        questions: [{ id: "kind", type: "text", text: "What?", maxLength: 20 }],
      },
    ],
  },
];

describe("items of a group, with scripts off", () => {
  it("are added at the end, up to as many as can be recorded", () => {
    const one = addItem(questions, {}, "reports");
    expect(one).toMatchObject({ raw: { reports: [{}] }, path: ["reports"], index: 0 });
    const two = addItem(questions, { reports: [{ madeOn: "May" }] }, "reports");
    expect(two).toMatchObject({ raw: { reports: [{ madeOn: "May" }, {}] }, index: 1 });
    expect(addItem(questions, { reports: [{}, {}] }, "reports")).toBeUndefined();
  });

  it("are added inside items, which keep what they hold", () => {
    const raw = { reports: [{ madeOn: "May" }, { madeOn: "June", incidents: [{ kind: "a" }] }] };
    expect(addItem(questions, raw, "reports.1.incidents")).toMatchObject({
      raw: { reports: [{ madeOn: "May" }, { madeOn: "June", incidents: [{ kind: "a" }, {}] }] },
      path: ["reports", 1, "incidents"],
      index: 1,
    });
  });

  it("go with all that they hold, and the rest close ranks", () => {
    const raw = { reports: [{ madeOn: "May", incidents: [{ kind: "a" }] }, { madeOn: "June" }] };
    expect(removeItem(questions, raw, "reports.0")).toMatchObject({ raw: { reports: [{ madeOn: "June" }] }, index: 0 });
    expect(removeItem(questions, raw, "reports.0.incidents.0")?.raw).toEqual({
      reports: [{ madeOn: "May", incidents: [] }, { madeOn: "June" }],
    });
  });

  it.each(["reports.5", "madeOn", "reports.0.madeOn", "__proto__.0", "reports.x", ""])(
    "are left as they are by a path to nothing: %s",
    (at) => {
      expect(addItem(questions, { reports: [{}] }, at)).toBeUndefined();
      expect(removeItem(questions, { reports: [{}] }, at)).toBeUndefined();
    },
  );
});
