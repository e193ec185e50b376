/** Writes a whole assessment into the database, and opens the next year's from this one's. */
import { type Assessment, listOf, type RecordKind, recordSchemas } from "@/needs/model/define";
import { nextYearOf } from "@/needs/next-year";
import type { Tx } from "../../types";
import { type AssessmentRow, createAssessment, findAssessment, type Written, writeRecords } from "./assessments";
import { createAuthority, findAuthority } from "./authorities";

/** Every record of an assessment, each with its place in its list. */
export function recordsOf(assessment: Assessment): Written<RecordKind>[] {
  return (Object.keys(recordSchemas) as RecordKind[]).flatMap((kind) =>
    assessment[listOf[kind]].map((record, position) => ({ kind, record, position }) as Written<RecordKind>),
  );
}

/**
 * Loads the project's own copy of an assessment. Done twice, the second time changes only what differs; records that
 * somebody added stay.
 */
export async function loadAssessment(
  tx: Tx,
  assessment: Assessment,
): Promise<{ authorityId: string; row: AssessmentRow; added: number; changed: number; same: number }> {
  const { about, year, asAt } = assessment;
  const name = assessment.areas.find(({ id }) => id === about)?.name ?? about;
  const authorityId =
    (await findAuthority(tx, { slug: about }))?.id ?? (await createAuthority(tx, { slug: about, name }));
  const row =
    (await findAssessment(tx, authorityId, year)) ?? (await createAssessment(tx, { authorityId, year, asAt }));
  const written = await writeRecords(tx, row, recordsOf(assessment), "the project's own copy");
  return { authorityId, row, ...written };
}

/** Opens next year's assessment with what carries over: see needs/next-year.ts. */
export async function openNextYear(tx: Tx, from: AssessmentRow, assessment: Assessment): Promise<AssessmentRow> {
  const next = nextYearOf(assessment);
  const row = await createAssessment(tx, { authorityId: from.authorityId, year: next.year, asAt: next.asAt });
  await writeRecords(tx, row, recordsOf(next), "carried over");
  return row;
}
