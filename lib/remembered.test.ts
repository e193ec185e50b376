import { expect, it } from "vitest";
import { Remembered } from "./remembered";

it("what was worked out is there for a while, and the latest few of it", () => {
  const remembered = new Remembered<string>(2, 1000);
  remembered.set("North", "10 cases", 0);
  remembered.set("South", "20 cases", 1);
  expect(remembered.get("North", 2)).toBe("10 cases");
  remembered.set("East", "30 cases", 3);
  // North was asked for last, so South had to go.
  expect(remembered.get("South", 4)).toBeUndefined();
  expect(remembered.get("North", 999)).toBe("10 cases");
  expect(remembered.get("North", 1000)).toBeUndefined();
});
