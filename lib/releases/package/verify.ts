/**
 * Checks a package with nothing but the package and the public key: who signed it, that nothing was changed, and those of
 * its rules that anyone can check by counting.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonicalJson } from "./canonical";
import { certificatePath, formatBeforeSeals, isSignedCertificate, type SignedCertificate } from "./certificate";
import { checkRecords } from "./check-records";
import { checkTables } from "./check-tables";
import { fingerprintOf } from "./keys";
import { readCertificate } from "./read-certificate";
import { endsWithSeal, isSealed } from "./seal";
import { filesIn, unpacked } from "./zip";

export interface Failure {
  /** Within the package. */
  readonly file: string;
  /** What is wrong, in a sentence. */
  readonly says: string;
}

export interface Verified {
  readonly certificate: SignedCertificate | undefined;
  readonly failures: readonly Failure[];
}

export interface Verifying {
  /** How many bytes may come out of a zip file; any number where it is left out. */
  readonly most?: number;
  /**
   * Whether records are counted again: true where it is left out. Who wrote them has counted them while writing, and the
   * hashes say that they are the same.
   */
  readonly countAgain?: boolean;
}

/**
 * @param place the folder or the zip file
 * @param publicKey PEM, from outside the package
 * @param today YYYY-MM-DD
 */
export async function verifyPackage(
  place: string,
  publicKey: string,
  today: string,
  { most, countAgain = true }: Verifying = {},
): Promise<Verified> {
  const verifyFolder = (folder: string) => verified(folder, publicKey, today, countAgain);
  if ((await stat(place)).isDirectory()) return verifyFolder(place);
  const folder = await mkdtemp(join(tmpdir(), "insights-verify-"));
  try {
    try {
      await unpacked(place, folder, most);
    } catch (fault) {
      return {
        certificate: undefined,
        failures: [{ file: place, says: `It is no sound zip file: ${(fault as Error).message}` }],
      };
    }
    const { certificate, failures } = await verifyFolder(folder);
    const says = await whyNotSealed(place, publicKey, certificate);
    return { certificate, failures: [...(says === undefined ? [] : [{ file: place, says }]), ...failures] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** More than any certificate has, and little enough for anybody to send: in bytes. */
const mostOfCertificate = 16 * 1024 * 1024;
const tooLarge = `It has more than ${mostOfCertificate / 1024 / 1024} MB, which no certificate has, and was not read.`;

const notSealed =
  "It is not the zip file that was given, to the byte: it was changed, or packed anew. Of one packed anew, check the folder.";

const beforeSeals =
  "This zip file is from before such files were sealed, so that nobody can tell whether it is as it was given: unpack it and check the folder.";

/** What is said of a zip file that is not as it was sealed; undefined of one that is. */
async function whyNotSealed(
  place: string,
  publicKey: string,
  certificate: SignedCertificate | undefined,
): Promise<string | undefined> {
  if (await isSealed(place, publicKey)) return undefined;
  const isOlder = certificate?.format === formatBeforeSeals && !(await endsWithSeal(place));
  return isOlder ? beforeSeals : notSealed;
}

async function verified(folder: string, publicKey: string, today: string, countAgain: boolean): Promise<Verified> {
  const files = await filesIn(folder);
  if (!files.includes(certificatePath))
    return { certificate: undefined, failures: [{ file: certificatePath, says: "It is not there." }] };
  if ((await stat(join(folder, certificatePath))).size > mostOfCertificate)
    return { certificate: undefined, failures: [{ file: certificatePath, says: tooLarge }] };
  const content = await readFile(join(folder, certificatePath));
  const certificate = readCertificate(content.toString("utf8"));
  if (!certificate)
    return { certificate, failures: [{ file: certificatePath, says: "It is no certificate of a release." }] };
  const failures = [
    ...checkSignature(certificate, content, publicKey, today),
    ...(await checkFiles(folder, certificate, files)),
  ];
  // What was changed is not worth counting, and may be made to look right.
  if (failures.length > 0) return { certificate, failures };
  return {
    certificate,
    failures: [
      ...(countAgain ? await checkRecords(folder, certificate) : []),
      ...(await checkTables(folder, certificate)),
    ],
  };
}

function checkSignature(certificate: SignedCertificate, content: Buffer, publicKey: string, today: string): Failure[] {
  const failures: Failure[] = [];
  const fail = (says: string) => failures.push({ file: certificatePath, says });
  if (certificate.signature.key !== fingerprintOf(publicKey))
    fail("It was signed with another key than the one given.");
  else if (!isSignedCertificate(certificate, publicKey))
    fail("Its signature is not right: it was changed after it was signed.");
  // The signature is over what it says; this is over how it is written, so that not one byte can differ.
  if (!Buffer.from(canonicalJson(certificate)).equals(content))
    fail("It is not written as it was signed: bytes were changed.");
  if (certificate.expires < today)
    fail(`The package expired on ${certificate.expires} and must not be kept any longer.`);
  return failures;
}

async function checkFiles(
  folder: string,
  certificate: SignedCertificate,
  files: readonly string[],
): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const { path, bytes, sha256 } of certificate.files) {
    if (!files.includes(path)) failures.push({ file: path, says: "It is named in the certificate and is not there." });
    else if ((await stat(join(folder, path))).size !== bytes)
      failures.push({ file: path, says: "It is not as long as the certificate says." });
    else if ((await hashOf(join(folder, path))) !== sha256)
      failures.push({ file: path, says: "It was changed: its SHA-256 is not the one in the certificate." });
  }
  const named = new Set([certificatePath, ...certificate.files.map(({ path }) => path)]);
  for (const file of files)
    if (!named.has(file))
      failures.push({ file, says: "It is not named in the certificate, and does not belong here." });
  return failures;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest("hex");
}
