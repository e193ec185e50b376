/** The services' own cases as cells for disclosure control, and what came through it as a table. */
import type { Cell as ControlledCell, Linked, Outcome } from "@/disclosure/cells";
import type { Released, ReleasedFigures } from "@/disclosure/release";
import type { Block, Cell } from "@/needs/report/blocks";

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

const cellId = (population: string, role: string, code: string) => `${population}/${role}/${code}`;

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

/** What may be shown, as a table of the report. */
export function ownCaseBlocks(
  released: Released<ReleasedFigures>,
  districts: readonly { code: string; name: string }[],
  area: string,
  year: string,
): Block[] {
  const shown = (id: string): Cell => cellOf(released.outcomes.get(id));
  const rows = [...districts, { code: "all", name: area }].map(({ code, name }): Cell[] => [
    name,
    ...populations.flatMap(({ id }) => roles.map((role) => shown(cellId(id, role.id, code)))),
  ]);
  return [
    {
      kind: "table",
      table: {
        id: "own-cases",
        title: `Cases of the services that use this system, ${year.replace("-", "/")}`,
        columns: [
          { title: "Where the client lives" },
          ...populations.flatMap(({ title }) =>
            roles.map((role) => ({ title: `${title}: ${role.title}`, numeric: true as const })),
          ),
        ],
        rows,
        notes: [
          `Clients who agreed to research. Figures are rounded to ${released.policy.roundTo}; [c] is withheld, so that nobody can be recognised.`,
          "Not every service of the area uses this system.",
        ],
      },
    },
  ];
}

function cellOf(outcome: Outcome | undefined): Cell {
  if (outcome === undefined || "withheld" in outcome) return "[c]";
  return { value: outcome.count, shown: outcome.count.toLocaleString("en-GB") };
}
