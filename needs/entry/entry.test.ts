import { describe, expect, test } from "vitest";
import { entryForms } from "@/needs/entry/fields";
import { readEntry, showEntry } from "@/needs/entry/read";
import { withShortName } from "@/needs/entry/short-name";
import { kent2022 } from "@/needs/kent-2022";
import { listOf, type RecordKind, type RecordOf } from "@/needs/model/define";

describe("entering a record by hand", () => {
  test.each(Object.keys(entryForms) as RecordKind[])("changes nothing where nothing was typed: %s", (kind) => {
    const records = kent2022[listOf[kind]] as readonly RecordOf<RecordKind>[];
    for (const record of records) {
      const read = readEntry(kind, showEntry(kind, record as never), record as never);
      expect(read).toEqual({ record, faults: [] });
    }
  });

  test("makes a figure of what was typed", () => {
    const typed = {
      indicator: "police-calls",
      area: "kent",
      period: "2022",
      group: "",
      value: "1,234",
      qualifier: "over",
      notes: "one\ntwo",
    };
    expect(readEntry("value", typed).record).toMatchObject({
      value: 1234,
      group: "all",
      qualifier: "over",
      notes: ["one", "two"],
    });
  });

  test("says beside which field something is wrong", () => {
    const { faults } = readEntry("value", { indicator: "police-calls", area: "", period: "last year", value: "many" });
    expect(faults.map(({ field }) => field)).toEqual(["area", "value"]);
    const again = readEntry("value", { indicator: "police-calls", area: "kent", period: "last year", value: "1" });
    expect(again.faults.map(({ field }) => field)).toEqual(["period"]);
    expect(
      readEntry("service", { provider: "A", name: "B", id: "c", kind: "support", setting: "school" }).faults,
    ).toContainEqual({
      field: "areas",
      message: "Choose at least one: areas",
    });
  });

  test("makes a short name of what was typed, and another where it is taken", () => {
    const typed = {
      text: "Look at Tonbridge & Malling’s sanctuary scheme, and at how people who are older are told of it",
    };
    const id = "look-at-tonbridge-and-mallings-sanctuary-scheme-and-at-how";
    expect(withShortName("recommendation", typed, [])).toEqual({ ...typed, id });
    expect(withShortName("recommendation", typed, [id, `${id}-2`]).id).toBe(`${id}-3`);
    expect(withShortName("recommendation", { text: "…" }, []).id).toBe("recommendation");
    expect(withShortName("area", { name: "Medway", id: "m" }, []).id).toBe("m");
    // A figure is known by what it is of.
    expect(withShortName("value", { indicator: "police-calls" }, [])).toEqual({ indicator: "police-calls" });
  });

  test("asks for a day with an update, and for permission with a quotation", () => {
    const recommendation = kent2022.recommendations[0];
    if (!recommendation) throw new Error("no recommendation");
    const typed = { ...showEntry("recommendation", recommendation), updates: "soon" };
    expect(readEntry("recommendation", typed, recommendation).faults).toMatchObject([{ field: "updates" }]);
    const evidence = { title: "A", id: "a", kind: "voice", quotations: "I felt heard" };
    expect(readEntry("evidence", evidence).faults).toMatchObject([{ field: "quotations" }]);
  });
});
