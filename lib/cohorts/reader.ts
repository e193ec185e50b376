/** What the printed figures say about one question, and how much of it has been dealt out already. */
import type { FormDefinition, Question, Year } from "@/lib/forms/define";
import type { Part, Wanted } from "./allocate";
import { pathOf } from "./keys";
import { type StatedAverage, statedIn } from "./stated";
import type { Column, Target, Targets, Term } from "./targets";

export class Reader {
  private readonly byPath = new Map<string, Target[]>();
  private readonly counts = new Map<Column, Map<string, number>>();
  private readonly dealt = new Set<string>();

  private readonly averages = new Map<string, StatedAverage[]>();

  constructor(private readonly targets: Targets) {
    for (const target of targets.counts) this.index(target);
    for (const target of targets.averages) {
      const stated = statedIn(target);
      const name = `${target.column}|${target.key}`;
      if (stated) this.averages.set(name, [...(this.averages.get(name) ?? []), stated]);
    }
  }

  private index(target: Target): void {
    for (const path of new Set([...target.terms, ...target.base].map(({ key }) => pathOf(key)))) {
      const list = this.byPath.get(path) ?? [];
      this.byPath.set(path, list);
      list.push(target);
    }
  }

  /** Adds a figure that follows from others. */
  also(target: Target): void {
    this.index(target);
  }

  /** How many forms of a kind count in a column, as the bases of its tables say. */
  size(form: FormDefinition, column: Column): number | undefined {
    const always = askedOfAll(form);
    const said = [`${form.id}:forms`, ...always.map(({ id }) => `${form.id}/${id}:asked`)].flatMap((key) => {
      const value = this.targets.said.get(`${column}|${key}`);
      return value === undefined ? [] : [value];
    });
    return mostFrequent(said);
  }

  /** How many forms of a kind it takes in a column for what is printed of the questions that everybody is asked. */
  fewest(form: FormDefinition, column: Column): number {
    const asked = askedOfAll(form).map(({ id }) => Math.round(this.asked(`${form.id}/${id}`, column) ?? 0));
    return Math.max(0, ...asked);
  }

  /** How many intakes of a year are of clients who came back. */
  comesBack(form: FormDefinition, year: Year): number {
    const derived = form.derived?.find(({ from }) => from.kind === "referral-status");
    const column: Column = `period ${year}`;
    return Math.round(this.expected(column, `${form.id}/${derived?.id}=repeat`) ?? 0);
  }

  continues(form: FormDefinition, year: Year): number {
    const derived = form.derived?.find(({ from }) => from.kind === "referral-status");
    return Math.round(this.expected(`period ${year}`, `${form.id}/${derived?.id}=continuing`) ?? 0);
  }

  /** How many cases of a column have a form of a kind: as near to a number as what was printed allows. */
  casesWith(form: FormDefinition, column: Column, near: number): number {
    const key = `${form.id}:cases`;
    const counted = this.targets.said.get(`${column}|${key}`);
    if (counted !== undefined) return counted;
    const share = this.single(column, key).find(({ base }) => base.length > 0);
    if (!share) return near;
    const base = this.sum(share.base) ?? 0;
    const [low, high] = [share.printed - share.within, share.printed + share.within].map((one) => (one * base) / 100);
    return Math.min(Math.max(near, Math.ceil(low ?? 0)), Math.ceil(high ?? near) - 1);
  }

  /** All that is said of the numbers of a question in a column: a mean, a median, of all or of some. */
  averagesOf(key: string, column: Column): readonly StatedAverage[] {
    return this.averages.get(`${column}|${key}`) ?? [];
  }

  /** Columns in which an average of a question is stated. */
  averagedIn(key: string): Column[] {
    return [...this.averages.keys()].flatMap((name) => {
      const [column, of] = name.split("|");
      return of === key ? [column as Column] : [];
    });
  }

