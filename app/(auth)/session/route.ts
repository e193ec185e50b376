import { withSystem } from "@/db";
import { sessionToken } from "@/lib/auth/current";
import { isFromOurPages } from "@/lib/auth/request";
import { findSession, keepSessionOpen } from "@/lib/auth/sessions";

/** How many seconds the session has left; asking is no activity, and leaves it as it is. */
export async function GET(): Promise<Response> {
  return Response.json({ secondsLeft: await secondsLeft() });
}

/** Keeps the session open: somebody pressed "Stay signed in". */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOurPages(request.headers)) return new Response(null, { status: 403 });
  const token = await sessionToken();
  if (token) await withSystem((tx) => keepSessionOpen(tx, token));
  return Response.json({ secondsLeft: await secondsLeft() });
}

/** 0 where nobody is signed in. */
async function secondsLeft(): Promise<number> {
  const token = await sessionToken();
  const found = token && (await withSystem((tx) => findSession(tx, token)));
  return found ? Math.max(0, Math.round((found.session.expires.valueOf() - Date.now()) / 1000)) : 0;
}
