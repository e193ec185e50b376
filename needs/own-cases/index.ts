/** The services' own cases as cells for disclosure control, and what came through it as a table. */
import type { Cell as ControlledCell, Linked } from "@/disclosure/cells";
import type { Released, ReleasedFigures } from "@/disclosure/release";
import type { Figures } from "@/needs/model/figures";
import { besideTable, subjectTables } from "@/needs/own-cases/beside";
import type { KeptTable } from "@/needs/own-cases/kept";
import { subjects } from "@/needs/own-cases/subjects";
import type { Block, Cell } from "@/needs/report/blocks";
import { dayInWords } from "@/needs/report/words";

export type { KeptTable } from "@/needs/own-cases/kept";

/** A true count, for control alone. */
export interface AreaCount {
  readonly population: string;
  readonly code: string;
  readonly role: "opens" | "closes";
  readonly serviceId: string;
  readonly number: number;
}

/** Those who are counted, in the order of the table. */
export const populations = [
  { id: "child", title: "Children" },
  { id: "adult", title: "Adults" },
  { id: "perpetrator", title: "People who use violence" },
] as const;

const roles = [
  { id: "opens", title: "cases opened" },
  { id: "closes", title: "cases closed" },
] as const;

/** The financial year that had ended by a day, as forms are counted: "2021-22". */
export function lastWholeYear(day: string): string {
  const start = Number(day.slice(0, 4)) - (day.slice(5, 7) >= "04" ? 1 : 2);
  return `${start}-${String((start + 1) % 100).padStart(2, "0")}`;
}

/** In which month after a financial year, which ends with March, its figures may first be given: May. */
const firstMonth = "05";

/**
 * Whether a financial year ("2021-22") is over by a day, and a month more, in which forms of its last weeks come in. A
 * year is released once and stands, so that it must be whole by then.
 */
export function isWhole(year: string, day: string): boolean {
  return day >= `${Number(year.slice(0, 4)) + 1}-${firstMonth}-01`;
}

/** The id of a number of cases: of a client group, opened or closed, in a place ("all" for all of the area). */
export const cellId = (population: string, role: string, code: string) => `${population}/${role}/${code}`;

/** Every number that would be printed, and how they hang together: all of the area is the sum of its districts. */
export function linkedCells(counts: readonly AreaCount[], codes: readonly string[]): Linked {
  const services = [...new Set(counts.map(({ serviceId }) => serviceId))].sort();
  const kinds = populations.flatMap(({ id: population }) => roles.map(({ id: role }) => ({ population, role })));
  const cells: ControlledCell[] = [];
  const sums: Linked["sums"][number][] = [];
  for (const { population, role } of kinds) {
    const own = counts.filter((one) => one.population === population && one.role === role);
    const cellFor = (id: string, among: readonly AreaCount[]) => {
      const contributions = services.map((service) => total(among.filter(({ serviceId }) => serviceId === service)));
      cells.push({ id, count: total(among), contributions });
    };
    for (const code of codes)
      cellFor(
        cellId(population, role, code),
        own.filter((one) => one.code === code),
      );
    const whole = cellId(population, role, "all");
    cellFor(whole, own);
    sums.push({ whole, parts: codes.map((code) => cellId(population, role, code)) });
  }
  return { cells, sums };
}

function total(counts: readonly AreaCount[]): number {
  return counts.reduce((sum, { number }) => sum + number, 0);
}

/** What passed disclosure control of these numbers, as it is kept: null where a figure was withheld. */
export function keptFigures(released: Released<ReleasedFigures>, { cells }: Linked): Record<string, number | null> {
  return Object.fromEntries(
    cells.flatMap(({ id }) => {
      const outcome = released.outcomes.get(id);
      return outcome ? [[id, "withheld" in outcome ? null : outcome.count]] : [];
    }),
  );
}

/** Figures of the services' own cases that were released for an area, by themselves. */
export interface OwnCases {
  /** "2021-22" */
  readonly year: string;
  /** The day on which they were released, YYYY-MM-DD. */
  readonly released: string;
  readonly roundedTo: number;
  readonly rows: readonly {
    /** The local authority in which clients live; "all" for all of them. */
    readonly code: string;
    readonly name: string;
    readonly population: (typeof populations)[number]["id"];
    readonly role: "opens" | "closes";
    /** null where it is withheld. */
    readonly count: number | null;
  }[];
  /** Who the clients of the whole area were, and what came of their cases. */
  readonly tables: readonly KeptTable[];
}

/**
 * Why nothing is shown: nobody assigned the places that the area is made of, nothing may be shown, its year still runs, or
 * figures of other areas were released that these could be set against.
 */
