/** What the client of a linked case is to the client of this one. A link is kept once and read from both ends. */

export const linkKinds = ["child", "parent", "harmed-them", "harmed-by-them", "other"] as const;
export type LinkKind = (typeof linkKinds)[number];

interface LinkWords {
  /** Said of the other case's client: "Their child". */
  readonly says: string;
  /** What this one's client is, seen from the other end. */
  readonly otherEnd: LinkKind;
}

export const linkWords: Readonly<Record<LinkKind, LinkWords>> = {
  child: { says: "Their child", otherEnd: "parent" },
  parent: { says: "Their parent or carer", otherEnd: "child" },
  "harmed-them": { says: "The person who harmed them", otherEnd: "harmed-by-them" },
  "harmed-by-them": { says: "The person they harmed", otherEnd: "harmed-them" },
  other: { says: "Somebody else concerned", otherEnd: "other" },
};
