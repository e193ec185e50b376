import "server-only";
import { withDatabase } from "@/db";
import { type Preparing, prepareRelease } from "@/db/releases/prepare";
import { Fault, withoutAnswers } from "@/lib/errors";
import { packagesFolder } from "./place";

/** How far the preparing of a release is. */
export interface Job {
  /** The last thing that was done: "adult.intake: 4000 read." */
  said: string;
  /** Why it could not be done, once it has ended so. */
  problem?: string;
}

// On globalThis, because Next.js loads a module again for each of its bundles.
const shared = globalThis as { insightsReleaseJobs?: Map<string, Job> };
shared.insightsReleaseJobs ??= new Map();
const jobs = shared.insightsReleaseJobs;

/** How long a person waits for an answer before they are shown how far it is, in milliseconds. */
const patience = 8_000;

/**
 * Prepares a release in the background, and waits a little for it.
 *
 * @returns why it could not be done, where that is known by then
 */
export async function startPreparing(
  preparing: Pick<Preparing, "releaseId" | "by" | "levels">,
): Promise<string | undefined> {
  const { releaseId } = preparing;
  if (isUnderWay(jobs.get(releaseId))) return "It is being prepared already.";
  const job: Job = { said: "Waiting for the cases." };
  jobs.set(releaseId, job);
  const work = withDatabase((db) =>
    prepareRelease(db, {
      ...preparing,
      folder: packagesFolder(),
      now: new Date(),
      progress: (said) => {
        job.said = said;
      },
    }),
  ).then(
    () => {
      jobs.delete(releaseId);
      return undefined;
    },
    (fault: unknown) => {
      if (fault instanceof Fault) job.problem = fault.errors.map(({ message }) => message).join(" ");
      else {
        console.error(withoutAnswers("release.prepare", fault).stack);
        job.problem = "It could not be prepared. Try again; if that fails too, tell whoever runs this installation.";
      }
      return job.problem;
    },
  );
  return Promise.race([work, new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined))]);
}

/** What is being prepared, or could not be; undefined where nothing is. */
export function jobOf(releaseId: string): Readonly<Job> | undefined {
  return jobs.get(releaseId);
}

/**
 * Whether something is being prepared just now. Where it could not be, it is not: what was prepared before stands as it was,
 * and is decided on as if nobody had tried.
 */
export function isUnderWay(job: Readonly<Job> | undefined): boolean {
  return job !== undefined && job.problem === undefined;
}
