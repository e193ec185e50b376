import { notFound } from "next/navigation";
import { caseloadVersion } from "@/db/queries/own-caseload";
import { answering } from "@/lib/reading";
import { today } from "@/lib/time";

/** A stamp that changes when what waits for the caller may have: what an open start page looks at. */
export async function GET(): Promise<Response> {
  return answering({ name: "home.watch", may: "cases.view" }, async ({ tx, person }) => {
    const serviceId = person.currentServiceId ?? notFound();
    const nobodys = person.role === "manager";
    const version = await caseloadVersion(tx, { userId: person.userId, serviceId }, today(), { nobodys });
    return Response.json({ version }, { headers: { "Cache-Control": "no-store" } });
  });
}
