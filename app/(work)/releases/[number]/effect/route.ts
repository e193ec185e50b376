import { notFound } from "next/navigation";
import { z } from "zod";
import { findRelease } from "@/db/queries/releases";
import { effectOfLevels } from "@/db/releases/effect";
import { isFromOurPages } from "@/lib/auth/request";
import { Fault } from "@/lib/errors";
import { answering } from "@/lib/reading";
import { packagesFolder } from "@/lib/releases/place";

const chosen = z.record(z.string().max(100), z.int().min(0).max(9));

/** What a choice of coarseness would do: asked at every change of it. Sent and answered in the body, and kept nowhere. */
export async function POST(request: Request, { params }: RouteContext<"/releases/[number]/effect">): Promise<Response> {
  if (!isFromOurPages(request.headers)) return new Response(null, { status: 403 });
  const levels = chosen.safeParse(await request.json().catch(() => undefined));
  return answering({ name: "release.effect", may: "releases.prepare" }, async ({ tx, viewed }) => {
    const { number } = await params;
    if (!/^\d{1,9}$/.test(number)) notFound();
    const release = await findRelease(tx, { number: Number(number) });
    if (!levels.success) return answer({ error: "The choice could not be read. Load the page again." }, 400);
    await viewed({ subjectType: "release", subjectId: release.id });
    try {
      return answer({ blocks: await effectOfLevels(packagesFolder(), release, levels.data) });
    } catch (fault) {
      if (fault instanceof Fault) return answer({ error: fault.errors.map(({ message }) => message).join(" ") }, 409);
      throw fault;
    }
  });
}

function answer(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}
