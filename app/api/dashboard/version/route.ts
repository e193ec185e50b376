import { scopeOf, versionOf } from "@/app/(work)/dashboard/scope";
import { currentPerson } from "@/lib/auth/current";
import { may } from "@/lib/permissions";
import { answering } from "@/lib/reading";

/** A stamp that changes when the figures that the caller looks at may have: what an open dashboard looks at. */
export async function GET(): Promise<Response> {
  const nation = may(await currentPerson(), "national.view");
  return answering(
    { name: "dashboard.watch", may: nation ? "national.view" : "dashboard.view" },
    async ({ tx, caller }) => {
      const version = await versionOf(tx, await scopeOf(tx, caller));
      return Response.json({ version }, { headers: { "Cache-Control": "no-store" } });
    },
  );
}
