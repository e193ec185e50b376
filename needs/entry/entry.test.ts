import { describe, expect, test } from "vitest";
import { findFaults } from "@/needs/checks";
import { entryForms } from "@/needs/entry/fields";
import { readEntry, showEntry } from "@/needs/entry/read";
import { withShortName } from "@/needs/entry/short-name";
import { kent2022 } from "@/needs/kent-2022";
import { listOf, type RecordKind, type RecordOf } from "@/needs/model/define";
import { workOut } from "@/needs/model/work-out";

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

  test("makes an indicator that is worked out and checked as every other is, next year and after", () => {
    const common = { topic: "community-support", decimals: "0", source: "Made-up returns", owner: "A made-up owner" };
    const read = (typed: Record<string, string>) => {
      const { record, faults } = readEntry("indicator", { ...common, ...typed });
      expect(faults).toEqual([]);
      return record as RecordOf<"indicator">;
    };
    const indicators = [
      read({ id: "calls", title: "Calls", unit: "number", totals: "by day + by night | all" }),
      read({
        id: "calls-change",
        title: "Calls: change",
        unit: "% change",
        decimals: "1",
        "worked.as": "change",
        "worked.of": "calls",
      }),
      read({
        id: "calls-share",
        title: "Calls: share",
        unit: "%",
        "worked.as": "share",
        "worked.of": "calls",
        "worked.whole": "calls",
        within: "by day + by night | 100",
        recommended: "60 to 75 | SafeLives\n40 or more | SafeLives | by night | police-force",
      }),
      read({
        id: "calls-rate",
        title: "Calls per 1,000",
        unit: "rate",
        decimals: "1",
        per: "1000",
        "worked.as": "rate",
        "worked.of": "calls",
        "worked.per": "1000",
        "worked.sex": "everyone",
        "worked.ages": "16+",
      }),
    ];
    expect(indicators[2]?.recommended).toEqual([
      { group: "all", from: 60, to: 75, by: "SafeLives" },
      { group: "by night", from: 40, by: "SafeLives", areaKind: "police-force" },
    ]);
    const value = (indicator: string, period: string, number: string, group = "") =>
      readEntry("value", { indicator, area: "kent", period, group, value: number }).record as RecordOf<"value">;
    const figures = workOut({
      ...kent2022,
      indicators,
      populations: [
        readEntry("population", {
          area: "kent",
          year: "2022",
          sex: "everyone",
          ages: "16+",
          people: "100000",
          source: "Made up",
        }).record as RecordOf<"population">,
      ],
      values: [
        value("calls", "2022", "100"),
        value("calls", "2023", "120"),
        value("calls", "2023", "70", "by day"),
        value("calls", "2023", "40", "by night"),
        value("calls-change", "2023", "25"),
        value("calls-share", "2023", "60", "by day"),
      ],
      services: [],
      requests: [],
      evidence: [],
      reach: [],
    });
    expect(figures.at({ indicator: "calls-rate", area: "kent", period: "2023", group: "all" })).toMatchObject({
      kind: "computed",
      value: 1.2,
    });
    expect(findFaults(figures).flatMap(({ id, computed }) => [[id, computed]])).toEqual([
      ["total:calls|kent|2023|all", 110],
      ["worked-out:calls-change|kent|2023|all", 20],
      ["worked-out:calls-share|kent|2023|by day", 58],
    ]);
  });

  test("asks for what a way of working out needs, and for no more", () => {
    const typed = {
      id: "rate",
      title: "Rate",
      topic: "police",
      unit: "rate",
      decimals: "1",
      source: "s",
      owner: "o",
      "worked.as": "rate",
      "worked.of": "police-calls",
    };
    expect(readEntry("indicator", typed).faults.map(({ field }) => field)).toEqual([
      "worked.per",
      "worked.sex",
      "worked.ages",
    ]);
    expect(readEntry("indicator", { ...typed, "worked.as": "change" }).faults).toEqual([]);
    expect(readEntry("indicator", { ...typed, "worked.as": "change", "worked.of": "rate" }).faults).toMatchObject([
      { field: "worked.of", message: "Choose another: an indicator is not worked out from itself" },
    ]);
    const { faults } = readEntry("indicator", { ...typed, "worked.as": "", recommended: "some | SafeLives" });
    expect(faults.map(({ field }) => field)).toContain("recommended");
  });
});
