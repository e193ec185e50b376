import { notFound } from "next/navigation";
import { openedIn } from "@/app/(work)/needs/read";
import { ownCasesOf } from "@/lib/needs/own-cases";
import { isNeedsFormat, needsFormats } from "@/lib/needs-files/formats";
import { reportOf } from "@/lib/needs-files/workbook";
import { answering } from "@/lib/reading";
import { sectionsOf } from "@/needs/report/sections";

/** The report as a file. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/needs/[year]/report/file/[format]">,
): Promise<Response> {
  const { year, format } = await params;
  if (!isNeedsFormat(format)) notFound();
  const opened = await answeringWith(year);
  if (opened instanceof Response) return opened;
  const ownCases = await ownCasesOf(opened.assessment, opened.figures);
  const report = reportOf(opened.figures, sectionsOf(opened.figures, ownCases));
  const { mediaType, write } = needsFormats[format];
  const name = `needs-${opened.assessment.about}-${opened.assessment.year}.${format}`;
  return new Response((await write(report)) as BodyInit, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}

type Opened = Awaited<ReturnType<typeof openedIn>>;

/** The assessment, or the answer to somebody who is signed out. Files are written when the transaction has ended. */
async function answeringWith(year: string): Promise<Opened | Response> {
  let opened: Opened | undefined;
  const answer = await answering({ name: "needs.file", may: "needs.view" }, async ({ tx, person, viewed }) => {
    opened = await openedIn(tx, person, year);
    await viewed({ subjectType: "needs-assessment", subjectId: opened.row.id });
    return new Response(null, { status: 204 });
  });
  return opened ?? answer;
}
