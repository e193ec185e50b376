import { notFound } from "next/navigation";
import { recordAudit } from "@/db/queries/audit";
import { findRelease } from "@/db/queries/releases";
import { answering } from "@/lib/reading";
import { headOf, packageResponse } from "@/lib/releases/send";

/** The package of an approved release, for an analyst. */
export async function GET(request: Request, { params }: RouteContext<"/releases/[number]/package">): Promise<Response> {
  return answering({ name: "release.download", may: "releases.prepare" }, async ({ tx }) => {
    const { number } = await params;
    if (!/^\d{1,9}$/.test(number)) notFound();
    const release = await findRelease(tx, { number: Number(number) });
    const response = release.status === "approved" ? await packageResponse(release, new Date()) : undefined;
    if (!response) notFound();
    if (request.method === "HEAD") return headOf(response);
    await recordAudit(tx, { action: "release.download", subjectType: "release", subjectId: release.id });
    return response;
  });
}
