import { redirect } from "next/navigation";
import { addresses } from "@/app/addresses";
import { withSystem } from "@/db";
import { countFetch, findReleaseLink } from "@/db/queries/release-links";
import { nameOfRelease } from "@/db/queries/releases";
import { headOf, packageResponse } from "@/lib/releases/send";

/**
 * A package for whoever has a link to it that has not expired. Nobody is told why another link leads nowhere: all lead to the
 * same page, which is not found.
 */
export async function GET(request: Request, { params }: RouteContext<"/given/[token]">): Promise<Response> {
  const { token } = await params;
  const found = /^[\w-]{43}$/.test(token)
    ? await withSystem((tx) => findReleaseLink(tx, token, new Date()))
    : undefined;
  const response =
    found && (await packageResponse({ ...found.release, name: nameOfRelease(found.release.number) }, new Date()));
  if (!response) redirect(addresses.given);
  if (request.method === "HEAD") return headOf(response);
  await withSystem((tx) => countFetch(tx, found));
  return response;
}
