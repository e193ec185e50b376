import { eq } from "drizzle-orm";
import type { Tx } from "@/db";
import { sessions } from "@/db/schema";
import { hashToken } from "@/lib/auth/tokens";

/** What a session may open while its screen is in somebody else's hands. Both are paths. */
export interface HandedOver {
  /** The pages below this path. */
  readonly within: string;
  /** Where whoever signed in takes the screen back; every other page leads there. */
  readonly back: string;
}

/** Whether a page may be opened while the screen is handed over. @param address a path, with or without a query */
export function isWithin({ within, back }: HandedOver, address: string): boolean {
  const [path = ""] = address.split("?");
  return path === back || path.startsWith(`${within}/`);
}

/** Remembers in the session that its screen is handed over, or with null that it was taken back. */
export async function setHandedOver(tx: Tx, token: string, handedOver: HandedOver | null): Promise<void> {
  await tx
    .update(sessions)
    .set({ handedOver })
    .where(eq(sessions.sessionToken, hashToken(token)));
}
