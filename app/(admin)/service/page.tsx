import { notFound, redirect } from "next/navigation";
import { addresses } from "@/app/addresses";
import { requirePerson } from "@/lib/auth/current";
import { currentService } from "@/lib/auth/person";

/** The service in which somebody works now, by its own address. */
export default async function OwnServicePage() {
  const service = currentService(await requirePerson());
  if (!service) notFound();
  redirect(`${addresses.services}/${service.slug}`);
}
