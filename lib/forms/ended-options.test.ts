import { describe, expect, it } from "vitest";
import type { FormDefinition } from "./define";
import { checkDocument } from "./document";
import { summarise } from "./summary";

const visit: FormDefinition = {
  id: "test.visit",
  population: "test",
  title: "Visit",
  version: 2,
  dateLabel: "Date of the visit",
  occurs: "many",
  role: "reviews",
  sections: [
    {
      id: "way",
      title: "The way",
      pages: [
        {
          id: "way",
          questions: [
            {
              id: "way",
              type: "one",
              text: "How did they come?",
              options: [
                { id: "foot", label: "On foot" },
                { id: "tram", label: "By tram", until: "2019-20" },
                { id: "bicycle", label: "By bicycle", since: "2020-21" },
              ],
            },
          ],
        },
      ],
    },
  ],
};

const in2019 = { earlier: {}, year: "2019-20", today: "2025-01-31" } as const;
const in2024 = { earlier: {}, year: "2024-25", today: "2025-01-31" } as const;

describe("an option that is no longer offered", () => {
  it("still shows in the words of an old record", () => {
    const [page] = summarise(visit, { way: "tram" }, in2019);
    expect(page?.rows).toMatchObject([{ lines: ["By tram"], state: "answered" }]);
  });

  it("is taken for a form of a year in which it was offered, and refused for a later one", () => {
    expect(checkDocument(visit, { way: "tram" }, in2019).faults).toEqual([]);
    expect(checkDocument(visit, { way: "tram" }, in2024).faults).toHaveLength(1);
    expect(checkDocument(visit, { way: "bicycle" }, in2019).faults).toHaveLength(1);
  });
});
