import { describe, expect, it } from "vitest";
import { counted, figure } from "./format";

describe("a figure in print", () => {
  it("has commas, and a decimal where there is one", () => {
    expect([figure(0), figure(1204), figure(3.5)]).toEqual(["0", "1,204", "3.5"]);
  });

  it("names one thing and several", () => {
    expect([counted(1, "case", "cases"), counted(0, "case", "cases"), counted(1204, "case", "cases")]).toEqual([
      "1 case",
      "0 cases",
      "1,204 cases",
    ]);
  });
});
