/**
 * Which figures of a year are looked at. All of it stands in the address, so that what is read, and what is taken away,
 * can be found again.
 */

export type Figures =
  /** As they were frozen: the newest revision, or an earlier one. */
  | { readonly of: "published"; readonly revision?: number }
  /** As they wait for a second person. */
  | { readonly of: "prepared" }
  /** As the records stand now, for the nation or one service, beside as many earlier years as asked for. */
  | { readonly of: "now"; readonly service?: string; readonly compare?: number };

/** How many earlier years may stand beside a report. */
export const comparisons = [0, 1, 2] as const;

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads an address. What is not understood is passed over, so that an old bookmark still opens. */
export function readFigures(params: Params): Figures {
  const value = (name: string) => {
    const given = params[name];
    return typeof given === "string" ? given : given?.[0];
  };
  if (value("figures") === "prepared") return { of: "prepared" };
  const service = value("service") || undefined;
  const compare = comparisons.find((years) => String(years) === value("compare"));
  if (value("figures") === "now" || service !== undefined || compare !== undefined)
    return { of: "now", ...(service !== undefined && { service }), ...(compare !== undefined && { compare }) };
  const revision = Number(value("revision"));
  return Number.isInteger(revision) && revision > 0 ? { of: "published", revision } : { of: "published" };
}

/** The query of the address of these figures; "" for the newest publication. */
export function figuresQuery(figures: Figures): string {
  const query = new URLSearchParams();
  if (figures.of !== "published") query.set("figures", figures.of);
  if (figures.of === "now" && figures.service !== undefined) query.set("service", figures.service);
  if (figures.of === "now" && figures.compare !== undefined) query.set("compare", String(figures.compare));
  if (figures.of === "published" && figures.revision !== undefined) query.set("revision", String(figures.revision));
  return query.size === 0 ? "" : `?${query}`;
}
