/** Tallies of made-up forms, for tests: every cohort holds them all. */
import type { Tally } from "@/lib/reports/tally";
import type { MadeSource } from "../testing";
import type { TalliesOfYear } from "./cells";

/** Deals the cases of a source out among services, and counts each and all. */
export async function talliesOf(source: MadeSource, services: number, year: TalliesOfYear["year"]) {
  const keys = new Map([...(await source.codes())].map(([key, code]) => [code, key]));
  const said = Array.from({ length: services + 1 }, () => new Map<string, number>());
  const add = (service: number, key: string) => {
    const times = said[service] as Map<string, number>;
    times.set(key, (times.get(key) ?? 0) + 1);
  };
  for (const [form, held] of source.all)
    for (const { caseId, codes } of held) {
      const own = 1 + (Number(caseId.slice(-12)) % services);
      for (const service of [0, own]) {
        add(service, `forms ${form}`);
        for (const code of codes.split(" ")) add(service, keys.get(Number(code)) ?? "");
      }
    }
  const [whole, ...byService] = said.map(
    (times): Tally => ({
      forms: (form) => times.get(`forms ${form}`) ?? 0,
      cases: (form) => times.get(`forms ${form}`) ?? 0,
      count: (key) => times.get(key) ?? 0,
      numbers: () => [],
    }),
  );
  return { year, whole: whole as Tally, byService };
}
