/** The report, section by section, in its printed order. A section with nothing to say tells what is missing. */
import { areaName } from "@/needs/model/areas";
import type { Figures } from "@/needs/model/figures";
import { faults, recommendations, summary } from "@/needs/report/back";
import type { Block, Cell, Section } from "@/needs/report/blocks";
import { tableOf } from "@/needs/report/figures-table";
import { isEmpty, missingInWords } from "@/needs/report/missing";
import { reachBlocks } from "@/needs/report/reach";
import { evidenceSectionTitles, summaryTitles } from "@/needs/report/summaries";
import {
  adultBlocks,
  areaOf,
  elsewhereBlocks,
  gapBlocks,
  gapTitles,
  outsideBlocks,
  preventionBlocks,
  serviceBlocks,
} from "@/needs/report/support";
import { trendsOf } from "@/needs/report/trend";
import { context, evidence, references } from "@/needs/report/voices";
import { dayInWords } from "@/needs/report/words";
import { parts, topics } from "@/needs/topics";

/** Figures of the services' own cases that may be released, as blocks: made outside, through disclosure control. */
export type OwnCases = readonly Block[];

/** The whole report. Both parts keep the order in which the first assessments were printed. */
export function sectionsOf(figures: Figures, ownCases: OwnCases = []): Section[] {
  const part = (of: Section["part"]) => (id: string, title: string, blocks: readonly Block[]) => ({
    id,
    title,
    part: of,
    blocks,
  });
  const [front, first, second, back] = [part("front"), part("1"), part("2"), part("back")];
  return [
    front("scope", "Scope", scope(figures)),
    front("summary-1", summaryTitles["1"], summary(figures, "1")),
    front("summary-2", summaryTitles["2"], [...summary(figures, "2"), ...gapTitles(figures)]),
    first("sources-1", "Sources of the key figures", sources(figures, "1")),
    ...topicSections(figures, "1"),
    first("own-cases", "The services' own cases", ownCasesOrWhy(ownCases)),
    second("background", evidenceSectionTitles.background, context(figures, "background")),
    ...topicSections(figures, "2", ["children-need"]),
    second("effects", evidenceSectionTitles.effects, context(figures, "effects")),
    second("sources-2", "Sources on children and young people", sources(figures, "2")),
    ...topicSections(figures, "2"),
    second("summary-affected", summaryTitles.affected, summary(figures, "affected")),
    second("summary-own", summaryTitles.own, summary(figures, "own")),
    second("data-gaps", "Gaps in the data, and what is planned", dataGaps(figures)),
    second("services", "Support for children and young people", serviceBlocks(figures)),
    second("reach", "Reach against need", [...topicBlocks(figures, "children-support"), ...reachBlocks(figures)]),
    second("gaps", "Gaps in support", gapBlocks(figures)),
    second("planned", evidenceSectionTitles.planned, context(figures, "planned")),
    second("prevention", evidenceSectionTitles.prevention, [
      ...preventionBlocks(figures),
      ...context(figures, "prevention"),
    ]),
    second("outside", "Support that is not about domestic abuse", outsideBlocks(figures)),
    second("elsewhere", "What other authorities do", elsewhereBlocks(figures)),
    second("models-of-care", "Models of care", evidence(figures, "model of care")),
    second("case-studies", "Case studies", [...evidence(figures, "case study"), ...topicBlocks(figures, "outcomes")]),
    second("voice", "The voice of children and young people", evidence(figures, "voice")),
    second("references", "References", references(figures)),
    back("recommendations", "Recommendations and what came of them", recommendations(figures)),
    back("faults", "Figures that contradict each other", faults(figures)),
  ];
}

/** Topics whose figures stand beside words in a section of another name, or in a place of their own. */
const elsewhere = new Set(["children-support", "outcomes", "children-need"]);

function topicSections(figures: Figures, part: "1" | "2", only?: readonly string[]): Section[] {
  return topics
    .filter((topic) => topic.part === part && (only ? only.includes(topic.id) : !elsewhere.has(topic.id)))
    .map(({ id, title }) => ({
      id: `topic-${id}`,
      title,
      part,
      blocks: [...topicBlocks(figures, id), ...(besides[id]?.(figures) ?? [])],
    }));
}

/** What stands in a topic's section beside its figures. */
const besides: Readonly<Record<string, (figures: Figures) => readonly Block[]>> = {
  "safe-accommodation": (figures) => adultBlocks(figures, "accommodation"),
  "community-support": (figures) => adultBlocks(figures, "community"),
  safeguarding: (figures) => context(figures, "safeguarding"),
};

/** The tables of a topic, each with its trend; and for each indicator without a figure, or a new one, from whom it is missing. */
export function topicBlocks(figures: Figures, topic: string): Block[] {
  const { indicators } = figures.assessment;
  const own = indicators.filter((indicator) => indicator.topic === topic);
  if (own.length === 0) return [{ kind: "missing", text: "No indicator is entered for this topic." }];
  return own.flatMap((indicator): Block[] => {
    const text = missingInWords(figures, indicator);
    return [
      ...(text === undefined ? [] : [{ kind: "missing", text } as const]),
      ...(isEmpty(figures, indicator)
        ? []
        : [...trendsOf(figures, indicator), { kind: "table", table: tableOf(figures, indicator) } as const]),
    ];
  });
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
  if (all.length + open.length === 0) {
    return [{ kind: "missing", text: "Nobody has entered yet what the data do not hold, nor what is planned." }];
  }
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
