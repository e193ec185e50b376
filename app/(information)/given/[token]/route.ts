import { notFound } from "next/navigation";
import { withSystem } from "@/db";
import { followReleaseLink } from "@/db/queries/release-links";
import { nameOfRelease } from "@/db/queries/releases";
import { packageResponse } from "@/lib/releases/send";

/** A package for whoever has a link to it that has not expired. Nobody is told why another link leads nowhere. */
export async function GET(_request: Request, { params }: RouteContext<"/given/[token]">): Promise<Response> {
  const { token } = await params;
  const release = /^[\w-]{43}$/.test(token) ? await withSystem((tx) => followReleaseLink(tx, token)) : undefined;
  const response = release && (await packageResponse({ id: release.id, name: nameOfRelease(release.number) }));
  if (!response) notFound();
  return response;
}
