import { describe, expect, it } from "vitest";
import type { TableDefinition } from "@/lib/reports/define";
import { wholesOf } from "@/lib/reports/wholes";
import { reports } from "@/reports";

const tables: readonly TableDefinition[] = reports.flatMap((report) => report.tables);
const named = (id: string) => tables.filter((table) => table.id === id).map(wholesOf);

describe("which figures are parts of one whole", () => {
  it("are the answers to each statement of a matrix, whichever way it is turned", () => {
    expect(named("concerns-identified")).toEqual(["rows"]);
    expect(named("client-reported-outcomes")).toEqual(["columns"]);
  });

  it("are not the orders of one client, who may have applied for one and been granted another", () => {
    expect(named("civil-orders")).toEqual([null, null]);
  });

  it("are not the missing of several statements beside one another", () => {
    expect(named("client-reported-outcomes-missing")).toEqual([null]);
  });
});
