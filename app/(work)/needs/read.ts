import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { Tx } from "@/db";
import { type AssessmentRow, findAssessment, listAssessments, readAssessment } from "@/db/queries/needs/assessments";
import { placesOf } from "@/db/queries/needs/authorities";
import { type AuthorityPlace, currentAuthority, type Person } from "@/lib/auth/person";
import { reading } from "@/lib/reading";
import type { Assessment } from "@/needs/model/define";
import type { Figures } from "@/needs/model/figures";
import { workOut } from "@/needs/model/work-out";

export interface OpenAssessment {
  readonly authority: AuthorityPlace;
  readonly row: AssessmentRow;
  readonly assessment: Assessment;
  readonly figures: Figures;
  /** The codes of the local authorities that its area is made of, as an administrator assigned them. */
  readonly places: readonly string[];
  /** The years of which the authority has an assessment, the newest first. */
  readonly years: readonly number[];
}

/** The assessment that an address names, of the caller's own authority; a 404 where there is none. */
export async function openedIn(tx: Tx, person: Person, year: string): Promise<OpenAssessment> {
  const authority = currentAuthority(person);
  if (!authority || !/^\d{4}$/.test(year)) notFound();
  const row = await findAssessment(tx, authority.id, Number(year));
  if (!row) notFound();
  const assessment = await readAssessment(tx, row);
  const years = (await listAssessments(tx, authority.id)).map((one) => one.year);
  const places = await placesOf(tx, authority.id);
  return { authority, row, assessment, figures: workOut(assessment), places, years };
}

/** Reads an assessment for a page. A page and its parts ask once between them. */
export const readNeeds = cache((year: string): Promise<OpenAssessment> => {
  return reading({ name: "needs.view", may: "needs.view" }, ({ tx, person }) => openedIn(tx, person, year));
});
