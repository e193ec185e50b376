/** Cases of one service that concern each other, for a service that supports several client groups. */
import type { LinkKind } from "@/lib/cases/link-kinds";
import { caseLinks } from "../schema";
import type { Tx } from "../types";
import type { Made, Setting } from "./setting";

/** What the client of a case of the second group is to one of the first. */
const concern: readonly { from: string; to: string; kind: LinkKind; reason: string }[] = [
  { from: "adult", to: "child", kind: "child", reason: "Said by the client at intake." },
  { from: "adult", to: "perpetrator", kind: "harmed-them", reason: "Known from the Marac referral." },
];

const pairs = 2;

/** Links a few open cases of the demonstration account's worker, whom both are theirs to see. */
export async function linkCases(tx: Tx, setting: Setting, made: readonly Made[]): Promise<void> {
  const [{ id: worker }] = setting.workers;
  const openOf = (population: string) =>
    made
      .map(({ record }) => record)
      .filter(
        (record) =>
          record.population === population &&
          record.closedOn === null &&
          record.restrictedTo === undefined &&
          record.assignments.at(-1)?.caseworkerId === worker &&
          record.forms.some(({ submitted }) => submitted),
      )
      .slice(0, pairs);
  const links = concern.flatMap(({ from, to, kind, reason }) => {
    const others = openOf(to);
    return openOf(from).flatMap((record, index) => {
      const other = others[index];
      return other ? [{ record, other, kind, reason }] : [];
    });
  });
  if (links.length === 0) return;
  await tx.insert(caseLinks).values(
    links.map(({ record, other, kind, reason }) => ({
      caseId: record.id,
      serviceId: setting.serviceId,
      linkedCaseId: other.id,
      linkedServiceId: setting.serviceId,
      kind,
      reason,
      createdBy: worker,
    })),
  );
}
