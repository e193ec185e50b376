/** The certificate of a release: what was given to whom and why, and the proof that nobody in it can be recognised. */
import type { ServicesPolicy } from "@/disclosure/policy";
import type { AttributeFate } from "@/disclosure/records/anonymise";
import type { Risk } from "@/disclosure/records/risk";
import type { SpecialUniques } from "@/disclosure/records/special-uniques";
import type { PreparedRecords } from "../records";
import type { Role } from "../resource";
import { canonicalJson } from "./canonical";
import type { WrittenFile } from "./folder";
import { fingerprintOf, isSigned, publicKeyOf, signed } from "./keys";

export const certificateFormat = "insights-release-certificate/2";
/** Of packages that were given before zip files were sealed: it says the same. */
export const formatBeforeSeals = "insights-release-certificate/1";
export const certificatePath = "certificate.json";

export interface Certificate {
  readonly format: typeof certificateFormat | typeof formatBeforeSeals;
  readonly release: ReleaseFacts;
  /** Safe projects, people, settings, data and outputs, each in a sentence. */
  readonly fiveSafes: FiveSafes;
  readonly preparedBy: string;
  readonly approvedBy: string;
  readonly preparedAt: string;
  readonly approvedAt: string;
  /** The moment whose cases were read. */
  readonly snapshot: string;
  /** After this day the recipient must not keep the package. YYYY-MM-DD */
  readonly expires: string;
  /** By form: the versions with which the forms were made. */
  readonly formVersions: Readonly<Record<string, readonly number[]>>;
  readonly consent: string;
  readonly rows: readonly RowsOfFile[];
  readonly columns: readonly ColumnFate[];
  readonly rules: Rules;
  /** Of record-level data; null where there are none. */
  readonly records: RecordProof | null;
  /** Of tables; null where there are none. */
  readonly tables: TableProof | null;
  readonly files: readonly WrittenFile[];
}

export interface ReleaseFacts {
  readonly id: string;
  readonly kind: "records" | "tables";
  readonly dataset: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly access: "public" | "controlled";
  /** Of the tables of one service alone, its name; null where they are of all. Not said in older certificates. */
  readonly service?: string | null;
  /** Why names of people are the same as in other releases; null where they are of this release alone. */
  readonly longitudinal: string | null;
}

export interface FiveSafes {
  readonly project: string;
  readonly people: string;
  readonly setting: string;
  readonly data: string;
  readonly outputs: string;
}

export interface RowsOfFile {
  readonly file: string;
  /** Of tables, what is counted as rows: the forms of a kind and year, as the tables print them; or their figures. */
  readonly of?: string;
  readonly read: number;
  readonly written: number;
  readonly out: readonly { readonly why: string; readonly rows: number }[];
}

export interface ColumnFate {
  readonly form: string;
  readonly question: string;
  /** The column, or in tables the id of the table; null where it is left out. */
  readonly column: string | null;
  readonly role: Role | null;
  readonly says: string;
  /** Of how many records an answer was changed or withheld; of tables, how many cells are withheld. */
  readonly changed: number;
}

export interface Rules {
  readonly k: number | null;
  readonly fewest: number | null;
  readonly threshold: number | null;
  readonly roundTo: number | null;
  readonly narrowest: number | null;
  /** When a count tells of the services behind it; null where there are not several. Not said in older certificates. */
  readonly dominance?: ServicesPolicy | null;
}

export interface RecordProof {
  readonly before: Risk;
  readonly after: Risk;
  readonly specialUniquesBefore: readonly SpecialUniques[];
  readonly specialUniquesAfter: readonly SpecialUniques[];
  readonly quasiIdentifiers: readonly AttributeFate[];
  readonly recordsLeftOut: number;
  /** Earlier releases of some of the same cases, which its readers may have. Not said in older certificates. */
  readonly heldAgainst?: readonly string[];
}

export interface TableProof {
  readonly figures: number;
  /**
   * How many figures are withheld, for whatever reason: where all of them were small, to say so would be a bound of each.
   * Older certificates have them by reason.
   */
  readonly withheld: number | Readonly<Record<string, number>>;
  /**
   * How many cells of the report's tables say so: a figure stands in several, and so does a percentage of it. Not said in
   * certificates that are older.
   */
  readonly markedCells?: number;
  /** How many withheld figures were audited, and the narrowest interval that is left for any of them. */
  readonly audited: number;
  readonly narrowest: number | null;
  /** What was shown before and taken as known: releases, and what services saw of all. Not said in older certificates. */
  readonly heldAgainst?: readonly string[];
  readonly holds: boolean;
}

export interface SignedCertificate extends Certificate {
  readonly signature: { readonly algorithm: "Ed25519"; readonly key: string; readonly value: string };
}

export function proofOf({
  anonymised: result,
  heldAgainst,
}: Pick<PreparedRecords, "anonymised" | "heldAgainst">): RecordProof {
  return {
    before: result.before,
    after: result.after,
    specialUniquesBefore: result.uniquesBefore,
    specialUniquesAfter: result.uniquesAfter,
    quasiIdentifiers: result.attributes,
    recordsLeftOut: result.recordsLeftOut,
    heldAgainst,
  };
}

/** The certificate as it stands in the package: signed over all of it but the signature. */
export function signCertificate(certificate: Certificate, privateKey: string): string {
  const signature: SignedCertificate["signature"] = {
    algorithm: "Ed25519",
    key: fingerprintOf(publicKeyOf(privateKey)),
    value: signed(canonicalJson(certificate), privateKey),
  };
  return canonicalJson({ ...certificate, signature });
}

/** Whether a certificate was signed with the private key that belongs to this public one. */
export function isSignedCertificate({ signature, ...certificate }: SignedCertificate, publicKey: string): boolean {
  return isSigned(canonicalJson(certificate), signature.value, publicKey);
}
