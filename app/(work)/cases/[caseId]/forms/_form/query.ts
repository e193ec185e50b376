/** Reading what an address says after its question mark: never an answer, only where one comes from. */

export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** A version of a form, or undefined where the address holds none. */
export function versionIn(query: Query, name: string): number | undefined {
  const value = query[name];
  return typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** Whether the page was reached from "check your answers". */
export function fromCheck(query: Query): "check" | undefined {
  return query.from === "check" ? "check" : undefined;
}