  /** How often the print says that a key was said, straight or as a share. */
  expected(column: Column, key: string): number | undefined {
    const stated = this.stated(column, key);
    // Of nobody there is no share: where one is printed, there is somebody, though it rounds to none.
    return stated !== undefined && stated < 0.5 && this.isSharedOut(column, key) ? 1 : stated;
  }

  /** Whether shares of those who said it are printed. */
  isSharedOut(column: Column, key: string): boolean {
    return (this.byPath.get(pathOf(key)) ?? []).some(
      ({ base: [term, ...more] }) => more.length === 0 && term?.key === key && term.column === column,
    );
  }

  private stated(column: Column, key: string): number | undefined {
    const counted = this.targets.said.get(`${column}|${key}`);
    if (counted !== undefined) return counted;
    for (const { base, printed } of this.single(column, key)) {
      const of = base.length === 0 ? 100 : this.sum(base);
      if (of !== undefined) return (printed * of) / 100;
    }
    return undefined;
  }

  /** How many the print says were asked: as such, or by adding up their answers. */
  asked(path: string, column: Column): number | undefined {
    const said = this.expected(column, `${path}:asked`);
    if (said !== undefined) return said;
    const keys = new Set<string>();
    for (const { terms } of this.byPath.get(path) ?? [])
      for (const term of terms)
        if (term.column === column && pathOf(term.key) === path && /[=#]/.test(term.key)) keys.add(term.key);
    const parts = [...keys].map((key) => this.expected(column, key));
    if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
    return (parts as number[]).reduce((sum, part) => sum + part, this.expected(column, `${path}:missing`) ?? 0);
  }

  private single(column: Column, key: string): Target[] {
    return (this.byPath.get(pathOf(key)) ?? []).filter(
      ({ terms: [term, ...more] }) =>
        term && more.length === 0 && term.key === key && term.column === column && term.factor === 1,
    );
  }

  /** A sum of terms: of what was dealt out where it was, and else of what the print says. */
  private sum(terms: readonly Term[]): number | undefined {
    let sum = 0;
    for (const { column, key, factor } of terms) {
      const value = this.isDealt(key) ? this.count(column, key) : this.targets.said.get(`${column}|${key}`);
      if (value === undefined) return undefined;
      sum += factor * value;
    }
    return sum;
  }

  /** The ranges of numbers that tables count. */
  rangesOf(path: string): { from: number; to: number | undefined }[] {
    const ranges = new Map<string, { from: number; to: number | undefined }>();
    for (const { terms, base } of this.byPath.get(path) ?? [])
      for (const { key } of [...terms, ...base]) {
        const [, from, to] = /~(\d+)-(\d*)$/.exec(key) ?? [];
        if (from !== undefined && pathOf(key) === path)
          ranges.set(key, { from: Number(from), to: to === "" ? undefined : Number(to) });
      }
    return [...ranges.values()].sort((a, b) => a.from - b.from);
  }

  /** The columns in which the questions of a group's items are counted. @param first "form/group." */
  columnsUnder(first: string): Set<Column> {
    const columns = new Set<Column>();
    for (const path of this.byPath.keys())
      if (path.startsWith(first)) for (const column of this.columnsOf(path)) columns.add(column);
    return columns;
  }

  /** How many items the print says there are in a column. */
  itemsUnder(first: string, column: Column): number | undefined {
    for (const path of this.byPath.keys()) {
      if (!path.startsWith(first) || path.slice(first.length).includes(".")) continue;
      const asked = this.asked(path, column);
      if (asked !== undefined) return asked;
    }
    return undefined;
  }

  has(path: string): boolean {
    return this.byPath.has(path);
  }

  /** The columns in which the figures of a question are printed. */
  columnsOf(path: string): Set<Column> {
    const columns = new Set<Column>();
    for (const { terms, base } of this.byPath.get(path) ?? [])
      for (const term of [...terms, ...base]) if (pathOf(term.key) === path) columns.add(term.column);
    return columns;
  }

  count(column: Column, key: string): number {
    return this.counts.get(column)?.get(key) ?? 0;
  }

  add(columns: readonly Column[], key: string, times = 1): void {
    for (const column of columns) {
      const counts = this.counts.get(column) ?? new Map<string, number>();
      this.counts.set(column, counts);
      counts.set(key, (counts.get(key) ?? 0) + times);
    }
  }

  /** The figures that count a question, or are shares of it. */
  targetsOf(path: string): readonly Target[] {
    return this.byPath.get(path) ?? [];
  }

  /** Whether nothing more will be said of a key. */
  isSettled(key: string): boolean {
    return this.isDealt(key);
  }

  /** Says that no more will be said of a question, or of one answer to it. */
  close(pathOrKey: string): void {
    this.dealt.add(pathOrKey);
  }

  private isDealt(key: string): boolean {
    return this.dealt.has(key) || this.dealt.has(pathOf(key));
  }

  /**
   * The figures that depend on some answers to a question and on nothing else that is still open.
   *
   * @param answers the ends of their keys, "=yes"; of an answer that is never counted, any other text
   * @param number by column, its number in the allocation
   */
  wanted(path: string, answers: readonly string[], number: (column: string) => number | undefined): Wanted[] {
    const keys = answers.map((answer) => `${path}${answer}`);
    return this.wantedOf([path], keys, number);
  }

  /** The same of some keys of several paths, in the order of the answers. */
  wantedOf(
    paths: readonly string[],
    keys: readonly string[],
    number: (column: string) => number | undefined,
  ): Wanted[] {
    const place = new Map(keys.map((key, index) => [key, index]));
    const targets = new Set(paths.flatMap((path) => this.byPath.get(path) ?? []));
    return [...targets].flatMap((target): Wanted[] => {
      const count = this.partsOf(target.terms, place, number);
      const base = this.partsOf(target.base, place, number);
      if (!count || !base || count.parts.length + base.parts.length === 0) return [];
      const { printed, within, weight } = target;
      const isShare = target.base.length > 0;
      return [
        {
          count: count.parts,
          countFixed: count.fixed,
          base: base.parts,
          baseFixed: base.fixed,
          isShare,
          printed,
          within,
          weight,
        },
      ];
    });
  }

  private partsOf(
    terms: readonly Term[],
    place: ReadonlyMap<string, number>,
    number: (column: Column) => number | undefined,
  ): { parts: Part[]; fixed: number } | undefined {
    const parts: Part[] = [];
    let fixed = 0;
    for (const { column, key, factor } of terms) {
      const answer = place.get(key);
      if (answer !== undefined) {
        const at = number(column);
        if (at !== undefined) parts.push({ column: at, answer, factor });
      } else if (this.isDealt(key)) fixed += factor * this.count(column, key);
      else return undefined;
    }
    return { parts, fixed };
  }

  /** How likely each answer is in some columns: as printed for them, or for any, or as good as any other. */
  shares(path: string, answers: readonly string[], columns: readonly Column[], plain: readonly number[]): number[] {
    const known = this.columnsOf(path);
    const own = columns.filter((column) => known.has(column));
    for (const column of [...own, ...known]) {
      const shares = this.sharesIn(path, answers, column);
      if (shares) return shares;
    }
    return [...plain];
  }

  private sharesIn(path: string, answers: readonly string[], column: Column): number[] | undefined {
    const values = answers.map((answer) => this.expected(column, `${path}${answer}`));
    const stated = values.filter((value) => value !== undefined);
    if (stated.length === 0) return undefined;
    const sum = stated.reduce((all, value) => all + value, 0);
    const rest = Math.max(0, (this.asked(path, column) ?? sum) - sum);
    const silent = values.length - stated.length;
    return values.map((value) => value ?? rest / silent);
  }
}

function askedOfAll(form: FormDefinition): readonly Question[] {
  return form.sections.flatMap(({ pages }) =>
    pages.flatMap(({ questions }) => questions.filter(({ when, since, until }) => !when && !since && !until)),
  );
}

function mostFrequent(values: readonly number[]): number | undefined {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0];
}
