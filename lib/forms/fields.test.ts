import { describe, expect, it } from "vitest";
import { fieldId, fieldName, holdsSomething, itemsIn, readFields, shaped, TooMuchSent } from "./fields";
import { welcome } from "./testing";

const read = (...sent: [string, unknown][]) => readFields(sent);

describe("the fields that a page sends", () => {
  it("come back as they stand in the form", () => {
    expect(
      read(
        ["q.housing", "yes"],
        ["q.housingTypes", "rent"],
        ["q.housingTypes", "move"],
        ["q.areas.health", "no"],
        ["q.contacts.value", "6"],
        ["q.reports.0.charged", "no"],
        ["q.reports.0.incidents.1.kind", "assault"],
      ),
    ).toEqual({
      housing: "yes",
      housingTypes: ["rent", "move"],
      areas: { health: "no" },
      contacts: { value: "6" },
      reports: [{ charged: "no", incidents: [{ kind: "assault" }] }],
    });
  });

  it("keep an item in which nothing was filled in, and the order of items", () => {
    const sent = Array.from({ length: 12 }, (_, index): [string, string] => [`q.reports.${index}._item`, "1"]);
    const { reports } = read(...sent, ["q.reports.10.charged", "yes"], ["q.reports.2.charged", "no"]);
    expect(itemsIn(reports)).toHaveLength(12);
    expect(itemsIn(reports)[10]).toEqual({ charged: "yes" });
    expect(itemsIn(reports)[2]).toEqual({ charged: "no" });
  });

  it("pass over what is no field of a page", () => {
    expect(read(["_base", "4"], ["$ACTION_ID_x", ""], ["q.housing", new Blob(["x"])], ["q", "x"], ["q.", "x"])).toEqual(
      {},
    );
  });

  it.each(["q.__proto__.admin", "q.constructor.prototype.admin", "q.areas.__proto__", "q.reports.0.toString"])(
    "cannot reach what every object has: %s",
    (name) => {
      expect(read([name, "yes"])).toEqual({});
      expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
    },
  );

  it("cannot be both a value and a branch: the first stands", () => {
    expect(read(["q.areas", "x"], ["q.areas.health", "yes"])).toEqual({ areas: "x" });
    expect(read(["q.areas.health", "yes"], ["q.areas", "x"])).toEqual({ areas: { health: "yes" } });
  });

  it("are refused where there is more than a page holds", () => {
    expect(() => read(["q.words", "x".repeat(1_000_001)])).toThrow(TooMuchSent);
    expect(() => readFields(Array.from({ length: 20_001 }, () => ["q.words", ""]))).toThrow(TooMuchSent);
    expect(read(["q.reports.100000.charged", "yes"], [`q${".a".repeat(20)}`, "x"])).toEqual({});
  });

  it("have names and ids of one pattern", () => {
    expect(fieldName(["reports", 0, "charged"])).toBe("q.reports.0.charged");
    expect(fieldId(["reports", 0, "charged"])).toBe("q-reports-0-charged");
  });

  it("take the shape of their controls, whatever was sent", () => {
    const questions = welcome.sections.flatMap((section) => section.pages.flatMap((page) => page.questions));
    expect(
      shaped(questions, { housingTypes: "rent", contacts: "6", since: "x", areas: { health: "no" }, reports: [{}] }),
    ).toEqual({
      housingTypes: ["rent"],
      contacts: { value: "6", unknown: "" },
      since: { day: "", month: "", year: "" },
      areas: { health: "no", money: "" },
      reports: [{}],
    });
  });

  it("hold something once anything is typed or chosen, at any depth", () => {
    expect(holdsSomething({ value: "", unknown: "" })).toBe(false);
    expect(holdsSomething([{ charged: "" }, {}])).toBe(false);
    expect(holdsSomething([{ charged: "" }, { since: { day: "1" } }])).toBe(true);
  });

  it("hold nothing where no radio button was chosen and no box ticked, as react-hook-form has it", () => {
    const untouched = { charged: null, unsure: false, penalties: [], incidents: [{ kind: null }] } as never;
    expect(holdsSomething(untouched)).toBe(false);
    expect(shaped(welcome.sections[0]?.pages[0]?.questions ?? [], { contacts: null } as never)).toEqual({
      contacts: { value: "", unknown: "" },
    });
  });
});
