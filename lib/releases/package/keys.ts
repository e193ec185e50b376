/** Signing and checking certificates: Ed25519, as Node.js has it. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";

/** A new private key, as PEM (PKCS #8). */
export function newPrivateKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

/** The public key that belongs to it, as PEM (SubjectPublicKeyInfo): what is shown to everybody. */
export function publicKeyOf(privateKey: string): string {
  return createPublicKey(ed25519(createPrivateKey(privateKey)))
    .export({ type: "spki", format: "pem" })
    .toString();
}

/** By which a key is known: the SHA-256 of it, in hexadecimal. */
export function fingerprintOf(publicKey: string): string {
  const der = ed25519(createPublicKey(publicKey)).export({ type: "spki", format: "der" });
  return createHash("sha256").update(der).digest("hex");
}

/** @returns the signature in base64 */
export function signed(content: string, privateKey: string): string {
  return sign(null, Buffer.from(content, "utf8"), ed25519(createPrivateKey(privateKey))).toString("base64");
}

/** @param signature as signed() writes it: base64 can be written in other ways, and none of them is taken */
export function isSigned(content: string, signature: string, publicKey: string): boolean {
  const bytes = Buffer.from(signature, "base64");
  if (bytes.toString("base64") !== signature) return false;
  return verify(null, Buffer.from(content, "utf8"), ed25519(createPublicKey(publicKey)), bytes);
}

/** @throws Error where a key is of another kind */
function ed25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== "ed25519") throw new Error("This is no Ed25519 key.");
  return key;
}
