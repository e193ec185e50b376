/** The sentences of the adult report are counted anew, and one that is not true of the year is not printed. */
import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/reports/facts";
import { makeReport } from "@/lib/reports/report";
import type { Tally } from "@/lib/reports/tally";
import { adultIdva } from "@/reports/adult-idva";

const facts: Facts = {
  services: 21,
  places: [{ name: "Exampleshire", services: 21 }],
  nations: [{ name: "England", services: 21 }],
  forms: {},
  opened: { adult: { all: 4000, since: 0 } },
};

/** A hundred forms of each kind, on which everything was asked and answered so often. */
function tallyOf(times: Readonly<Record<string, number>>, numbers: ReturnType<Tally["numbers"]> = []): Tally {
  return {
    forms: () => 100,
    cases: () => 100,
    count: (key) => times[key] ?? (key.endsWith(":asked") ? 100 : 0),
    numbers: () => numbers,
  };
}

function sentences(times: Readonly<Record<string, number>>, numbers?: ReturnType<Tally["numbers"]>) {
  const counted = { tally: tallyOf(times, numbers), facts };
  return makeReport({ definition: adultIdva, year: "2019-20", compare: 0 }, new Map([["2019-20", counted]])).statements;
}

const said = (times: Readonly<Record<string, number>>, start: string) =>
  sentences(times).filter(({ text }) => text.startsWith(start));

describe("the sentences of the adult report", () => {
  it("say how many of a hundred, with how many they are and of how many", () => {
    const [unemployed] = said({ "adult.intake/employment=unemployed": 46 }, "46 will be unemployed");
    expect(unemployed).toMatchObject({ value: 46, unit: "per 100", numerator: 46, base: 100, tables: ["employment"] });
  });

  it("count clients in touch with children's services once, whatever the steps taken", () => {
    const [involved] = said(
      {
        "adult.intake/cypsInvolvement:asked": 62,
        "adult.intake/cypsInvolvement:missing": 2,
        "adult.intake/cypsInvolvement=none": 16,
        "adult.intake/cypsInvolvement=dontKnow": 2,
        "adult.intake/cypsInvolvement=s17": 40,
        "adult.intake/cypsInvolvement=s47": 40,
      },
      "42 will have had to do with children",
    );
    expect(involved).toMatchObject({ numerator: 42, base: 100 });
  });

  it("name the three referral routes that most clients came by", () => {
    const [routes] = said(
      {
        "adult.intake/referralRoute=mash": 18,
        "adult.intake/referralRoute=police": 28,
        "adult.intake/referralRoute=self": 8,
        "adult.intake/referralRoute=marac": 17,
      },
      "The most frequent referral routes",
    );
    expect(routes?.value).toBe("Police (28%), MASH (18%) and Marac (17%)");
  });

  it("leave out a finding that is not true of the year", () => {
    const withdrew = (count: number) =>
      said(
        {
          "adult.criminal-justice/reports.incidents.nfaReason=victimWithdrew": count,
          "adult.criminal-justice/reports.incidents.consequence:asked": 100,
        },
        "In fewer than 1 in 10",
      );
    expect(withdrew(7)).toHaveLength(1);
    expect(withdrew(10)).toHaveLength(0);

    const reduced = (sexual: number) => {
      const changes = (type: string, count: number) => ({
        [`adult.exit/${type}LevelChange=highToNone`]: count,
        [`adult.exit/${type}LevelChange=highToHigh`]: 100 - count,
      });
      return said(
        {
          ...changes("physical", 86),
          ...changes("sexual", sexual),
          ...changes("harassmentAndStalking", 81),
          ...changes("jealousAndControlling", 81),
        },
        "For most clients each type of abuse was reduced",
      );
    };
    expect(reduced(91).map(({ value }) => value)).toEqual([86, 91, 81, 81]);
    expect(reduced(49)).toHaveLength(0);
  });

  it("give the source of what is not counted here", () => {
    const [earlier] = said({}, "Adults' cases, from the first one");
    expect(earlier).toMatchObject({ value: 75_000, numerator: null });
    expect(earlier?.text).toContain("more than 75,000");
    expect(earlier?.source).toContain("2019-20");
  });
});
