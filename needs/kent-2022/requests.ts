/**
 * What each owner of figures was asked for, and what came back. The source prints neither when they were asked nor when
 * they answered, so no day stands here.
 */
import { type Indicator, type Request, requestSchema } from "@/needs/model/define";

/** What came back other than whole, by owner. */
const inPart: Readonly<Record<string, { missingFrom: string[]; notes: string[] }>> = {
  "District and borough councils": {
    missingFrom: ["tonbridge-and-malling", "tunbridge-wells", "canterbury", "dartford"],
    notes: [
      "Homelessness with children: nothing from Tonbridge and Malling or Tunbridge Wells.",
      "Housing applications: nothing from Canterbury, Tonbridge and Malling or Tunbridge Wells; five more do not hold it.",
      "Dartford has no comparable figures for 2020/21 and 2021/22.",
    ],
  },
  "KIDAS providers": {
    missingFrom: ["north-kent", "west-kent", "south-kent"],
    notes: ["Ages of children in refuge came from East Kent alone."],
  },
  "Providers of children's support": {
    missingFrom: [],
    notes: ["Childs Vision and Family Matters gave no number of children."],
  },
};

/** Those whose figures are published, and who were not asked. */
const published = new Set([
  "Office for National Statistics",
  "Children's Commissioner for England",
  "Published research",
  "Domestic Abuse Commissioner",
  "Kent Analytics",
]);

/** One request for each owner of the assessment's indicators. */
export function requestsOf(indicators: readonly Indicator[]): Request[] {
  const owners = [...new Set(indicators.map(({ owner }) => owner))].filter((owner) => !published.has(owner));
  return owners.map((owner) =>
    requestSchema.parse({
      id: owner
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, ""),
      owner,
      indicators: indicators.filter((one) => one.owner === owner).map(({ id }) => id),
      status: inPart[owner] ? "returned in part" : "returned",
      ...inPart[owner],
    }),
  );
}
