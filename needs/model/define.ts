/**
 * What a local needs assessment is made of. Each record is data with one shape, whether it comes from the project's own
 * copy, a spreadsheet, a page or the database; everything else (rates, changes, faults, gaps, the report) is worked out.
 */
import { z } from "zod";
import {
  type DataGap,
  dataGapSchema,
  type Evidence,
  evidenceSchema,
  type NamedGap,
  namedGapSchema,
  type ReachLine,
  type Recommendation,
  type Request,
  reachSchema,
  recommendationSchema,
  requestSchema,
  type Statement,
  statementSchema,
} from "@/needs/model/findings";
import { period, slug, words } from "@/needs/model/parts";
import { type Service, serviceSchema } from "@/needs/model/service";

export * from "@/needs/model/findings";
export * from "@/needs/model/service";

export const areaKinds = [
  "district",
  "service-area",
  "county",
  "police-force",
  "region",
  "nation",
  "elsewhere",
] as const;

/** A place. Areas nest and may overlap: a district is in a service area and in the county; a police force is larger. */
export const areaSchema = z.object({
  id: slug,
  name: words,
  kind: z.enum(areaKinds),
  /** The code of the Office for National Statistics, by which cases name their local authority. */
  code: z.string().optional(),
  /** Ids of the areas that hold it whole. */
  within: z.array(slug).default([]),
  /** The boundaries hold from and until these years; left out where they are not known to change. */
  from: z.number().int().optional(),
  until: z.number().int().optional(),
});
export type Area = z.output<typeof areaSchema>;

/** How many people live in an area, by age and sex, in a year. */
export const populationSchema = z.object({
  area: slug,
  year: z.number().int().min(1900).max(2200),
  sex: z.enum(["everyone", "female", "male"]).default("everyone"),
  /** "all ages", "16+", "0-15". */
  ages: z.string().regex(/^(?:all ages|\d{1,3}\+|\d{1,3}-\d{1,3})$/, "Write ages as all ages, 16+ or 0-15"),
  people: z.number().int().nonnegative(),
  source: words,
});
export type Population = z.output<typeof populationSchema>;

/** How a figure is worked out from another indicator. Rounding is that of the indicator that holds this. */
export const derivationSchema = z.discriminatedUnion("as", [
  /** Per cent by which it differs from the period before. */
  z.object({ as: z.literal("change"), of: slug }),
  /** How much it differs from the period before. */
  z.object({ as: z.literal("difference"), of: slug }),
  /** Per cent that it is of another indicator, in the same area and period. */
  z.object({ as: z.literal("share"), of: slug, whole: slug, group: z.string().optional() }),
  /** So many for each `per` of a population, by year. */
  z.object({ as: z.literal("rate"), of: slug, per: z.number().positive(), sex: z.string(), ages: z.string() }),
  /** A twelfth of a year's number; `share` multiplies a total by a percentage first, that of `shareGroup` if named. */
  z.object({ as: z.literal("monthly"), of: slug, share: slug.optional(), shareGroup: z.string().optional() }),
  /** A number over what there is of it for each of what is sought: 2,500 children at 1.25 a case are 2,000 cases. */
  z.object({ as: z.literal("quotient"), of: slug, by: slug }),
  /** One in so many: a hundred over a percentage. */
  z.object({ as: z.literal("one-in"), of: slug }),
  /** The percentage of the whole, from those of its parts and how many each part has. */
  z.object({ as: z.literal("weighted"), of: slug, weights: slug, parts: z.array(z.string()) }),
]);
export type Derivation = z.output<typeof derivationSchema>;

/** Groups that may not be more together than a figure of the same area and period, or than a number: 100 per cent. */
const partsWithin = z.union([
  z.object({ indicator: slug, group: z.string(), parts: z.array(z.string()).min(1) }),
  z.object({ most: z.number(), parts: z.array(z.string()).min(1) }),
]);
export type PartsWithin = z.output<typeof partsWithin>;

/** A figure that nobody printed and that must be another one: with why it must. */
const sameAs = z.object({
  area: slug,
  group: z.string().default("all"),
  as: z.object({ area: slug, group: z.string().default("all") }),
  why: words,
});

export const units = ["people", "children", "number", "%", "% change", "rate", "one in", "bed spaces"] as const;

/** What is measured, whoever measures it and whenever. */
export const indicatorSchema = z
  .object({
    id: slug,
    title: words,
    topic: slug,
    unit: z.enum(units),
    /** Digits after the point, as printed. */
    decimals: z.number().int().min(0).max(3).default(0),
    /** For a rate: the number of people it is for, and who they are. */
    per: z.number().positive().optional(),
    base: z.string().optional(),
    source: words,
    /** Who owns the figures and is asked for them. */
    owner: words,
    /** What is counted and what is not, for whoever counts it: the owner is sent it. */
    definition: z.string().optional(),
    /** Figures of areas add up to those of the area that holds them. */
    adds: z.boolean().default(false),
    /** Groups that add up to another group; for percentages, to `makes`. */
    totals: z
      .array(
        z.object({ whole: z.string().optional(), makes: z.number().optional(), parts: z.array(z.string()).min(2) }),
      )
      .default([]),
    within: z.union([z.array(partsWithin), partsWithin.transform((one) => [one])]).default([]),
    equals: z.array(sameAs).default([]),
    /** For percentages that are not worked out: the indicator whose figure of the place is what they are of. */
    outOf: slug.optional(),
    worked: derivationSchema.optional(),
    /** What is thought good practice: from and to, in whichever kind of area the recommendation speaks of. */
    recommended: z
      .array(
        z.object({
          group: z.string().default("all"),
          from: z.number(),
          to: z.number().optional(),
          by: words,
          areaKind: z.enum(areaKinds).optional(),
        }),
      )
      .default([]),
    /** What readers should know of all its figures: breaks, unknowns, who is left out. */
    notes: z.array(words).default([]),
    /** Figures before this period are of another kind and are not compared with those since. */
    comparableSince: period.optional(),
  })
  .refine(({ id, worked }) => worked?.of !== id, {
    path: ["worked", "of"],
    message: "Choose another: an indicator is not worked out from itself",
  });
