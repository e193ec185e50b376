/**
 * Puts right what dealing one question after another could not: figures that hang on several answers at once, or on two
 * forms of a case. Two people exchange an answer, or one is given another, wherever that brings the figures nearer.
 */

import { pathOf } from "@/lib/cohorts/keys";
import type { PlannedCase, PlannedForm } from "@/lib/cohorts/plan/planned";
import type { Column, Target } from "@/lib/cohorts/targets";
import type { Question, QuestionOf } from "@/lib/forms/define";
import type { Random } from "@/lib/forms/generate/random";
import { bearingOn, bearingsOf, isWorkedOut, type People, peopleIn } from "./bearing";
import { Counts } from "./counts";
import { change, exchange, exchangeCell, handOver, pairing, toggle, topicOf } from "./exchange";
import { type Changed, rotate } from "./rotate";

/** How many changes are tried in vain for a figure that is missed, before it is left as it is; and for all of them. */
const triesEach = 400;
const triesInAll = 12_000;
const rounds = 3;
/** How many exchanges of one row are tried for a figure that is still missed. */
const exchangesEach = 20_000;
/** How often answers go round for a figure that is missed even then. */
const turnsEach = 1_500;

/** Changes answers in place. */
export function repair(
  forms: readonly PlannedForm[],
  cases: readonly PlannedCase[],
  targets: readonly Target[],
  random: Random,
): void {
  const board = new Counts(forms, cases, targets);
  const columns = columnsByPath(targets);
  const people = peopleIn(forms);
  const mend = (missed: readonly number[], most: number, among: (target: number) => readonly Who[]): number => {
    let budget = most;
    for (const target of missed) {
      const moves =
        budget > 0
          ? among(target).flatMap((who) => movesFor(targets[target] as Target, people, who, columns, random))
          : [];
      if (moves.length === 0) continue;
      let tries = triesEach;
      while (tries > 0 && budget > 0 && board.errorOf(target) > 1e-9) {
        const changed = random.pick(moves)();
        budget -= 1;
        if (changed && board.keepIfBetter(changed)) tries = triesEach;
        else tries -= 1;
      }
    }
    return budget;
  };
  let budget = triesInAll;
  for (let round = 0; round < rounds; round += 1) budget = mend(board.missed(), budget, () => [anybody]);
  // What is nearly met comes to its turn too, where the gravest took all there was: among those alone who answered, or who count
  // in it, who may be few.
  const left = board.missed().filter((target) => isPrinted(targets[target]));
  mend(left.reverse(), triesInAll, (target) => [whoAnswered, (all) => board.whoCounts(target, all)]);
  turnRound(board, targets, people, random);
  exchangeCells(board, targets, people);
}

/**
 * For figures that hang on several rows or matrices, those who count in one exchange a row with each of the others: with those
 * who count in it too first, so that of two who have one thing each, one has both and the other neither.
 */
function exchangeCells(board: Counts, targets: readonly Target[], people: People): void {
  for (const target of board.missed()) {
    const { terms } = targets[target] as Target;
    if (!isPrinted(targets[target]) || !terms.some(({ key }) => isWorkedOut(key, people))) continue;
    for (const { question, here } of bearingsOf(terms, people)) {
      if (question.type !== "matrix") continue;
      let tries = exchangesEach;
      for (const move of cellExchanges(board.whoCounts(target, here), here, question)) {
        if (tries === 0 || board.errorOf(target) <= 1e-9) break;
        const changed = move();
        if (!changed) continue;
        board.keepIfBetter(changed);
        tries -= 1;
      }
    }
  }
}

function* cellExchanges(
  near: readonly PlannedForm[],
  here: readonly PlannedForm[],
  question: QuestionOf<"matrix">,
): Generator<Move> {
  const counting = new Set(near);
  const others = here.filter((one) => !counting.has(one) && question.id in one.answers);
  for (const other of [...near, ...others])
    for (const one of near) for (const { id } of question.rows) yield () => exchangeCell(one, other, question, id);
}

/** For printed figures that are missed even then, answers go round among people who do not count alike. */
function turnRound(board: Counts, targets: readonly Target[], people: People, random: Random): void {
  for (const target of board.missed()) {
    const { terms, base } = targets[target] as Target;
    if (!isPrinted(targets[target])) continue;
    const turns = bearingsOf([...terms, ...base], people).map(({ question, here, everybody }) => {
      const near = board.whoCounts(target, here);
      return () => rotate(random.happens(0.5) ? near : here, everybody, question, random);
    });
    if (turns.length === 0) continue;
    for (let tries = turnsEach; tries > 0 && board.errorOf(target) > 1e-9; tries -= 1) {
      const changed = random.pick(turns)();
      if (changed) board.keepIfBetter(changed);
    }
  }
}

/** What is only implied by what is printed need not be met. */
function isPrinted(target: Target | undefined): boolean {
  return target !== undefined && target.place.table !== "";
}

/** The columns in which the figures of each question are wanted. */
function columnsByPath(targets: readonly Target[]): ReadonlyMap<string, ReadonlySet<Column>> {
  const columns = new Map<string, Set<Column>>();
  for (const { terms, base } of targets)
    for (const { column, key } of [...terms, ...base])
      columns.set(pathOf(key), (columns.get(pathOf(key)) ?? new Set()).add(column));
  return columns;
}

type Move = () => Changed | undefined;

/** Among whom answers are exchanged. */
type Who = (people: readonly PlannedForm[], question: Question) => readonly PlannedForm[];

const anybody: Who = (people) => people;
const whoAnswered: Who = (people, { id }) => people.filter(({ answers }) => id in answers);

/** The changes that can bear on a figure: of the questions that it counts, and of those that open them or from which it is worked out. */
function movesFor(
  target: Target,
  people: People,
  who: Who,
  columns: ReadonlyMap<string, ReadonlySet<Column>>,
  random: Random,
): Move[] {
  const moves: Move[] = [];
  const seen = new Set<string>();
  for (const { column, key } of target.terms) {
    const path = pathOf(key);
    if (seen.has(path)) continue;
    seen.add(path);
    const definition = people.definitions.find(({ id }) => path.startsWith(`${id}/`));
    if (!definition) continue;
    for (const { form, question } of bearingOn(definition, path.slice(definition.id.length + 1), people.definitions)) {
      const here = who(people.of(form, column), question);
      if (here.length < 2) continue;
      const topic = topicOf(form, question.id, people.definitions);
      const pairs = pairing(here, topic, columns, random);
      moves.push(() => exchange(pairs, question, topic));
      if (question.type === "many") moves.push(() => handOver(pairs, question, random));
      if (question.type === "one" || question.type === "matrix") moves.push(() => change(here, question, random));
      if (question.type === "many") moves.push(() => toggle(here, question, random));
    }
  }
  return moves;
}
