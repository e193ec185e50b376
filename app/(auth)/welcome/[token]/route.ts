import { redirect } from "next/navigation";
import { addresses } from "@/app/addresses";
import { leaveStep } from "@/lib/auth/browser";

/**
 * Where a one-time link leads. The token goes into a sealed cookie and out of the address at once, so that it stays in
 * no history and is passed on to no other site. The link is not used up yet: mail scanners follow links too.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  await leaveStep({ step: "welcome", value: token.slice(0, 100) });
  redirect(addresses.welcome);
}
