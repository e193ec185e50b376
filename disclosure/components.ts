/** Takes numbers apart into groups that no sum connects, so that each can be controlled by itself. */
import type { Cell, Linked, Sum } from "./cells";

export function parted({ cells, sums, ...shown }: Linked): Linked[] {
  const leaders = new Map(cells.map(({ id }) => [id, id]));
  const leaderOf = (id: string): string => {
    let leader = id;
    for (let above = leaders.get(leader); above !== undefined && above !== leader; above = leaders.get(leader))
      leader = above;
    leaders.set(id, leader);
    return leader;
  };
  for (const { whole, parts } of sums) for (const part of parts) leaders.set(leaderOf(part), leaderOf(whole));
  const groups = new Map<string, { cells: Cell[]; sums: Sum[] }>();
  for (const cell of cells) {
    const leader = leaderOf(cell.id);
    const group = groups.get(leader) ?? { cells: [], sums: [] };
    group.cells.push(cell);
    groups.set(leader, group);
  }
  for (const sum of sums) groups.get(leaderOf(sum.whole))?.sums.push(sum);
  return [...groups.values()].map((group) => ({ ...group, ...shown }));
}