export type Indicator = z.output<typeof indicatorSchema>;

/** Words that soften a printed figure, as the sources use them: see qualifiers.ts for what each allows. */
export const qualifiers = [
  "less than",
  "around",
  "nearly",
  "almost",
  "over",
  "just over",
  "up to",
  "about",
  "half",
  "at least",
] as const;
export const standings = ["highest", "lowest", "above the nation", "below the nation", "rising", "falling"] as const;

/** One figure: of an indicator, an area, a period and a group. Null where only its standing among others is known. */
export const valueSchema = z.object({
  indicator: slug,
  area: slug,
  period,
  group: words.default("all"),
  value: z.number().nullable(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  qualifier: z.enum(qualifiers).optional(),
  standing: z.enum(standings).optional(),
  /** "10 of 12 districts": how much of the area the figure covers. */
  coverage: z.object({ of: z.number().int(), have: z.number().int(), areas: z.array(slug).optional() }).optional(),
  /** Digits after the point where this figure is printed with other than its indicator's. */
  decimals: z.number().int().min(0).max(3).optional(),
  source: z.string().optional(),
  /** The day the figures were drawn from their source, YYYY-MM-DD. */
  extracted: z.string().optional(),
  /** Names of the areas that a counted number is made of: "5 districts", and which. */
  listed: z.array(slug).optional(),
  /** For a span: what is said holds for each year within it, and is no average or total of them. */
  each: z.boolean().optional(),
  /** The same figure where it is printed a second time; `words` where it is told as a fraction: "nearly two thirds". */
  again: z
    .array(
      z.object({
        value: z.number(),
        qualifier: z.enum(qualifiers).optional(),
        where: words,
        words: z.string().optional(),
      }),
    )
    .optional(),
  notes: z.array(words).default([]),
});
export type Value = z.output<typeof valueSchema>;

export const topicSchema = z.object({ id: slug, title: words, part: z.enum(["1", "2"]), about: z.string().optional() });
export type Topic = z.output<typeof topicSchema>;

/** The kinds of record of an assessment, each with its shape: a form, an import and the database check by it. */
export const recordSchemas = {
  area: areaSchema,
  population: populationSchema,
  indicator: indicatorSchema,
  value: valueSchema,
  service: serviceSchema,
  evidence: evidenceSchema,
  namedGap: namedGapSchema,
  dataGap: dataGapSchema,
  request: requestSchema,
  recommendation: recommendationSchema,
  statement: statementSchema,
  reach: reachSchema,
} as const;
export type RecordKind = keyof typeof recordSchemas;
export type RecordOf<Kind extends RecordKind> = z.output<(typeof recordSchemas)[Kind]>;
export type InputOf<Kind extends RecordKind> = z.input<(typeof recordSchemas)[Kind]>;

/** Everything that an assessment holds, beside the topics, which are the product's own (topics.ts). */
export interface Assessment {
  /** The id of the area that it is of. */
  readonly about: string;
  readonly year: number;
  /** The day for which the service map and its funding hold, YYYY-MM-DD. */
  readonly asAt: string;
  readonly areas: readonly Area[];
  readonly populations: readonly Population[];
  readonly indicators: readonly Indicator[];
  readonly values: readonly Value[];
  readonly services: readonly Service[];
  readonly evidence: readonly Evidence[];
  readonly namedGaps: readonly NamedGap[];
  readonly dataGaps: readonly DataGap[];
  readonly requests: readonly Request[];
  readonly recommendations: readonly Recommendation[];
  readonly statements: readonly Statement[];
  readonly reach: readonly ReachLine[];
  /** Keys of the figures that stand as last year's assessment had them; left out where none was carried over. */
  readonly carriedOver?: readonly string[];
}

/** The list of an assessment in which records of a kind stand. */
export const listOf = {
  area: "areas",
  population: "populations",
  indicator: "indicators",
  value: "values",
  service: "services",
  evidence: "evidence",
  namedGap: "namedGaps",
  dataGap: "dataGaps",
  request: "requests",
  recommendation: "recommendations",
  statement: "statements",
  reach: "reach",
} as const satisfies Record<RecordKind, Exclude<keyof Assessment, "carriedOver">>;

/** By what a record is known within its kind: one record has one key, however often it is changed. */
export function keyOfRecord<Kind extends RecordKind>(kind: Kind, record: RecordOf<Kind>): string {
  if (kind === "value") {
    const { indicator, area, period, group } = record as Value;
    return [indicator, area, period, group].join("|");
  }
  if (kind === "population") {
    const { area, year, sex, ages } = record as Population;
    return [area, year, sex, ages].join("|");
  }
  return (record as { id: string }).id;
}
