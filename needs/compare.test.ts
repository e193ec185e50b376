import { describe, expect, test } from "vitest";
import { comparisonsOf } from "@/needs/compare";
import { flagRules } from "@/needs/flag-rules";
import { kent2022 } from "@/needs/kent-2022";
import { workOut } from "@/needs/model/work-out";

const figures = workOut(kent2022);

function flags(indicator: string, area: string, period: string, group = "all") {
  const figure = figures.at({ indicator, area, period, group });
  if (!figure) throw new Error(`${indicator} has no such figure`);
  return Object.fromEntries(comparisonsOf(figures, figure).map(({ with: other, flag }) => [other, flag]));
}

describe("a figure is flagged only where like stands beside like", () => {
  test("above and below what is recommended, in the kind of area that it is for", () => {
    expect(flags("marac-repeats", "thanet", "2021/22").recommended).toBe("above");
    expect(flags("marac-police-referrals", "folkestone-and-hythe", "2021/22").recommended).toBe("below");
    expect(flags("marac-police-referrals", "swale", "2021/22").recommended).toBe("within");
    // 40 per 10,000 is for a police force area, and Kent without Medway is none.
    expect(flags("marac-cases-rate", "kent", "2021/22").recommended).toBe("not compared");
  });

  test("not beside a figure of the nation of another period", () => {
    expect(flags("police-crimes-rate", "kent", "2021")["the nation"]).toBe("not compared");
    expect(flags("children-in-need-rate", "kent", "2021", "aged 0 to 17")["the nation"]).toBe("below");
  });

  test("not where chance explains a difference, nor where the numbers are small", () => {
    expect(flags("refuge-survivors-share", "kent", "2021/22", "aged 16 to 20")["the period before"]).toBe(
      "not compared",
    );
    expect(flags("refuge-survivors-share", "kent", "2021/22", "disabled")["the period before"]).toBe(
      "no clear difference",
    );
  });

  test("not where a handful of people stand behind it, as at Marac of those aged 16 and 17", () => {
    // 0.8 % of some 2,000 cases are 16.
    expect(flags("marac-victims-16-17", "kent", "2021/22")["the nation"]).toBe("not compared");
    expect(flags("marac-characteristics", "kent", "2021/22", "disabled")).toMatchObject({
      "the nation": "below",
      recommended: "below",
    });
    const tiny = kent2022.values.map((value) =>
      value.indicator === "marac-characteristics" && value.group === "disabled" && value.area === "kent"
        ? { ...value, value: 0.5 }
        : value,
    );
    const few = workOut({ ...kent2022, values: tiny });
    const figure = few.at({ indicator: "marac-characteristics", area: "kent", period: "2021/22", group: "disabled" });
    const said = figure ? comparisonsOf(few, figure) : [];
    expect(said.filter(({ flag }) => flag === "below" || flag === "above")).toEqual([]);
    expect(said.find(({ with: other }) => other === "recommended")?.why).toBe("It is 10 of 2000 only.");
  });

  test("and says so where nobody knows how many there were", () => {
    const figure = figures.at({ indicator: "marac-repeats", area: "thanet", period: "2021/22", group: "all" });
    const [beside] = figure ? comparisonsOf(figures, figure).filter(({ with: other }) => other === "recommended") : [];
    expect(beside).toMatchObject({ flag: "above", why: flagRules.notKnown });
    // A rate as much as a percentage.
    const rate = figures.at({ indicator: "marac-cases-rate", area: "kent", period: "2021/22", group: "all" });
    const [nation] = rate ? comparisonsOf(figures, rate).filter(({ with: other }) => other === "the nation") : [];
    expect(nation).toMatchObject({ flag: "below", why: flagRules.notKnown });
    const known = rate && { ...rate, numerator: 4000, denominator: 1_300_000 };
    expect(known && comparisonsOf(figures, known).find(({ with: other }) => other === "the nation")?.why).toBe(
      undefined,
    );
  });

  test("and a change from none is said in words, for there is no per cent of it", () => {
    const from = (before: number, now: number) => {
      const given = { "2020/21": before, "2021/22": now };
      const values = kent2022.values.flatMap((value) => {
        if (value.indicator !== "refuge-survivors" || value.area !== "kent" || value.group !== "all") return [value];
        return [{ ...value, value: given[value.period as keyof typeof given] }];
      });
      const other = workOut({ ...kent2022, values });
      const figure = other.at({ indicator: "refuge-survivors", area: "kent", period: "2021/22", group: "all" });
      return figure && comparisonsOf(other, figure).find(({ with: what }) => what === "the period before")?.beside;
    };
    expect(from(0, 262)).toBe("0 in 2020/21 (from none)");
    expect(from(0, 0)).toBe("0 in 2020/21 (none then and none now)");
    expect(from(200, 262)).toBe("200 in 2020/21 (+31%)");
  });

  test("as a trend only where nearly all of five periods go one way", () => {
    expect(flags("marac-characteristics", "kent", "2021/22", "disabled")["five periods"]).toBe("no clear trend");
    const rising = [1, 2, 3, 5, 4].map((value, index) => ({ year: 2017 + index, value }));
    const values = kent2022.values.map((one) => {
      const instead = rising.find(
        ({ year }) =>
          one.indicator === "marac-characteristics" &&
          one.group === "male" &&
          one.period.startsWith(String(year)) &&
          one.area === "kent",
      );
      return instead ? { ...one, value: instead.value } : one;
    });
    const other = workOut({ ...kent2022, values });
    const last = other.at({ indicator: "marac-characteristics", area: "kent", period: "2021/22", group: "male" });
    expect(last && comparisonsOf(other, last).find(({ with: what }) => what === "five periods")?.flag).toBe("rising");
  });
});
