/** The report, section by section, in its printed order. A section with nothing to say tells what is missing. */
import { findFaults } from "@/needs/checks";
import { areaName } from "@/needs/model/areas";
import type { Evidence } from "@/needs/model/define";
import type { Figures } from "@/needs/model/figures";
import type { Block, Cell, Section } from "@/needs/report/blocks";
import { tableOf } from "@/needs/report/indicator";
import { piecesOf } from "@/needs/report/statements";
import { areaOf, elsewhereBlocks, gapBlocks, reachBlocks, serviceBlocks } from "@/needs/report/support";
import { dayInWords } from "@/needs/report/words";
import { parts, topics } from "@/needs/topics";

/** Figures of the services' own cases that may be released, as blocks: made outside, through disclosure control. */
export type OwnCases = readonly Block[];

/** The whole report. */
export function sectionsOf(figures: Figures, ownCases: OwnCases = []): Section[] {
  return [
    { id: "scope", title: "Scope", part: "front", blocks: scope(figures) },
    { id: "summary-1", title: `Executive summary: ${parts["1"]}`, part: "front", blocks: summary(figures, "1") },
    { id: "summary-2", title: `Executive summary: ${parts["2"]}`, part: "front", blocks: summary(figures, "2") },
    { id: "sources-1", title: "Sources of part 1", part: "1", blocks: sources(figures, "1") },
    ...topicSections(figures, "1"),
    { id: "own-cases", title: "The services' own cases", part: "1", blocks: ownCasesOrWhy(ownCases) },
    { id: "sources-2", title: "Sources of part 2", part: "2", blocks: sources(figures, "2") },
    { id: "effects", title: "What it does to children", part: "2", blocks: evidence(figures, "context") },
    ...topicSections(figures, "2"),
    { id: "data-gaps", title: "Gaps in the data, and what is planned", part: "2", blocks: dataGaps(figures) },
    { id: "services", title: "Support for children and families", part: "2", blocks: serviceBlocks(figures) },
    {
      id: "reach",
      title: "Reach against need",
      part: "2",
      blocks: [...topicBlocks(figures, "children-support"), ...reachBlocks(figures)],
    },
    { id: "gaps", title: "Gaps in support", part: "2", blocks: gapBlocks(figures) },
    { id: "elsewhere", title: "What other authorities do", part: "2", blocks: elsewhereBlocks(figures) },
    { id: "models-of-care", title: "Models of care", part: "2", blocks: evidence(figures, "model of care") },
    {
      id: "case-studies",
      title: "Case studies",
      part: "2",
      blocks: [...evidence(figures, "case study"), ...topicBlocks(figures, "outcomes")],
    },
    { id: "voice", title: "The voice of children and young people", part: "2", blocks: evidence(figures, "voice") },
    { id: "references", title: "References", part: "2", blocks: references(figures) },
    {
      id: "recommendations",
      title: "Recommendations and what came of them",
      part: "back",
      blocks: recommendations(figures),
    },
    { id: "faults", title: "Figures that contradict each other", part: "back", blocks: faults(figures) },
  ];
}

/** Topics whose figures stand beside words in a section of another name. */
const besideWords = new Set(["children-support", "outcomes"]);

function topicSections(figures: Figures, part: "1" | "2"): Section[] {
  return topics
    .filter((topic) => topic.part === part && !besideWords.has(topic.id))
    .map(({ id, title }) => ({ id: `topic-${id}`, title, part, blocks: topicBlocks(figures, id) }));
}

/** The tables of a topic; and for each indicator without a figure, that it is missing and from whom. */
export function topicBlocks(figures: Figures, topic: string): Block[] {
  const { indicators, values } = figures.assessment;
  const own = indicators.filter((indicator) => indicator.topic === topic);
  if (own.length === 0) return [{ kind: "missing", text: "No indicator is entered for this topic." }];
  const blocks = own.map((indicator): Block => {
    const filled = figures.of(indicator.id).length > 0 || values.some((value) => value.indicator === indicator.id);
    if (filled) return { kind: "table", table: tableOf(figures, indicator) };
    return { kind: "missing", text: `${indicator.title}: not provided by ${indicator.owner}.` };
  });
  return blocks;
}

function scope(figures: Figures): Block[] {
  const { year, asAt } = figures.assessment;
  const area = areaOf(figures);
  return [
    {
      kind: "text",
      text: `Part 4 of the Domestic Abuse Act 2021 asks authorities to assess the need for support of victims of domestic abuse and their children in safe accommodation. This is the assessment of ${area} for ${year}.`,
    },
    {
      kind: "list",
      items: [
        `Part 1, ${parts["1"].toLowerCase()}, brings up to date what is known of domestic abuse in ${area}.`,
        "Part 2 looks at children and young people: how many are affected, what there is for them, what helps, and what they say they need.",
      ],
    },
    { kind: "text", text: `The service map holds for ${dayInWords(asAt)}.` },
  ];
}

