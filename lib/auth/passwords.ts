import { hash, verify } from "@node-rs/argon2";

/** argon2id (what the library does unless told otherwise) at OWASP's recommended floor: 19 MiB, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Characters that look alike are one password, on whatever keyboard they are typed (NIST SP 800-63B, 5.1.1.2). */
function canonical(password: string): string {
  return password.normalize("NFKC");
}

/** The argon2id hash to store for a password, salt and cost within it. */
export function hashPassword(password: string): Promise<string> {
  return hash(canonical(password), cost);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one that was hashed.
 * With no hash (no such account, or one that has not set a password) it does the same work and answers no, so that the
 * time taken tells a stranger nothing.
 */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  if (!stored) decoy ??= hashPassword("nobody has this password");
  const matches = await verify(stored ?? (await (decoy as Promise<string>)), canonical(password));
  return matches && Boolean(stored);
}
