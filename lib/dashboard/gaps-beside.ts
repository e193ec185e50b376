import type { BesideRow, SetBeside } from "./beside";

/**
 * The questions of a form as they are looked for beside the others: first the form in all, then the question that the
 * service left empty most often. One that nobody left empty, here or elsewhere, is not named.
 */
export function gapsFirst(table: SetBeside): SetBeside {
  return {
    ...table,
    groups: table.groups.map((group) => ({
      ...group,
      rows: group.rows
        .filter((row) => row.level === 0 || isLeftEmpty(row))
        .sort((a, b) => a.level - b.level || shareOf(b) - shareOf(a)),
    })),
  };
}

function isLeftEmpty(row: BesideRow): boolean {
  if (!("others" in row)) return false;
  const nobody = "why" in row.others ? false : row.others.count === 0;
  return !nobody || (row.own?.count ?? 0) > 0;
}

function shareOf(row: BesideRow): number {
  return "others" in row && row.own ? row.own.count / row.own.base : 0;
}
