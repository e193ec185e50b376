/** What an assessment says in words: evidence, gaps, what was asked for, recommendations, its summary. */
import { z } from "zod";
import { period, slug, words } from "@/needs/model/parts";

/** The sections of the report in which evidence on the setting may stand, beside those of its own kind. */
export const evidenceSections = ["background", "effects", "safeguarding", "planned", "prevention"] as const;

/** Evidence in words, always in the author's own. */
export const evidenceSchema = z.object({
  id: slug,
  kind: z.enum(["voice", "model of care", "case study", "other authorities", "context", "reference"]),
  title: words,
  /** For context: the section that it belongs to; "effects" where none is named. */
  section: z.enum(evidenceSections).optional(),
  method: z.string().optional(),
  participants: z.string().optional(),
  findings: z.array(z.object({ says: words, cites: z.array(z.string()).default([]) })).default([]),
  /** Quotations that those who said them allowed. */
  quotations: z.array(z.object({ words, permission: words })).default([]),
  /** For a reference: how it is cited ("Howarth 2016"). */
  cite: z.string().optional(),
});
export type Evidence = z.output<typeof evidenceSchema>;

/** A gap that an assessment names, beside those that rules find. */
export const namedGapSchema = z.object({ id: slug, rule: slug, says: words });
export type NamedGap = z.output<typeof namedGapSchema>;

/** What the figures do not hold, from whom, and what is planned. */
export const dataGapSchema = z.object({
  id: slug,
  kind: z.enum(["missing", "planned"]),
  data: words,
  source: words,
  says: words,
});
export type DataGap = z.output<typeof dataGapSchema>;

export const requestStatuses = ["to send", "sent", "returned", "returned in part", "not provided"] as const;

/** What an owner of figures is asked for, until when, and what came back. */
export const requestSchema = z.object({
  id: slug,
  owner: words,
  indicators: z.array(slug).min(1),
  due: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "Write the day as 2022-08-01")
    .optional(),
  status: z.enum(requestStatuses).default("to send"),
  returned: z.string().optional(),
  missingFrom: z.array(slug).default([]),
  notes: z.array(words).default([]),
});
export type Request = z.output<typeof requestSchema>;

export const recommendationStatuses = ["open", "in progress", "done", "not taken forward"] as const;

export const recommendationSchema = z.object({
  id: slug,
  year: z.number().int(),
  text: words,
  owner: z.string().default("Not yet named"),
  status: z.enum(recommendationStatuses).default("open"),
  updates: z.array(z.object({ date: z.string(), says: words })).default([]),
});
export type Recommendation = z.output<typeof recommendationSchema>;

/** The executive summary of each part, and the two summaries within part 2. */
export const summaryParts = ["1", "2", "affected", "own"] as const;

/** A sentence of a summary, with its figures as {indicator | area | period | group}; "size" at the end leaves the sign out. */
export const statementSchema = z.object({ id: slug, part: z.enum(summaryParts), says: words });
export type Statement = z.output<typeof statementSchema>;

/** People supported, beside the number in need. Two lines are never added: one person may stand in both. */
export const reachSchema = z.object({
  id: slug,
  title: words,
  supported: z.object({ indicator: slug, area: slug, period, group: z.string().default("all") }),
  need: z.object({ indicator: slug, area: slug, period, group: z.string().default("all") }),
  /** The percentage as it was printed, to check. */
  printed: z.object({ indicator: slug, area: slug, period, group: z.string().default("all") }).optional(),
  /** Why somebody may be counted here twice, or also in another line. */
  overlap: z.string().optional(),
});
export type ReachLine = z.output<typeof reachSchema>;
