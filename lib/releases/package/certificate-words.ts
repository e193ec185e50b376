/** The certificate in words: headings, sentences and tables, from which its page and its paper are both drawn. */
import type { ServicesPolicy } from "@/disclosure/policy";
import { counted, figure } from "@/lib/format";
import { dayInWords } from "@/lib/forms/question-types/date";
import type { Certificate } from "./certificate";

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "facts"; readonly facts: readonly (readonly [term: string, says: string])[] }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A moment as it is said: "26 November 2026, 14:05 (UTC)". */
function moment(iso: string): string {
  return `${dayInWords(iso.slice(0, 10))}, ${iso.slice(11, 16)} (UTC)`;
}

/** Of a part, 0 to 1: "2.5 %". */
export const share = (part: number) => `${(part * 100).toFixed(part < 0.01 ? 2 : 1)} %`;
/** Of a risk, 0 to 1: "1 in 12". */
export const risk = (part: number) => (part === 0 ? "none" : `1 in ${figure(Math.round(1 / part))}`);

export function titleOf({ release }: Told): string {
  return `Certificate of release ${release.id}`;
}

/** What is known before the second person has approved: the same, without what only they add. */
export type Told = Omit<Certificate, "approvedBy" | "approvedAt" | "expires"> &
  Partial<Pick<Certificate, "approvedBy" | "approvedAt" | "expires">>;

/** A certificate, or the draft of one, for those who prepare and approve: without how to check what is not given yet. */
export const draftInWords = (told: Told): Block[] => inWords(told);

/** All of it, for whoever receives the package. */
export function certificateInWords(certificate: Certificate): Block[] {
  return [
    ...inWords(certificate),
    { kind: "heading", text: "Files" },
    {
      kind: "table",
      caption: "Files of the package",
      head: ["File", "Bytes", "SHA-256"],
      rows: certificate.files.map(({ path, bytes, sha256 }) => [path, figure(bytes), sha256]),
    },
    { kind: "heading", text: "How to check it" },
    {
      kind: "paragraph",
      text:
        "certificate.json holds all of this, with the SHA-256 of this page and of its paper too, and a signature (Ed25519). Check " +
        "it with the public key of the installation, from its own page and never from the package: npm run --silent verify -- " +
        "PACKAGE --key FILE.",
    },
  ];
}

function inWords(certificate: Told): Block[] {
  const { release, fiveSafes, rules } = certificate;
  return [
    {
      kind: "paragraph",
      text: `${release.title}, ${release.service ? `of ${release.service} alone, ` : ""}${dayInWords(release.from)} to ${dayInWords(release.to)}: ${release.kind === "records" ? "records without names" : "tables"} for ${release.access === "public" ? "everybody" : "controlled access"}.`,
    },
    { kind: "heading", text: "Who, for whom and why" },
    {
      kind: "facts",
      facts: [
        ["Project", fiveSafes.project],
        ["People", fiveSafes.people],
        ["Setting", fiveSafes.setting],
        ["Data", fiveSafes.data],
        ["Outputs", fiveSafes.outputs],
        ["Prepared by", `${certificate.preparedBy}, ${moment(certificate.preparedAt)}`],
        ...(certificate.approvedBy && certificate.approvedAt
          ? [["Approved by", `${certificate.approvedBy}, ${moment(certificate.approvedAt)}`] as const]
          : []),
        ["Cases as they stood", moment(certificate.snapshot)],
        ...(certificate.expires ? [["Must not be kept after", dayInWords(certificate.expires)] as const] : []),
        ...namesInWords(release),
      ],
    },
    { kind: "heading", text: "What was read and written" },
    { kind: "paragraph", text: certificate.consent },
    {
      kind: "table",
      caption: "Rows in and out",
      head: ["File", "Read", "Written", "Left out"],
      rows: certificate.rows.map(({ file, of, read, written, out }) => [
        of === undefined ? file : `${file}: ${of}`,
        figure(read),
        figure(written),
        out.length === 0 ? "none" : out.map(({ why, rows }) => `${figure(rows)}: ${why}`).join(" "),
      ]),
    },
    {
      kind: "table",
      caption: "Versions of the forms",
      head: ["Form", "Versions"],
      rows: Object.entries(certificate.formVersions).map(([form, versions]) => [form, versions.join(", ")]),
    },
    { kind: "heading", text: "Rules" },
    { kind: "facts", facts: rulesInWords(rules) },
    ...(certificate.records ? recordsInWords(certificate.records) : []),
    ...(certificate.tables ? tablesInWords(certificate.tables) : []),
    ...(certificate.columns.length === 0
      ? []
      : [
          { kind: "heading", text: "What became of each question" } as const,
          {
            kind: "table",
            caption: "Columns",
            head: [
              "Form",
              "Question",
              "Column",
              "Role",
              "Fate",
              release.kind === "records" ? "Records changed" : "Cells withheld",
            ],
            rows: certificate.columns.map(({ form, question, column, role, says, changed }) => [
              form,
              question,
              column ?? "none",
              role ?? "none",
              says,
              figure(changed),
            ]),
          } as const,
        ]),
  ];
}

