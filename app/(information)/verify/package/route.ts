import { redirect } from "next/navigation";
import { addresses } from "@/app/addresses";
import { withSystem } from "@/db";
import { publicKey } from "@/db/releases/secrets";
import { isFromOurPages } from "@/lib/auth/request";
import { checkUploaded, mostBytes } from "@/lib/releases/checked";
import { today } from "@/lib/time";

/** Checks a package that somebody sends from the public page, and leads back to it with the outcome. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOurPages(request.headers)) return new Response(null, { status: 403 });
  const length = Number(request.headers.get("content-length"));
  if (!Number.isFinite(length) || length === 0 || length > mostBytes + 10_000)
    redirect(`${addresses.verify}?problem=size`);
  const file = (await request.formData().catch(() => undefined))?.get("package");
  if (!(file instanceof File) || file.size === 0) redirect(`${addresses.verify}?problem=missing`);
  const key = await withSystem(publicKey);
  const outcome = await checkUploaded(new Uint8Array(await file.arrayBuffer()), key, today());
  redirect(outcome === undefined ? `${addresses.verify}?problem=busy` : `${addresses.verify}?checked=${outcome}`);
}
