import { describe, expect, test } from "vitest";
import { byEnd, isPeriod, monthsOf, periodAfter, periodBefore, sameKind } from "@/needs/model/periods";

describe("periods", () => {
  test.each(["2021", "2021/22", "1999/00", "2022-06", "2017 to 2021", "2017/18 to 2021/22", "2021-10 to 2022-03"])(
    "are written so: %s",
    (text) => expect(isPeriod(text)).toBe(true),
  );

  test.each(["", "21", "2021/23", "2021/2022", "2022-13", "2021 to 2017", "last year", "2021 to"])(
    "are not written so: %s",
    (text) => expect(isPeriod(text)).toBe(false),
  );

  test("follow each other by years, and spans by nothing", () => {
    expect([periodBefore("2021/22"), periodAfter("2021/22"), periodBefore("2000/01"), periodAfter("2021")]).toEqual([
      "2020/21",
      "2022/23",
      "1999/00",
      "2022",
    ]);
    expect([periodBefore("2017 to 2021"), periodAfter("2022-06")]).toEqual([undefined, undefined]);
  });

  test("are ordered by when they end, and compare only with their kind", () => {
    expect(["2021/22", "2021", "2017 to 2020"].sort(byEnd)).toEqual(["2017 to 2020", "2021", "2021/22"]);
    expect([sameKind("2020/21", "2021/22"), sameKind("2021", "2021/22"), sameKind("2021", "2017 to 2021")]).toEqual([
      true,
      false,
      false,
    ]);
    expect(monthsOf("2021/22")).toEqual([2021 * 12 + 3, 2021 * 12 + 14]);
  });
});