/** What names there are in place of people's own. */
function namesInWords({ kind, longitudinal }: Certificate["release"]): [string, string][] {
  if (kind === "tables") return [];
  if (longitudinal === null)
    return [
      [
        "Names of people",
        "Only cases have one, of this release alone: it cannot be joined with those of another. Which cases are of one client, or of people who live together, is not said.",
      ],
    ];
  return [
    ["Names of people", longitudinal],
    [
      "Cases of one client",
      "They have one name, and people who live together another, so that people can be followed. Records are alike one by one and not in pairs: what is withheld in one may stand in another of the same client.",
    ],
  ];
}

function rulesInWords({
  k,
  fewest,
  threshold,
  roundTo,
  narrowest,
  dominance,
}: Certificate["rules"]): [string, string][] {
  return [
    ...(k === null
      ? []
      : [["Records alike", `Each combination of quasi-identifiers is shared by ${k} or more.`] as [string, string]]),
    ...(fewest === null
      ? []
      : [
          [
            "Rare answers",
            `Where a question asks for it, answers that fewer than ${fewest} gave are not told apart.`,
          ] as [string, string],
        ]),
    ...(threshold === null
      ? []
      : [["Small counts", `Counts below ${threshold} are withheld; 0 is printed.`] as [string, string]]),
    ...(roundTo === null
      ? []
      : [["Rounding", roundTo === 1 ? "None." : `To the nearest ${roundTo}.`] as [string, string]]),
    ...(narrowest === null
      ? []
      : [["Withheld counts", `Nobody can know one to within fewer than ${narrowest}.`] as [string, string]]),
    ...(dominance ? [["Few services", dominanceInWords(dominance)] as [string, string]] : []),
  ];
}

function dominanceInWords({ fewest, twoLargest, narrowestShare }: ServicesPolicy): string {
  return (
    `Counts that fewer than ${fewest} services make up are withheld, and counts of which two services make up more than ` +
    `${share(twoLargest)}; nobody can know one of these to within ${share(narrowestShare)} of it. Services that one organisation runs, or ` +
    "one person manages, are one."
  );
}

