import { expect, it } from "vitest";
import { policies } from "@/disclosure/policy";
import { certificateFormat } from "./certificate";
import { draftInWords, type Told } from "./certificate-words";

const tables: Told = {
  format: certificateFormat,
  release: {
    id: "R-0001",
    kind: "tables",
    dataset: "children",
    title: "Children and young people",
    from: "2025-04-01",
    to: "2026-03-31",
    access: "public",
    service: null,
    longitudinal: null,
  },
  fiveSafes: { project: "A study", people: "A university", setting: "A room", data: "Tables", outputs: "Checked" },
  preparedBy: "Test Person 1",
  preparedAt: "2026-11-26T10:00:00.000Z",
  snapshot: "2026-11-26T10:00:00.000Z",
  formVersions: {},
  consent: "Only cases whose client consents.",
  rows: [],
  columns: [],
  rules: { k: null, fewest: null, threshold: 10, roundTo: 5, narrowest: 5, dominance: policies.public.services },
  records: null,
  tables: null,
  files: [],
};

it("says by which numbers counts of few services are withheld, and nothing of it where there is one service", () => {
  const facts = (told: Told) => draftInWords(told).flatMap((block) => (block.kind === "facts" ? block.facts : []));
  expect(new Map(facts(tables)).get("Few services")).toBe(
    "Counts that fewer than 3 services make up are withheld, and counts of which two services make up more than 90.0 %; " +
      "nobody can know one of these to within 10.0 % of it. Services that one organisation runs, or one person manages, " +
      "are one.",
  );
  const ofOne = facts({ ...tables, rules: { ...tables.rules, dominance: null } });
  expect(ofOne.map(([term]) => term)).not.toContain("Few services");
});

it("says where records that are alike all have one answer, which whoever finds a person among them learns", () => {
  const risk = {
    records: 9,
    k: 5,
    uniques: 0,
    greatest: 0.2,
    mean: 0.2,
    families: { families: 0, greatest: 0, mean: 0 },
  };
  const words = (l: number) => {
    const after = { ...risk, sensitive: [{ name: "mentalHealth", l, t: 0.1 }] };
    const records = {
      ...{ before: after, after, quasiIdentifiers: [], recordsLeftOut: 0, heldAgainst: [] },
      ...{ specialUniquesBefore: [], specialUniquesAfter: [] },
    } as unknown as Told["records"];
    const release: Told["release"] = { ...tables.release, kind: "records" };
    return JSON.stringify(draftInWords({ ...tables, release, records }));
  };
  expect(words(1)).toContain("all say the same in mentalHealth");
  expect(words(2)).not.toContain("all say the same");
});

it("says what the audit found where everything is withheld, and that nothing is withheld only where that is so", () => {
  const audit = (audited: number, narrowest: number | null) => {
    const proof = {
      figures: 9,
      withheld: audited,
      audited,
      narrowest,
      holds: true,
    };
    const blocks = draftInWords({ ...tables, tables: proof });
    return new Map(blocks.flatMap((block) => (block.kind === "facts" ? block.facts : []))).get("Audit");
  };
  expect(audit(0, null)).toBe("Nothing is withheld.");
  expect(audit(9, null)).toContain("For each of 9 figures");
  expect(audit(9, null)).toContain("nothing bounds them from above.");
  expect(audit(9, 7)).toContain("the closest stand 7 apart.");
});
