/** Secrets of releases: made when they are first needed, and read by the system alone. */
import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { newPrivateKey, publicKeyOf } from "@/lib/releases/package/keys";
import { releaseSecrets } from "../schema";
import type { Tx } from "../types";

/** The key that signs this installation's certificates, as PEM. */
export function signingKey(tx: Tx): Promise<string> {
  return secret(tx, "signing", newPrivateKey);
}

/** The key with which anyone can check them, as PEM. */
export async function publicKey(tx: Tx): Promise<string> {
  return publicKeyOf(await signingKey(tx));
}

/** The key of a release's pseudonyms: the study's, where they must be the same in all of its releases, or one of its own. */
export async function pseudonymKey(tx: Tx, study: string | null): Promise<Buffer> {
  if (study === null) return randomBytes(32);
  return Buffer.from(await secret(tx, `study ${study}`, () => randomBytes(32).toString("base64")), "base64");
}

async function secret(tx: Tx, name: string, make: () => string): Promise<string> {
  const read = () =>
    tx.select({ secret: releaseSecrets.secret }).from(releaseSecrets).where(eq(releaseSecrets.name, name));
  const [known] = await read();
  if (known) return known.secret;
  // Whoever comes second uses what the first has made.
  await tx.insert(releaseSecrets).values({ name, secret: make() }).onConflictDoNothing();
  const [made] = await read();
  if (!made) throw new Error(`The secret ${name} could not be kept.`);
  return made.secret;
}
