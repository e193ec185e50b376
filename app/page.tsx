import { redirect } from "next/navigation";
import { startFor } from "@/app/frame";
import { requirePerson } from "@/lib/auth/current";

/** The way in: everyone starts where their work is, after signing in. */
export default async function HomePage() {
  redirect(startFor(await requirePerson()));
}
