import { serviceVersion } from "@/db/queries/service-figures";
import { answering } from "@/lib/reading";

/** A stamp that changes when the figures of the caller's service may have: what an open dashboard looks at. */
export function GET(): Promise<Response> {
  return answering({ name: "dashboard.watch", may: "dashboard.view" }, async ({ tx, caller }) => {
    const [serviceId] = caller.serviceIds;
    const version = serviceId === undefined ? "" : await serviceVersion(tx, serviceId);
    return Response.json({ version }, { headers: { "Cache-Control": "no-store" } });
  });
}
