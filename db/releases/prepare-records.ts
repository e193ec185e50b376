/** Prepares records: reads them at one moment, makes them anonymous, and holds them against what was given before. */
import { policies } from "@/disclosure/policy";
import { Fault } from "@/lib/errors";
import { rareInAny } from "@/lib/releases/fates";
import { type GivenRecords, givenOf } from "@/lib/releases/known";
import { pseudonymsOf } from "@/lib/releases/pseudonyms";
import { faultInPeriod } from "@/lib/releases/quarters";
import { type PreparedRecords, prepareRecords, type RecordRules } from "@/lib/releases/records";
import { recordDatasetById } from "@/releases";
import { CasesRead, type RecordsWanted, recordSource } from "../queries/release-records";
import type { Release } from "../queries/releases";
import type { Tx } from "../types";
import { refuseCountable } from "./both-kinds";
import { earlierRecords, knownToReaders } from "./earlier";
import { pseudonymKey } from "./secrets";

export interface RecordsReady {
  readonly records: PreparedRecords;
  readonly rules: RecordRules;
  /** Levels of earlier releases of the same cases, where nobody chooses others. */
  readonly fixed: Readonly<Record<string, number>>;
  /** Those that leave, as they are kept to be held against later releases. */
  readonly given: GivenRecords;
  readonly scope: RecordsWanted;
}

/** How records are prepared. */
export interface PreparingRecords {
  /** Levels of coarsening that a person has chosen, by name of quasi-identifier. */
  readonly levels: Readonly<Record<string, number>>;
  /** Where what was read waits until it is written. */
  readonly folder: string;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly progress?: (said: string) => void;
}

/**
 * @returns what is to be closed once it is written
 * @throws Fault with a sentence: its period is not one of whole quarters, nobody is in it, or it would give away what an earlier release withholds
 */
export async function recordsReady(
  tx: Tx,
  release: Release,
  { levels, folder, today, progress = () => {} }: PreparingRecords,
): Promise<RecordsReady> {
  const dataset = recordDatasetById(release.dataset);
  if (!dataset) throw new Fault(`There are no records of the dataset ${release.dataset}.`);
  const scope = { population: dataset.population.id, from: release.fromDay, to: release.toDay };
  const wrong = faultInPeriod(scope, today);
  if (wrong) throw new Fault(`${wrong.says}.`);
  const source = recordSource(tx, scope);
  const read = new CasesRead();
  const pseudonyms = pseudonymsOf(await pseudonymKey(tx, release.longitudinalStudy));
  let held: Pick<RecordsReady, "rules" | "fixed"> | undefined;
  const records = await prepareRecords({
    source: { ...source, people: (form) => read.of(source.people(form)) },
    dataset,
    scope,
    rulesFor: async () => {
      held = await heldAgainst(tx, release, read, levels);
      return held.rules;
    },
    pseudonyms,
    longitudinal: release.longitudinalStudy !== null,
    folder,
    progress: ({ form, read: forms }) => progress(`${form}: ${forms} read.`),
  });
  if (!held) throw new Error("Nothing was held against what was given before.");
  const { recordsLeftOut } = records.anonymised;
  if (recordsLeftOut === records.people.count) {
    await records.close();
    throw new Fault(nobodyIsLeft(held.rules));
  }
  return { records, scope, given: givenOf(read.asRead(), records.anonymised), ...held };
}

/** @throws Fault with a sentence: nobody is in it, or earlier releases forbid it */
async function heldAgainst(
  tx: Tx,
  release: Release,
  read: CasesRead,
  levels: Readonly<Record<string, number>>,
): Promise<Pick<RecordsReady, "rules" | "fixed">> {
  const cases = read.all();
  if (cases.length === 0) throw new Fault("No case of a client who consents falls in this period.");
  await refuseCountable(tx, release, cases);
  const { threshold: k } = policies[release.access];
  const earlier = await earlierRecords(tx, release, cases);
  const sharing = earlier.filter(({ shares }) => shares);
  const unknown = sharing.find(({ combinations, rareAnswers }) => combinations === null || rareAnswers === null);
  if (unknown)
    throw new Fault(
      `${unknown.name} was given of some of the same cases, before it was kept how it shows them. Nothing can be held ` +
        "against it: choose a period of which it holds no case.",
    );
  // Whatever the levels are, enough are alike in all files together. Made coarser alike, least has to be left out for that;
  // whoever chooses another coarseness has it.
  const fixed: Record<string, number> = Object.assign({}, ...sharing.map((one) => one.levels));
  const rules: RecordRules = {
    ...{ k, leftOver: mostWithheld, fewest: k, levels: { ...fixed, ...levels } },
    known: knownToReaders(release.access, earlier, read.asRead()),
    // Whoever has both would read in the one what the other does not tell apart.
    rareBefore: rareInAny(sharing.map(({ rareAnswers }) => rareAnswers ?? {})),
    heldAgainst: sharing.map(({ name }) => name),
  };
  return { rules, fixed };
}

function nobodyIsLeft({ k, heldAgainst = [] }: RecordRules): string {
  return heldAgainst.length === 0
    ? `Nobody in this period is like ${k - 1} others, even with everything withheld. Choose a longer one.`
    : `Nobody is left in it: of those who were shown alike in ${heldAgainst.join(", ")}, too few would be in this one too. ` +
        "Choose another period.";
}

/** Of one record in twenty single values may be withheld, before its attributes are made coarser. */
const mostWithheld = 0.05;
