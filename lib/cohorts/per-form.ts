/** Answers to a question of each item that the print counts once a form: the cases with at least one such item. */
import type { Answer } from "@/lib/forms/answers";
import type { Option, QuestionOf } from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";
import type { PlannedForm } from "./plan/planned";
import type { Reader } from "./reader";
import { shuffled } from "./shuffled";
import type { Column } from "./targets";

/** An item of a group on a form. */
export interface Item {
  readonly form: PlannedForm;
  readonly columns: readonly Column[];
  readonly answers: Record<string, Answer>;
}

/** Whether a question of a group is counted by forms. */
export function isCountedPerForm(path: string, options: readonly Option[], reader: Reader): boolean {
  return [...reader.columnsOf(path)].some((column) =>
    options.some(({ id }) => reader.expected(column, `${path}:any=${id}`) !== undefined),
  );
}

/** Gives each item an answer, so that as many forms hold each as printed. */
export function dealPerForm(
  { id, options }: QuestionOf<"one">,
  path: string,
  items: readonly Item[],
  reader: Reader,
  random: Random,
): void {
  const held = new Map<PlannedForm, Item[]>();
  for (const item of items) held.set(item.form, [...(held.get(item.form) ?? []), item]);
  for (const column of reader.columnsOf(path)) {
    const forms = shuffled(
      [...held.keys()].filter(({ columns }) => columns.includes(column)),
      random,
    );
    const wanted = new Map(
      options.map((option) => [option.id, Math.round(reader.expected(column, `${path}:any=${option.id}`) ?? 0)]),
    );
    for (const [form, chosen] of divided(forms, wanted, (one) => held.get(one)?.length ?? 0))
      held.get(form)?.forEach((item, index) => {
        const answer = chosen[index] ?? (chosen.length > 0 ? random.pick(chosen) : undefined);
        if (answer !== undefined) item.answers[id] = answer;
      });
    for (const form of forms) held.delete(form);
  }
  // What is printed of no form is anything.
  for (const item of [...held.values()].flat()) item.answers[id] = random.pick(options).id;
}

/** Different answers for each form, no more than it has items; each form at least one, as far as they go. */
function divided(
  forms: readonly PlannedForm[],
  wanted: Map<string, number>,
  itemsOf: (form: PlannedForm) => number,
): Map<PlannedForm, string[]> {
  const chosen = new Map(forms.map((form) => [form, [] as string[]]));
  const give = (form: PlannedForm, id: string) => {
    chosen.get(form)?.push(id);
    wanted.set(id, (wanted.get(id) ?? 0) - 1);
  };
  let more = [...wanted.values()].reduce((sum, times) => sum + times, 0) - forms.length;
  const several = forms.filter((form) => itemsOf(form) > 1);
  for (const id of rarestFirst(wanted))
    for (const form of several) {
      const own = chosen.get(form) ?? [];
      if (more <= 0 || (wanted.get(id) ?? 0) <= 0) break;
      if (own.length >= itemsOf(form) - 1 || own.includes(id)) continue;
      give(form, id);
      more -= 1;
    }
  // Those who already hold some first: of the most frequent answers there are enough that they do not hold.
  for (const form of [...forms].sort((a, b) => (chosen.get(b)?.length ?? 0) - (chosen.get(a)?.length ?? 0))) {
    const id = rarestFirst(wanted)
      .reverse()
      .find((one) => (wanted.get(one) ?? 0) > 0 && !chosen.get(form)?.includes(one));
    if (id !== undefined) give(form, id);
  }
  return chosen;
}

function rarestFirst(wanted: ReadonlyMap<string, number>): string[] {
  return [...wanted.keys()].sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
}
