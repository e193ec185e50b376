import { describe, expect, it } from "vitest";
import { z } from "zod";
import { emailAddress, listOf, optionalLine, readForm } from "@/lib/form-data";

function form(...fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe("reading a posted form", () => {
  it("keeps what the page sent and leaves out what Next.js added", () => {
    expect(readForm(form(["name", "Robin"], ["team", "1"], ["team", "2"], ["$ACTION_ID_x", ""]))).toEqual({
      name: "Robin",
      team: ["1", "2"],
    });
  });

  it.each([
    ["no box ticked", [], []],
    ["one", [["team", "1"]], ["1"]],
    [
      "two",
      [
        ["team", "1"],
        ["team", "2"],
      ],
      ["1", "2"],
    ],
  ] as [string, [string, string][], string[]][])("reads a list with %s", (_, fields, teams) => {
    expect(z.object({ team: listOf(z.string()) }).parse(readForm(form(...fields)))).toEqual({ team: teams });
  });

  it("reads an address in small letters, and an empty line as nothing", () => {
    expect(emailAddress().parse(" Robin@Meadow.example ")).toBe("robin@meadow.example");
    expect(emailAddress().safeParse("robin").success).toBe(false);
    expect(optionalLine().parse("  ")).toBeNull();
    expect(optionalLine().parse(undefined)).toBeNull();
  });
});
