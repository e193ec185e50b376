/** Prepares a release: its files are written and put aside, and its certificate is drawn up, for a second person to look at. */
import { rename, rm } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { Fault } from "@/lib/errors";
import { coarsenessOf, refuseImpossible } from "@/lib/releases/coarseness";
import { rareAnswersOf } from "@/lib/releases/fates";
import {
  type Draft,
  type PackageContent,
  type PreparedFacts,
  stagePackage,
} from "@/lib/releases/package/write-package";
import { dayOf } from "@/lib/time";
import { whileUnfinished } from "@/lib/unfinished";
import { recordDatasetById } from "@/releases";
import { asSystemAtOneMoment } from "../caller";
import { recordAudit } from "../queries/audit";
import { formVersionsOf } from "../queries/release-records";
import { findRelease, holdRelease, keepDraft, type Release } from "../queries/releases";
import { releaseCases, releasedFigures, users } from "../schema";
import type { Db, Tx } from "../types";
import { givenBefore } from "./overtaken";
import { type KeptPeople, keepPeople } from "./people";
import { stagedPlace } from "./places";
import { type PreparingRecords, recordsReady } from "./prepare-records";
import { tablesReady } from "./prepare-tables";
import { sweepReleases } from "./sweep";
import { keepWithdrawals } from "./withdrawn";

export interface Preparing {
  readonly releaseId: string;
  /** The id of the person who prepares it. */
  readonly by: string;
  /** Levels of coarsening that they chose, by name of quasi-identifier. */
  readonly levels?: Readonly<Record<string, number>>;
  /** Where packages are put aside. */
  readonly folder: string;
  readonly now: Date;
  readonly progress?: (said: string) => void;
}

/**
 * Reads all of it as it stands at one moment. Until it is approved it can be prepared again, by whoever may.
 *
 * @throws Fault with a sentence; then all is as it was
 */
export async function prepareRelease(db: Db, preparing: Preparing): Promise<Draft> {
  const { releaseId, by, levels, folder, now, progress = () => {} } = preparing;
  await sweepReleases(db, folder, now);
  return asSystemAtOneMoment(db, async (tx) => {
    await holdRelease(tx, releaseId);
    const release = await findRelease(tx, { id: releaseId });
    if (release.status !== "requested" && release.status !== "prepared")
      throw new Fault(`${release.name} was decided on already. Ask for a new release.`);
    const chosen = levels ?? release.levels;
    const dataset = recordDatasetById(release.dataset);
    if (dataset) refuseImpossible(coarsenessOf(dataset, { from: release.fromDay, to: release.toDay }), chosen);
    const ready =
      release.kind === "records"
        ? await recordsToStage(tx, release, { levels: chosen, folder, today: dayOf(now), progress })
        : await tablesToStage(tx, release, progress);
    const draft = await staged(tx, release, ready, preparing).finally(() => ready.content.records?.close());
    await keepWithdrawals(tx, release);
    if (ready.people) await keepPeople(folder, releaseId, ready.people);
    await keepDraft(tx, releaseId, {
      draft,
      givenBefore: await givenBefore(tx, release),
      by,
      at: now,
      levels: chosen,
    });
    await recordAudit(tx, {
      action: "release.prepare",
      subjectType: "release",
      subjectId: releaseId,
      actor: by,
      detail: { release: release.name, files: draft.files.map(({ path }) => path) },
    });
    return draft;
  });
}

async function staged(
  tx: Tx,
  release: Release,
  { content, rules, formVersionsOf: findVersions }: ToStage,
  { releaseId, by, folder, now, progress = () => {} }: Preparing,
): Promise<Draft> {
  const place = stagedPlace(folder, releaseId);
  // What was prepared before stays until this is whole.
  const fresh = `${place}.new`;
  const at = now.toISOString();
  const facts = {
    release: factsOf(release),
    fiveSafes: release.fiveSafes,
    preparedBy: await nameOf(tx, by),
    preparedAt: at,
    snapshot: at,
    rules,
    formVersions: {},
  };
  // The database finds them while the files are written, which ask nothing of it.
  const formVersions = findVersions();
  formVersions.catch(() => {});
  return whileUnfinished(fresh, async () => {
    const written = await stagePackage(fresh, content, facts, (file, rows) => progress(`${file}: ${rows} written.`));
    const draft = { ...written, formVersions: await formVersions };
    await rm(place, { recursive: true, force: true });
    await rename(fresh, place);
    return draft;
  });
}

interface ToStage {
  /** Of records: what other coarseness is tried out on. */
  readonly people?: KeptPeople;
  readonly content: PackageContent;
  readonly rules: PreparedFacts["rules"];
  readonly formVersionsOf: () => Promise<PreparedFacts["formVersions"]>;
}

async function recordsToStage(tx: Tx, release: Release, preparing: PreparingRecords): Promise<ToStage> {
  const { records, rules, fixed, given, scope } = await recordsReady(tx, release, preparing);
  const used = Object.fromEntries(
    records.anonymised.attributes.map(({ name, level }): [string, number] => [name, level]),
  );
  const kept = {
    ...given,
    ...{ count: given.cases.length / 8, levels: used, rareAnswers: rareAnswersOf(records.fates) },
  };
  try {
    await tx
      .insert(releaseCases)
      .values({ releaseId: release.id, ...kept })
      .onConflictDoUpdate({ target: releaseCases.releaseId, set: kept });
  } catch (fault) {
    await records.close();
    throw fault;
  }
  return {
    people: { records: records.people, policy: rules, fixed },
    content: { records, tables: null },
    rules: { k: rules.k, fewest: rules.fewest, threshold: null, roundTo: null, narrowest: null },
    formVersionsOf: () => formVersionsOf(tx, scope),
  };
}

/** So many rows go into one statement. */
const rowsAtATime = 1000;

async function tablesToStage(tx: Tx, release: Release, progress: (said: string) => void): Promise<ToStage> {
  const { tables, figures, rules, population } = await tablesReady(tx, release, progress);
  await tx.delete(releasedFigures).where(eq(releasedFigures.releaseId, release.id));
  for (let start = 0; start < figures.length; start += rowsAtATime)
    await tx
      .insert(releasedFigures)
      .values(figures.slice(start, start + rowsAtATime).map((figure) => ({ ...figure, releaseId: release.id })));
  const { threshold, roundTo, narrowest, services: dominance } = rules;
  const scope = { population, from: release.fromDay, to: release.toDay };
  return {
    content: { records: null, tables },
    rules: { k: null, fewest: null, threshold, roundTo, narrowest, dominance },
    formVersionsOf: () => formVersionsOf(tx, scope, release.service?.id),
  };
}

function factsOf({
  name,
  kind,
  dataset,
  fromDay,
  toDay,
  access,
  service,
  longitudinalReason,
}: Release): PreparedFacts["release"] {
  return {
    id: name,
    kind,
    dataset,
    title: recordDatasetById(dataset)?.title ?? dataset,
    from: fromDay,
    to: toDay,
    access,
    service: service?.name ?? null,
    longitudinal: longitudinalReason,
  };
}

export async function nameOf(tx: Tx, id: string): Promise<string> {
  const [user] = await tx.select({ name: users.name, email: users.email }).from(users).where(eq(users.id, id));
  if (!user) throw new Fault("There is no account of the person who does this.");
  return user.name ?? user.email;
}
