/** Writes a whole assessment into the database, and opens the next year's from this one's. */
import { partsOf } from "@/needs/model/areas";
import { type Assessment, keyOfRecord, listOf, type RecordKind, recordSchemas } from "@/needs/model/define";
import { nextYearOf } from "@/needs/next-year";
import type { Tx } from "../../types";
import {
  type AssessmentRow,
  createAssessment,
  findAssessment,
  madeTheirOwn,
  type Written,
  writeRecords,
} from "./assessments";
import { assignPlaces, createAuthority, findAuthority, listPlaces } from "./authorities";

/** Every record of an assessment, each with its place in its list. */
export function recordsOf(assessment: Assessment): Written<RecordKind>[] {
  return (Object.keys(recordSchemas) as RecordKind[]).flatMap((kind) =>
    assessment[listOf[kind]].map((record, position) => ({ kind, record, position }) as Written<RecordKind>),
  );
}

export interface Loaded {
  readonly authorityId: string;
  readonly row: AssessmentRow;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Records of the copy that stand as somebody entered them, or that somebody took out. */
  readonly leftAlone: number;
}

/**
 * The districts of an assessment's area become the places of an authority that has none yet. Those that another authority
 * has stay there: an administrator decides.
 */
async function assignDistricts(tx: Tx, authorityId: string, { areas, about }: Assessment): Promise<void> {
  const all = await listPlaces(tx);
  if (all.some((place) => place.authorityId === authorityId)) return;
  const taken = new Set(all.map(({ code }) => code));
  const districts = partsOf(areas, about, "district").flatMap(({ code }) => (code && !taken.has(code) ? [code] : []));
  await assignPlaces(tx, authorityId, districts);
}

/**
 * Loads the project's own copy of an assessment. Done twice, the second time changes only what differs from the copy that
 * was loaded before. What somebody entered, changed or took out since is left alone.
 */
export async function loadAssessment(tx: Tx, assessment: Assessment): Promise<Loaded> {
  const { about, year, asAt } = assessment;
  const name = assessment.areas.find(({ id }) => id === about)?.name ?? about;
  const authorityId =
    (await findAuthority(tx, { slug: about }))?.id ?? (await createAuthority(tx, { slug: about, name }));
  const row =
    (await findAssessment(tx, authorityId, year)) ?? (await createAssessment(tx, { authorityId, year, asAt }));
  await assignDistricts(tx, authorityId, assessment);
  const theirs = await madeTheirOwn(tx, row.id);
  const records = recordsOf(assessment);
  const ours = records.filter(({ kind, record }) => !theirs.has(`${kind} ${keyOfRecord(kind, record)}`));
  const written = await writeRecords(tx, row, ours, "the project's own copy");
  return { authorityId, row, ...written, leftAlone: records.length - ours.length };
}

/** Opens next year's assessment with what carries over: see needs/next-year.ts. */
export async function openNextYear(tx: Tx, from: AssessmentRow, assessment: Assessment): Promise<AssessmentRow> {
  const next = nextYearOf(assessment);
  const row = await createAssessment(tx, { authorityId: from.authorityId, year: next.year, asAt: next.asAt });
  await writeRecords(tx, row, recordsOf(next), "carried over");
  return row;
}
