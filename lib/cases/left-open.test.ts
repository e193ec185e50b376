import { describe, expect, it } from "vitest";
import { leftOpen } from "@/lib/cases/left-open";
import { harbour } from "@/lib/cases/testing";

const [arrival, look, court, leaving] = harbour.forms;
if (!arrival || !look || !court || !leaving) throw new Error("The made-up client group lacks a form");

const held = [
  { id: "1", form: arrival.id, state: "submitted", date: "2025-01-02" },
  { id: "2", form: look.id, state: "draft", date: "2025-03-02" },
  { id: "3", form: court.id, state: "draft", date: null },
  { id: "4", form: leaving.id, state: "draft", date: "2025-06-02" },
] as const;

describe("what must be settled before a form is submitted", () => {
  it("is every other draft of the case, for the form that closes it", () => {
    expect(leftOpen(leaving, held, "4").map(({ id }) => id)).toEqual(["2", "3"]);
  });

  it("is nothing for every other form: what accompanies a case stays open as long as the case", () => {
    for (const form of [arrival, look, court]) expect(leftOpen(form, held, "4")).toEqual([]);
  });
});