export type NoOwnCases =
  | "no places assigned"
  | "nothing to release"
  | "nothing to release yet"
  | "released for other areas";

/** What was kept, a row for each place, client group and kind of count. */
export function ownCasesFrom(
  kept: {
    year: string;
    figures: Readonly<Record<string, number | null>>;
    tables: readonly KeptTable[];
    roundedTo: number;
    released: string;
  },
  districts: readonly { code: string; name: string }[],
  area: string,
): OwnCases {
  const { year, released, roundedTo, figures, tables } = kept;
  const rows = [...districts, { code: "all", name: area }].flatMap(({ code, name }) =>
    populations.flatMap(({ id: population }) =>
      roles.map(({ id: role }) => ({
        code,
        name,
        population,
        role,
        count: figures[cellId(population, role, code)] ?? null,
      })),
    ),
  );
  return { year, released, roundedTo, rows, tables };
}

/**
 * What may be shown, as tables of the report; or a sentence on why nothing is.
 * @param figures the assessment's own, whose indicators stand beside the tables of the same subject
 */
export function ownCaseBlocks(own: OwnCases | NoOwnCases, figures?: Figures): Block[] {
  if (own === "nothing to release") return [];
  if (own === "no places assigned") {
    return [
      {
        kind: "missing",
        text: "Nobody has said yet which local authorities the area is made of, and by them the services' own cases are known to be of it. Ask an administrator of SafeLives to assign them, under Authorities.",
      },
    ];
  }
  if (own === "nothing to release yet") {
    return [
      {
        kind: "missing",
        text: "The financial year that these figures would be of is not over, or has been over for less than a month. A year is released once, so that its figures are given from May on.",
      },
    ];
  }
  if (own === "released for other areas") {
    return [
      {
        kind: "missing",
        text: "Figures of this year were released for other areas before. Set against those, figures of the areas that are entered now could show few people, so none are given. An administrator of SafeLives can assign the areas as they were.",
      },
    ];
  }
  const places = own.rows.flatMap(({ code, name }, at) =>
    own.rows.findIndex((one) => one.code === code) === at ? [{ code, name }] : [],
  );
  const shown = (code: string, population: string, role: string): Cell => {
    const count = own.rows.find(
      (one) => one.code === code && one.population === population && one.role === role,
    )?.count;
    return count === null || count === undefined ? "[c]" : { value: count, shown: count.toLocaleString("en-GB") };
  };
  // A group of whom no case was counted anywhere is said once, and not in two columns of noughts.
  const supported = populations.filter(({ id }) =>
    own.rows.some(({ population, count }) => population === id && count !== 0),
  );
  const none = populations.filter((group) => !supported.includes(group)).map(({ title }) => title.toLowerCase());
  return [
    {
      kind: "table",
      table: {
        id: "own-cases",
        title: `Cases of the services that use this system, ${own.year.replace("-", "/")}`,
        columns: [
          { title: "Where the client lives" },
          ...supported.flatMap(({ title }) =>
            roles.map((role) => ({ title: `${title}: ${role.title}`, numeric: true as const })),
          ),
        ],
        rows: places.map(({ code, name }): Cell[] => [
          name,
          ...supported.flatMap(({ id }) => roles.map((role) => shown(code, id, role.id))),
        ]),
        notes: [
          `Clients who agreed to research. Figures are rounded to ${own.roundedTo}; [c] is withheld, so that nobody can be recognised.`,
          ...(none.length > 0 ? [`There was no case of ${none.join(" or of ")}.`] : []),
          `Released on ${dayInWords(own.released)}, and as they were then: a year is released once.`,
          "Not every service of the area uses this system.",
        ],
      },
    },
    ...profile(own, figures),
  ];
}

/** Who the clients were, subject by subject; or why that is not told. */
function profile({ tables: kept, released }: OwnCases, figures: Figures | undefined): Block[] {
  const told = subjects.flatMap((subject): Block[] => {
    const tables = subjectTables(kept, subject);
    if (tables.length === 0) return [];
    const beside = figures && besideTable(figures, subject);
    return [
      { kind: "heading", text: subject.title },
      ...tables.map((table) => ({ kind: "table", table }) as const),
      ...(beside ? [{ kind: "table", table: beside } as const] : []),
    ];
  });
  if (told.length > 0) return told;
  const why =
    kept.length === 0
      ? `When figures of this year were released, on ${dayInWords(released)}, they were how many cases there were and no more. A year is released once, so nothing is added to it.`
      : "So few people stand behind each answer that all of it is withheld.";
  return [
    {
      kind: "missing",
      text: `Who the clients were, by age, sex, ethnicity and other subjects. ${why} The next year is released by itself, and tells it where there are cases enough.`,
    },
  ];
}