function recordsInWords({
  before,
  after,
  specialUniquesBefore,
  specialUniquesAfter,
  quasiIdentifiers,
  recordsLeftOut,
  heldAgainst,
}: NonNullable<Certificate["records"]>): Block[] {
  const row = (title: string, of: (risk: typeof before) => string) => [title, of(before), of(after)];
  const uniques = (found: typeof specialUniquesBefore, when: string): Block => ({
    kind: "table",
    caption: `Combinations that single people out most, ${when}`,
    head: ["Attributes", "Records", "Score (SUDA)"],
    rows: found.map(({ attributes, records, score }) => [attributes.join(", "), figure(records), figure(score)]),
  });
  return [
    { kind: "heading", text: "The risk of being recognised" },
    {
      kind: "table",
      caption: "Before and after",
      head: ["", "Before", "After"],
      rows: [
        row("Records", ({ records }) => figure(records)),
        row("Fewest alike (k)", ({ k }) => figure(k)),
        row("Unique records", ({ uniques: count }) => figure(count)),
        row("Greatest risk", ({ greatest }) => risk(greatest)),
        row("Mean risk", ({ mean }) => risk(mean)),
        row("Families", ({ families }) => figure(families.families)),
        row("Greatest risk of a family", ({ families }) => risk(families.greatest)),
        row("Mean risk of a family", ({ families }) => risk(families.mean)),
        ...before.sensitive.flatMap(({ name }, index) => [
          row(`${name}: fewest different values (l)`, ({ sensitive }) => figure(sensitive[index]?.l ?? 0)),
          row(`${name}: greatest distance (t)`, ({ sensitive }) => (sensitive[index]?.t ?? 0).toFixed(2)),
        ]),
      ],
    },
    ...sameAnswerInWords(after),
    {
      kind: "table",
      caption: "What was done to the quasi-identifiers",
      head: ["Attribute", "Made coarser to", "Information lost", "Values withheld"],
      rows: quasiIdentifiers.map(({ name, coarsening, loss, withheld }) => [
        name,
        coarsening,
        share(loss),
        figure(withheld),
      ]),
    },
    ...(heldAgainst === undefined
      ? []
      : [{ kind: "paragraph", text: heldAgainstInWords(heldAgainst, recordsLeftOut) } as const]),
    ...(specialUniquesBefore.length === 0 ? [] : [uniques(specialUniquesBefore, "before")]),
    ...(specialUniquesAfter.length === 0
      ? [{ kind: "paragraph", text: "After this, no combination singles anybody out." } as const]
      : [uniques(specialUniquesAfter, "after")]),
  ];
}

/** Which earlier releases of the same cases were thought of, and what that has cost. */
export function heldAgainstInWords(heldAgainst: readonly string[], recordsLeftOut: number): string {
  if (heldAgainst.length === 0)
    return "None of these cases was given in an earlier release that the same readers may have.";
  const names = heldAgainst.join(", ");
  return (
    `Some of these cases were given before, in ${names}. Whoever has several files can put them together, so that as many ` +
    "records as the rules ask for are alike in all of them at once: what was withheld there is not shown here, and a case that " +
    "came, went or was changed since does not stand alone. Where too few were alike, records are left out, and others with " +
    `them where that alone would show who is missing: ${counted(recordsLeftOut, "record", "records")} in all.`
  );
}

/** What alike records tell though nobody in them can be told apart: an answer that all of them gave. */
function sameAnswerInWords({ sensitive }: NonNullable<Certificate["records"]>["after"]): Block[] {
  const told = sensitive.filter(({ l }) => l === 1).map(({ name }) => name);
  if (told.length === 0) return [];
  return [
    {
      kind: "paragraph",
      text: `Of some records that are alike, all say the same in ${told.join(", ")}: whoever knows that a person is among them learns it.`,
    },
  ];
}

function tablesInWords({
  figures,
  withheld,
  markedCells,
  audited,
  narrowest,
  heldAgainst,
}: NonNullable<Certificate["tables"]>): Block[] {
  return [
    { kind: "heading", text: "Withheld figures" },
    {
      kind: "facts",
      facts: [
        ["Figures", figure(figures)],
        ["Withheld", withheldInWords(withheld)],
        ...(markedCells === undefined
          ? []
          : [["Cells of the tables that say [c]", figure(markedCells)] as [string, string]]),
        [
          "Audit",
          audited === 0
            ? "Nothing is withheld."
            : `For each of ${figure(audited)} figures the least and the greatest value that all else allows were worked out by linear programming; ${narrowest === null ? "nothing bounds them from above" : `the closest stand ${figure(narrowest)} apart`}.`,
        ],
        ...(heldAgainst === undefined
          ? []
          : [
              [
                "Held against",
                heldAgainst.length === 0 ? "Nothing of it was shown before." : `${heldAgainst.join(", ")}.`,
              ] as [string, string],
            ]),
      ],
    },
  ];
}

/** Not by reason: where all of them were small, that would be a bound of each. */
function withheldInWords(withheld: NonNullable<Certificate["tables"]>["withheld"]): string {
  const all = typeof withheld === "number" ? withheld : Object.values(withheld).reduce((sum, of) => sum + of, 0);
  if (all === 0) return "None";
  return `${figure(all)}: few people or services are behind them, or they would give away others of which that is so.`;
}
