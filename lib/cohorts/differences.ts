/** Puts right how one number differs from another, as soon as both are dealt. */
import type { Question } from "@/lib/forms/define";
import { inBand, numberOf, numberPlace } from "./joint";
import type { Settling } from "./settling";

/** How many have a lower number than before: numbers move within their band until as many have as printed. */
export function settleDifferences(
  question: Question,
  { definition, derived, reader, random, all, counted, bands }: Settling,
): void {
  if (question.type !== "number") return;
  const own = bands.get(`${definition.id}/${question.id}`) ?? question.bands ?? [];
  for (const { id, from, bands: kinds = [] } of derived) {
    if (from.kind !== "only" || from.of.kind !== "difference") continue;
    const [of, less] = [numberPlace(from.of.of, counted), numberPlace(from.of.less, counted)];
    if (!of || !less || of.form !== undefined || of.question !== question.id) continue;
    for (const { terms, base, printed } of reader.targetsOf(`${definition.id}/${id}`)) {
      const [term] = terms;
      const kind = kinds.find((band) => term?.key === `${definition.id}/${id}#${band.id}`);
      if (!term || !kind) continue;
      const people = all.flatMap((form) => {
        if (!form.columns.includes(term.column)) return [];
        const [now, before] = [numberOf(of, form), numberOf(less, form)];
        return now !== undefined && before !== undefined && now > 0 && before > 0 ? [{ form, before }] : [];
      });
      const is = (now: number, before: number) => inBand(kind, now - before);
      let count = people.filter(({ form, before }) => is(form.answers[question.id] as number, before)).length;
      const aim = base.length > 0 ? Math.round((printed * people.length) / 100) : printed;
      for (let tries = 200_000; tries > 0 && count !== aim && people.length > 0; tries -= 1) {
        const { form, before } = random.pick(people);
        const now = form.answers[question.id] as number;
        const band = own.find((one) => inBand(one, now));
        if (!band) continue;
        const next = random.whole(band.from ?? 0, Math.min(band.to ?? question.max, question.max));
        const change = Number(is(next, before)) - Number(is(now, before));
        if (change === 0 || Math.sign(change) !== Math.sign(aim - count)) continue;
        form.answers[question.id] = next;
        count += change;
      }
    }
  }
}
