import { describe, expect, it } from "vitest";
import { refused } from "@/lib/form-state";

function form(...entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe("the answer to a refused form", () => {
  it("keeps what was typed, a list where several were ticked, and none of the framework's own fields", () => {
    const sent = form(["reason", "Moved"], ["workers", "a"], ["workers", "b"], ["$ACTION_ID_x", ""]);
    expect(refused({ ok: false, errors: [{ field: "reason", message: "Why?" }] }, sent)).toEqual({
      errors: [{ field: "reason", message: "Why?" }],
      values: { reason: "Moved", workers: ["a", "b"] },
    });
  });

  it("says kindly that somebody else was first, and what they did", () => {
    const { errors } = refused(
      { ok: false, errors: [], conflict: { said: "The latest change: Case closed." } },
      form(),
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(/^Somebody else changed this.*The latest change: Case closed\.$/);
  });
});
