import { describe, expect, it } from "vitest";
import { nextStep, timeInWords } from "@/components/session/time-left";

describe("a session that is running out", () => {
  it("is left alone while there is time", () => {
    expect(nextStep(1800, false)).toEqual({ do: "wait", lookAgainIn: 1650 });
  });

  it("has open forms saved before anyone is warned", () => {
    expect(nextStep(150, false).do).toBe("save");
    expect(nextStep(30, false).do).toBe("save");
    expect(nextStep(145, true)).toEqual({ do: "wait", lookAgainIn: 25 });
  });

  it("asks two minutes before the end, and looks often whether another tab kept it open", () => {
    expect(nextStep(120, true)).toEqual({ do: "warn", lookAgainIn: 10 });
    expect(nextStep(4, true)).toEqual({ do: "warn", lookAgainIn: 4 });
  });

  it("is left when there is no time", () => {
    expect(nextStep(0, true).do).toBe("leave");
    expect(nextStep(-5, false).do).toBe("leave");
  });

  it.each([
    [120, "2 minutes"],
    [61, "2 minutes"],
    [60, "1 minute"],
    [50, "50 seconds"],
    [41, "50 seconds"],
    [3, "10 seconds"],
  ])("says %i seconds as %s", (seconds, words) => {
    expect(timeInWords(seconds)).toBe(words);
  });
});
