import { describe, expect, it } from "vitest";
import { likelyDuplicates } from "@/lib/cases/duplicates";
import { isSameReference, isSimilarReference, referenceKey, tidyReference } from "@/lib/cases/reference";

describe("a client reference", () => {
  it("is the same however it is spaced, dashed, capitalised or padded with noughts", () => {
    expect(isSameReference("YP-0042", "yp 42")).toBe(true);
    expect(isSameReference("2026/0042/b", "2026 42 B")).toBe(true);
    expect(isSameReference("ＹＰ４２", "yp42")).toBe(true);
    expect(isSameReference("YP42", "YP420")).toBe(false);
    expect(isSameReference("0", "00")).toBe(true);
  });

  it("is shown as it was written, with single spaces", () => {
    expect(tidyReference("  yp   42 ")).toBe("yp 42");
    expect(referenceKey("yp 42")).toBe("YP42");
  });

  it("is similar where one character was mistyped, left out, doubled or swapped", () => {
    for (const mistyped of ["HC1284", "HC1243", "HC123", "HC12344", "HC2134", "HCI234"])
      expect(isSimilarReference("HC1234", mistyped), mistyped).toBe(true);
    for (const another of ["HC4321", "HC1299", "XX1234", "HC123456"])
      expect(isSimilarReference("HC1234", another), another).toBe(false);
  });

  it("is not called similar to another where both are short", () => {
    expect(isSimilarReference("A1", "A2")).toBe(false);
  });
});

describe("a likely duplicate", () => {
  const onRecord = [
    { id: "dob", reference: "HC1235", dateOfBirth: "2012-03-04" },
    { id: "same", reference: "hc-1234", dateOfBirth: "2012-03-05" },
    { id: "twin", reference: "MZ9000", dateOfBirth: "2012-03-04" },
    { id: "near", reference: "HC1236", dateOfBirth: "2014-07-08" },
  ];

  it("is a client with the same reference, or a similar one and the same date of birth; the same first", () => {
    const found = likelyDuplicates({ reference: "HC1234", dateOfBirth: "2012-03-04" }, onRecord);
    expect(found.map(({ client, because }) => [client.id, because])).toEqual([
      ["same", "same reference"],
      ["dob", "similar reference, same date of birth"],
    ]);
  });

  it("is nobody for a date of birth alone, nor where no date of birth is known", () => {
    expect(likelyDuplicates({ reference: "ZZ0001", dateOfBirth: "2012-03-04" }, onRecord)).toEqual([]);
    expect(
      likelyDuplicates({ reference: "HC1237", dateOfBirth: null }, [
        { id: "x", reference: "HC1238", dateOfBirth: null },
      ]),
    ).toEqual([]);
  });
});
