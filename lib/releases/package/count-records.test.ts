import { describe, expect, it } from "vitest";
import type { SignedCertificate } from "./certificate";
import { faultsOf, recordCounter } from "./count-records";

/** Eight made-up records: of those that are alike in region, two thirds and four fifths say that they worked. */
const records = [
  ["north", "yes"],
  ["north", "yes"],
  ["north", "no"],
  ["south", "yes"],
  ["south", "yes"],
  ["south", "yes"],
  ["south", "yes"],
  ["south", "no"],
] as const;

/** As it would be certified; what is given differs from that. */
function certified(after: object): Pick<SignedCertificate, "rules" | "records"> {
  const risk = { records: 8, k: 3, uniques: 0, greatest: 1 / 3, mean: 2 / 8 };
  // A quarter of all say no: 1/3 - 1/4 in the north and 1/4 - 1/5 in the south.
  const sensitive = [{ name: "work", l: 2, t: 1 / 12 }];
  return {
    rules: { k: 3 },
    records: {
      after: { ...risk, sensitive, families: { families: 0, greatest: 0, mean: 0 }, ...after },
      quasiIdentifiers: [],
    },
  } as unknown as Pick<SignedCertificate, "rules" | "records">;
}

function counted() {
  const counter = recordCounter([
    { name: "region", role: "quasi-identifier" },
    { name: "work", role: "sensitive" },
  ]);
  for (const record of records) counter.add((at) => record[at as 0 | 1]);
  return counter.counted();
}

describe("whoever counts the records of a package again", () => {
  it("finds what its certificate says", () => {
    expect(faultsOf(certified({}), counted())).toEqual([]);
  });

  it.each([
    ["the greatest risk", { greatest: 0.2 }, /greatest risk is 0\.333\d*, and the certificate says 0\.2/],
    ["the mean risk", { mean: 0.2 }, /mean risk is 0\.25, and the certificate says 0\.2/],
    ["l", { sensitive: [{ name: "work", l: 1, t: 1 / 12 }] }, /fewest different values of work are 2/],
    ["t", { sensitive: [{ name: "work", l: 2, t: 0.05 }] }, /greatest distance between values of work is 0\.083\d*/],
  ])("finds where it says %s otherwise", (_what, after, says) => {
    expect(faultsOf(certified(after), counted())).toEqual([expect.stringMatching(says)]);
  });
});
