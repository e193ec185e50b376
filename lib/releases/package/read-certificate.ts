/** Reading a certificate that came from anywhere. */
import { z } from "zod";
import { certificateFormat, formatBeforeSeals, type SignedCertificate } from "./certificate";

const file = z.object({ path: z.string(), bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

const risk = z.looseObject({
  records: z.int(),
  k: z.int(),
  uniques: z.int(),
  sensitive: z.array(z.looseObject({ name: z.string(), l: z.int(), t: z.number() })),
});

/** Only what is checked; all else is signed, and shown as it stands. */
const certificate = z.looseObject({
  format: z.enum([certificateFormat, formatBeforeSeals]),
  release: z.looseObject({ id: z.string(), kind: z.enum(["records", "tables"]) }),
  expires: z.iso.date(),
  rows: z.array(z.looseObject({ file: z.string(), written: z.int() })),
  rules: z.looseObject({
    k: z.int().nullable(),
    threshold: z.int().nullable(),
    roundTo: z.int().nullable(),
  }),
  records: z
    .looseObject({
      after: risk,
      quasiIdentifiers: z.array(z.looseObject({ name: z.string(), withheld: z.int() })),
    })
    .nullable(),
  tables: z
    .looseObject({
      holds: z.boolean(),
      withheld: z.union([z.int(), z.record(z.string(), z.int())]),
      markedCells: z.int().optional(),
      heldAgainst: z.array(z.string()).optional(),
    })
    .nullable(),
  files: z.array(file),
  // The one part that is not signed: nothing else may stand in it.
  signature: z.strictObject({ algorithm: z.literal("Ed25519"), key: z.string(), value: z.string() }),
});

/** @returns undefined where it is none, or one of another kind */
export function readCertificate(text: string): SignedCertificate | undefined {
  try {
    const parsed = certificate.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as unknown as SignedCertificate) : undefined;
  } catch {
    return undefined;
  }
}
