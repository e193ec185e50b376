/** What other coarseness would do to the records of a release that waits for approval. */
import { effectOf } from "@/disclosure/records/anonymise";
import { Fault } from "@/lib/errors";
import { coarsenessOf, refuseImpossible } from "@/lib/releases/coarseness";
import type { Block } from "@/lib/releases/package/certificate-words";
import { effectInWords } from "@/lib/releases/package/effect-words";
import { recordDatasetById } from "@/releases";
import type { Release } from "../queries/releases";
import { keptPeople } from "./people";

/**
 * Tried out on the records as they were prepared; nothing is changed by it.
 *
 * @param levels that a person chooses, by name of quasi-identifier; what is not there is chosen so that least is lost
 * @throws Fault with a sentence where there is nothing to try it out on, or no such level
 */
export async function effectOfLevels(
  folder: string,
  release: Release,
  levels: Readonly<Record<string, number>>,
): Promise<Block[]> {
  const dataset = recordDatasetById(release.dataset);
  const prepared = release.status === "prepared" ? release.draft?.records : undefined;
  if (!dataset || !prepared) throw new Fault(`${release.name} has no records that wait for approval.`);
  const coarseness = coarsenessOf(dataset, { from: release.fromDay, to: release.toDay });
  refuseImpossible(coarseness, levels);
  const people = await keptPeople(folder, release.id);
  if (!people)
    throw new Fault("What it is made from is not on this machine any more. Prepare it again to see the effect.");
  return effectInWords(
    prepared,
    effectOf(people.records, people.policy, { ...people.fixed, ...levels }),
    Object.fromEntries(coarseness.map(({ name, title }) => [name, title])),
    Object.keys(people.fixed).filter((name) => levels[name] === undefined),
  );
}
