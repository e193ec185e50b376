/** Fields of several lines whose lines have parts of their own: how each is read, and written back. */

/** What was read of a line, or what is wrong with it. */
type Read = (line: string, say: (message: string) => void) => unknown;

interface LineFormat {
  readonly read: Read;
  readonly write: (item: never) => string;
}

const partsOf = (line: string) => line.split("|").map((part) => part.trim());
const groupsOf = (text = "") => text.split("+").flatMap((part) => part.trim() || []);
const numberOf = (text: string) => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined);

export const lineFormats = {
  /** "What was found [Howarth 2016; Smith 2015]" */
  findings: {
    read: (line) => {
      const [, says = line, cites = ""] = /^(.*?)\s*\[([^\]]*)\]$/.exec(line) ?? [];
      return { says, cites: cites.split(";").flatMap((one) => one.trim() || []) };
    },
    write: ({ says, cites }: { says: string; cites: string[] }) =>
      cites.length > 0 ? `${says} [${cites.join("; ")}]` : says,
  },
  /** "2022-12-07: What came of it" */
  updates: {
    read: (line, say) => {
      const [, date, says] = /^(\d{4}-\d{2}-\d{2})\s*:\s*(.+)$/.exec(line) ?? [];
      if (date && says) return { date, says };
      say(`Begin each update with its day: 2022-12-07: ${line}`);
      return { date: "", says: line };
    },
    write: ({ date, says }: { date: string; says: string }) => `${date}: ${says}`,
  },
  /** "What was said | who allowed that it is printed" */
  quotations: {
    read: (line, say) => {
      const [words = "", permission = ""] = partsOf(line);
      if (!permission) say("Say after a bar who allowed each quotation");
      return { words, permission };
    },
    write: ({ words, permission }: { words: string; permission: string }) => `${words} | ${permission}`,
  },
  /** "outreach + Idvas | all", "standard + medium + high | 100" */
  totals: {
    read: (line, say) => {
      const [groups, whole = ""] = partsOf(line);
      const parts = groupsOf(groups);
      if (parts.length < 2) say(`Write at least two groups with + between them: ${line}`);
      const makes = numberOf(whole);
      if (makes !== undefined) return { makes, parts };
      return whole === "" ? { parts } : { whole, parts };
    },
    write: ({ whole, makes, parts }: { whole?: string; makes?: number; parts: string[] }) =>
      [parts.join(" + "), makes ?? whole].filter((part) => part !== undefined).join(" | "),
  },
  /** "aged 16 to 20 | refuge-survivors | all", "female + male | 100" */
  within: {
    read: (line, say) => {
      const [groups, indicator = "", group = "all"] = partsOf(line);
      const parts = groupsOf(groups);
      if (parts.length === 0 || indicator === "")
        say(`Write the groups, and after a bar what they are part of: ${line}`);
      const most = numberOf(indicator);
      return most === undefined ? { indicator, group, parts } : { most, parts };
    },
    write: ({ parts, ...of }: { parts: string[] } & ({ most: number } | { indicator: string; group: string })) =>
      [parts.join(" + "), ...("most" in of ? [of.most] : [of.indicator, of.group])].join(" | "),
  },
  /** "28 to 40 | SafeLives", "40 or more | SafeLives | all | police-force" */
  ranges: {
    read: (line, say) => {
      const [range = "", by = "", group = "all", areaKind] = partsOf(line);
      const [, from, to] = /^(\d+(?:\.\d+)?)(?:\s*to\s*(\d+(?:\.\d+)?)|\s*or more)?$/.exec(range) ?? [];
      if (from === undefined) say(`Begin with the range, as 28 to 40, or 40 or more: ${line}`);
      if (by === "") say(`Say after a bar who recommends it: ${line}`);
      return {
        group,
        from: Number(from),
        ...(to !== undefined && { to: Number(to) }),
        by,
        ...(areaKind && { areaKind }),
      };
    },
    write: (item: { group: string; from: number; to?: number; by: string; areaKind?: string }) => {
      const range = item.to === undefined ? `${item.from} or more` : `${item.from} to ${item.to}`;
      const only = item.areaKind ? [item.group, item.areaKind] : item.group === "all" ? [] : [item.group];
      return [range, item.by, ...only].join(" | ");
    },
  },
} as const satisfies Readonly<Record<string, LineFormat>>;

export type LinesWithParts = keyof typeof lineFormats;

export function hasParts(as: string): as is LinesWithParts {
  return Object.hasOwn(lineFormats, as);
}
