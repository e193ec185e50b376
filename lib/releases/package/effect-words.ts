/** What another choice of coarseness would do, beside what is prepared: as a table, for the person who chooses. */
import type { Effect } from "@/disclosure/records/anonymise";
import type { Risk } from "@/disclosure/records/risk";
import { figure } from "@/lib/format";
import type { RecordProof } from "./certificate";
import { type Block, heldAgainstInWords, risk, share } from "./certificate-words";

/**
 * @param titles of the quasi-identifiers, by name
 * @param fixed names of those whose coarseness is that of an earlier release, because nobody has chosen another
 */
export function effectInWords(
  prepared: RecordProof,
  chosen: Effect,
  titles: Readonly<Record<string, string>>,
  fixed: readonly string[],
): Block[] {
  const withheld = (attributes: Effect["attributes"]) => attributes.reduce((sum, one) => sum + one.withheld, 0);
  const now = { after: prepared.after, attributes: prepared.quasiIdentifiers, recordsLeftOut: prepared.recordsLeftOut };
  const row = (title: string, of: (what: Omit<Effect, "levels">) => string) => [title, of(now), of(chosen)];
  const ofRisk = (title: string, of: (after: Risk) => string) => row(title, ({ after }) => of(after));
  const asBefore = chosen.attributes
    .filter(({ name, level }) => fixed.includes(name) && level > 0)
    .map(({ name }) => titles[name] ?? name);
  return [
    {
      kind: "table",
      caption: "What this choice does",
      head: ["", "As it is prepared", "As chosen now"],
      rows: [
        row("Records left out", ({ recordsLeftOut }) => figure(recordsLeftOut)),
        ofRisk("Fewest alike (k)", ({ k }) => figure(k)),
        ofRisk("Unique records", ({ uniques }) => figure(uniques)),
        ofRisk("Greatest risk", ({ greatest }) => risk(greatest)),
        ofRisk("Mean risk", ({ mean }) => risk(mean)),
        ofRisk("Greatest risk of a family", ({ families }) => risk(families.greatest)),
        ofRisk("Fewest different sensitive values (l)", ({ sensitive }) =>
          figure(Math.min(...sensitive.map(({ l }) => l))),
        ),
        row("Values withheld", ({ attributes }) => figure(withheld(attributes))),
        row("Information lost, on average", ({ attributes }) =>
          share(attributes.reduce((sum, { loss }) => sum + loss, 0) / Math.max(1, attributes.length)),
        ),
      ],
    },
    {
      kind: "table",
      caption: "What it does to each attribute",
      head: ["Attribute", "Made coarser to", "Information lost", "Values withheld"],
      rows: chosen.attributes.map(({ name, coarsening, loss, withheld: values }) => [
        titles[name] ?? name,
        coarsening,
        share(loss),
        figure(values),
      ]),
    },
    ...(prepared.heldAgainst?.length
      ? [{ kind: "paragraph", text: heldAgainstInWords(prepared.heldAgainst, chosen.recordsLeftOut) } as const]
      : []),
    ...(asBefore.length > 0
      ? [
          {
            kind: "paragraph",
            text: `An earlier release holds some of the same cases, so that least is lost where the same is made as coarse: where nobody chooses otherwise, this is so of ${asBefore.join(", ")}.`,
          } as const,
        ]
      : []),
  ];
}
