import { describe, expect, test } from "vitest";
import { hiddenFields, recordFields, sentAlong } from "@/app/(work)/needs/record-fields";
import { entryForms } from "@/needs/entry/fields";
import { kent2022 } from "@/needs/kent-2022";
import type { RecordKind } from "@/needs/model/define";

describe("the form of a record", () => {
  test.each(Object.keys(entryForms) as RecordKind[])("sends each field under a name of its own: %s", (kind) => {
    const along = hiddenFields({ year: "2022", kind, key: "one", back: "/needs/2022" });
    const names = [...recordFields(kent2022, kind, {}, false), ...along].map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(Object.values(sentAlong)));
  });

  test("asks for the short name of what files of figures name, and of nothing else", () => {
    const asked = (kind: RecordKind) => recordFields(kent2022, kind, {}, false).some(({ name }) => name === "id");
    expect((Object.keys(entryForms) as RecordKind[]).filter(asked)).toEqual(["area", "indicator"]);
  });
});