function summary(figures: Figures, part: "1" | "2"): Block[] {
  const own = figures.assessment.statements.filter((statement) => statement.part === part);
  if (own.length === 0) return [{ kind: "missing", text: "The summary of this part is not written yet." }];
  return own.map((statement) => ({ kind: "sentence", pieces: piecesOf(figures, statement) }));
}

function sources(figures: Figures, part: "1" | "2"): Block[] {
  const own = new Set(topics.filter((topic) => topic.part === part).map(({ id }) => id));
  const bySource = new Map<string, Set<string>>();
  for (const { topic, source, title } of figures.assessment.indicators) {
    if (!own.has(topic)) continue;
    bySource.set(source, (bySource.get(source) ?? new Set()).add(title));
  }
  return [
    {
      kind: "list",
      items: [...bySource].map(
        ([source, titles]) => `${source}: ${titles.size === 1 ? [...titles][0] : `${titles.size} indicators`}`,
      ),
    },
  ];
}

function ownCasesOrWhy(ownCases: OwnCases): readonly Block[] {
  if (ownCases.length > 0) return ownCases;
  return [
    {
      kind: "missing",
      text: "Figures of the services' own cases may be added once enough cases of enough services can be released.",
    },
  ];
}

function evidence(figures: Figures, kind: Evidence["kind"]): Block[] {
  const own = figures.assessment.evidence.filter((one) => one.kind === kind);
  if (own.length === 0) return [{ kind: "missing", text: "Nothing is entered here yet." }];
  return own.flatMap(({ title, method, participants, findings, quotations }): Block[] => [
    { kind: "heading", text: title },
    ...[method, participants].flatMap((text): Block[] => (text ? [{ kind: "text", text: `${text}.` }] : [])),
    {
      kind: "list",
      items: findings.map(({ says, cites }) => (cites.length > 0 ? `${says} (${cites.join("; ")})` : says)),
    },
    ...quotations.map(({ words }): Block => ({ kind: "text", text: `“${words}”` })),
  ]);
}

function references(figures: Figures): Block[] {
  const items = figures.assessment.evidence.filter(({ kind }) => kind === "reference").map(({ title }) => title);
  return items.length === 0 ? [{ kind: "missing", text: "No reference is entered." }] : [{ kind: "list", items }];
}

function dataGaps(figures: Figures): Block[] {
  const { dataGaps: all, requests } = figures.assessment;
  const table = (id: string, title: string, kind: "missing" | "planned"): Block => ({
    kind: "table",
    table: {
      id,
      title,
      columns: ["Data", "Source", kind === "missing" ? "What is missing" : "What is planned"].map((heading) => ({
        title: heading,
      })),
      rows: all.filter((gap) => gap.kind === kind).map(({ data, source, says }): Cell[] => [data, source, says]),
      notes: [],
    },
  });
  const open = requests.filter(({ status }) => status !== "returned");
  const { areas } = figures.assessment;
  return [
    ...(all.some(({ kind }) => kind === "missing")
      ? [table("data-missing", "What the data do not hold", "missing")]
      : []),
    ...(all.some(({ kind }) => kind === "planned") ? [table("data-planned", "What is planned", "planned")] : []),
    ...(open.length === 0
      ? []
      : [
          {
            kind: "table",
            table: {
              id: "requests-open",
              title: "What was asked for and did not come, or came in part",
              columns: ["Owner", "Where it stands", "Missing from", "Remarks"].map((title) => ({ title })),
              rows: open.map(({ owner, status, missingFrom, notes }): Cell[] => [
                owner,
                status,
                missingFrom.map((id) => areaName(areas, id)).join(", "),
                notes.join(" "),
              ]),
              notes: [],
            },
          } as const,
        ]),
  ];
}

function recommendations(figures: Figures): Block[] {
  const all = figures.assessment.recommendations;
  if (all.length === 0) return [{ kind: "missing", text: "No recommendation is entered yet." }];
  const years = [...new Set(all.map(({ year }) => year))].sort();
  return years.map((year) => ({
    kind: "table",
    table: {
      id: `recommendations-${year}`,
      title: `Recommendations of ${year}`,
      columns: ["Recommendation", "Owner", "Where it stands", "Updates"].map((title) => ({ title })),
      rows: all
        .filter((one) => one.year === year)
        .map(({ text, owner, status, updates }): Cell[] => [
          text,
          owner,
          status,
          updates.map(({ says }) => says).join(" "),
        ]),
      notes: [],
    },
  }));
}

function faults(figures: Figures): Block[] {
  const found = findFaults(figures);
  if (found.length === 0) return [{ kind: "text", text: "The checks find nothing that contradicts something else." }];
  return [
    {
      kind: "text",
      text: "The figures stand in this report as their sources gave them. These could not all be right.",
    },
    {
      kind: "table",
      table: {
        id: "faults",
        title: "What the checks found",
        columns: ["What", "As given", "As it follows"].map((title) => ({ title })),
        rows: found.map(({ reason, printed, computed }): Cell[] => [reason, text(printed), text(computed)]),
        notes: [],
      },
    },
  ];
}

function text(value: string | number | null): string {
  return value === null ? "not known" : String(value);
}
