import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { findEdition } from "@/app/(work)/reports/find-edition";
import { answering } from "@/lib/reading";
import { fileNameOf, formats, isFormat } from "@/lib/report-files/formats";
import { streamOf } from "@/lib/stream";

/** The figures of an address as a file. It is sent as it is made, so that nothing on the way gives up waiting. */
export function GET(
  request: NextRequest,
  { params }: RouteContext<"/reports/[dataset]/[year]/files/[format]">,
): Promise<Response> {
  return answering({ name: "report.download", may: "reports.view" }, async (context) => {
    const { format, ...where } = await params;
    if (!isFormat(format)) notFound();
    const { edition } = await findEdition(context, where, Object.fromEntries(request.nextUrl.searchParams));
    return new Response(streamOf(formats[format].write(edition)), {
      headers: {
        "Content-Type": formats[format].mediaType,
        "Content-Disposition": `attachment; filename="${fileNameOf(edition, format)}"`,
        "Cache-Control": "no-store",
      },
    });
  });
}
