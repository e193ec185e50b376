/** How a topic's figures are written down: each indicator with its printed values as [area, period, value, what else]. */
import { type Indicator, type InputOf, indicatorSchema, type Value, valueSchema } from "@/needs/model/define";

import { definitions } from "./definitions";

type Extra = Omit<InputOf<"value">, "indicator" | "area" | "period" | "value">;
export type Printed = readonly [area: string, period: string, value: number | null, extra?: Extra];
export type WithValues = Omit<InputOf<"indicator">, "topic" | "source" | "owner"> &
  Partial<Pick<InputOf<"indicator">, "source" | "owner">> & { readonly values: readonly Printed[] };

export interface TopicFigures {
  readonly indicators: readonly Indicator[];
  readonly values: readonly Value[];
}

/**
 * Checks and completes a topic's indicators and values.
 * @param common what all of them share: topic, source, owner, and the day they were drawn from their source
 * @throws zod's error where a record has a fault, when the file is loaded
 */
export function topicOf(
  common: { topic: string; source: string; owner: string; extracted?: string },
  list: readonly WithValues[],
): TopicFigures {
  const { extracted, ...shared } = common;
  return {
    indicators: list.map(({ values: _, ...indicator }) => {
      const { counts, of } = definitions[indicator.id] ?? {};
      return indicatorSchema.parse({ ...shared, definition: counts, ...(of && { base: of }), ...indicator });
    }),
    values: list.flatMap(({ id, values }) =>
      values.map(([area, period, value, extra]) =>
        valueSchema.parse({ indicator: id, area, period, value, ...(extracted && { extracted }), ...extra }),
      ),
    ),
  };
}
