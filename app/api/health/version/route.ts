import { versionOfHealth } from "@/app/(admin)/services/health/version";
import { answering } from "@/lib/reading";

/** A stamp that changes when the health of the data may have: what an open page of it looks at. */
export async function GET(): Promise<Response> {
  return answering({ name: "service.health.watch", may: "services.view" }, async ({ tx, person }) =>
    Response.json({ version: await versionOfHealth(tx, person) }, { headers: { "Cache-Control": "no-store" } }),
  );
}
