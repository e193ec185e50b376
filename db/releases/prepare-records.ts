/** Prepares records: reads them at one moment, makes them anonymous, and holds them against what was given before. */
import { policies } from "@/disclosure/policy";
import { Fault } from "@/lib/errors";
import { pseudonymsOf } from "@/lib/releases/pseudonyms";
import { type PreparedRecords, prepareRecords, type RecordRules } from "@/lib/releases/records";
import { recordDatasetById } from "@/releases";
import { CasesRead, type RecordsWanted, recordSource } from "../queries/release-records";
import type { Release } from "../queries/releases";
import type { Tx } from "../types";
import { refuseCountable } from "./both-kinds";
import { earlierRecords } from "./earlier";
import { pseudonymKey } from "./secrets";

export interface RecordsReady {
  readonly records: PreparedRecords;
  readonly rules: RecordRules;
  /** Levels that earlier releases of the same cases ask for. */
  readonly fixed: Readonly<Record<string, number>>;
  readonly cases: Buffer;
  readonly scope: RecordsWanted;
}

/**
 * @param levels of coarsening that a person has chosen, by name of quasi-identifier
 * @param folder where what was read waits until it is written
 * @returns what is to be closed once it is written
 * @throws Fault with a sentence: nobody is in it, or it would give away what an earlier release withholds, or who came or went since
 */
export async function recordsReady(
  tx: Tx,
  release: Release,
  levels: Readonly<Record<string, number>>,
  folder: string,
  progress: (said: string) => void = () => {},
): Promise<RecordsReady> {
  const dataset = recordDatasetById(release.dataset);
  if (!dataset) throw new Fault(`There are no records of the dataset ${release.dataset}.`);
  const scope = { population: dataset.population.id, from: release.fromDay, to: release.toDay };
  const source = recordSource(tx, scope);
  const read = new CasesRead();
  const pseudonyms = pseudonymsOf(await pseudonymKey(tx, release.longitudinalStudy));
  let held: Pick<RecordsReady, "rules" | "fixed" | "cases"> | undefined;
  const records = await prepareRecords({
    source: { ...source, people: (form) => read.of(source.people(form)) },
    dataset,
    scope,
    rulesFor: async () => {
      held = await heldAgainst(tx, release, read.all(), levels);
      return held.rules;
    },
    pseudonyms,
    longitudinal: release.longitudinalStudy !== null,
    folder,
    progress: ({ form, read: forms }) => progress(`${form}: ${forms} read.`),
  });
  if (!held) throw new Error("Nothing was held against what was given before.");
  return { records, scope, ...held };
}

/** @throws Fault with a sentence: nobody is in it, or earlier releases forbid it */
async function heldAgainst(
  tx: Tx,
  release: Release,
  cases: Buffer,
  levels: Readonly<Record<string, number>>,
): Promise<Pick<RecordsReady, "rules" | "fixed" | "cases">> {
  if (cases.length === 0) throw new Fault("No case of a client who consents falls in this period.");
  await refuseCountable(tx, release, cases);
  const { threshold: k } = policies[release.access];
  const earlier = await earlierRecords(tx, release, cases);
  const close = earlier
    .map((one) => ({ ...one, fewest: Math.max(k, policies[one.access].threshold) }))
    .find(({ differing, fewest }) => differing > 0 && differing < fewest);
  if (close)
    throw new Fault(
      `${close.name} was given of nearly the same cases: ${close.differing} came or went since. Whoever has both could read ` +
        `them off. Give ${close.name} again, or wait until ${close.fewest} or more have changed.`,
    );
  // Whoever has two files of one case, made coarser in two ways, could put them together: so it is made coarser in one.
  const fixed: Record<string, number> = Object.assign({}, ...earlier.map((one) => one.levels));
  return { rules: { k, leftOver: mostWithheld, fewest: k, levels: { ...levels, ...fixed } }, fixed, cases };
}

/** Of one record in twenty single values may be withheld, before its attributes are made coarser. */
const mostWithheld = 0.05;
