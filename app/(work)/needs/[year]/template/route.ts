import { openedIn } from "@/app/(work)/needs/read";
import { templateOf } from "@/lib/needs-files/template";
import { answering } from "@/lib/reading";

/** The template of a data request, or of all indicators, as a workbook. */
export async function GET(request: Request, { params }: RouteContext<"/needs/[year]/template">): Promise<Response> {
  const { year } = await params;
  const wanted = new URL(request.url).searchParams.get("request");
  return answering({ name: "needs.template", may: "needs.view" }, async ({ tx, person }) => {
    const { assessment } = await openedIn(tx, person, year);
    const asked = assessment.requests.find(({ id }) => id === wanted);
    const bytes = await templateOf(assessment, asked);
    const name = `needs-${assessment.about}-${assessment.year}-${asked?.id ?? "all"}.xlsx`;
    return new Response(bytes as BodyInit, {
      headers: {
        "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "no-store",
      },
    });
  });
}
