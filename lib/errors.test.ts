import { describe, expect, it } from "vitest";
import { withoutAnswers } from "@/lib/errors";

const secret = "Robin lives\n    at 12 Example Lane";

describe("an unexpected failure", () => {
  it("says the fault's kind and place, and nothing of what was typed", () => {
    const driver = Object.assign(new Error(`duplicate key: ${secret}`), {
      code: "23505",
      constraint: "clients_reference_key",
      detail: `Key (reference)=(${secret}) already exists.`,
    });
    const wrapped = new Error(`Failed query: insert into clients values ($1)\nparams: ${secret}`, { cause: driver });
    const failure = withoutAnswers("cases.open", wrapped);

    expect(failure.message).toBe("cases.open failed: Error < Error 23505 clients_reference_key");
    expect(failure.stack).toContain("errors.test.ts");
    expect(failure.cause).toBeUndefined();
    for (const text of [failure.message, failure.stack, JSON.stringify(failure), String(failure)]) {
      expect(text).not.toContain("Robin");
      expect(text).not.toContain("Example Lane");
    }
  });

  it("does not trust a code that is really a sentence", () => {
    const error = Object.assign(new Error("x"), { code: secret });
    expect(withoutAnswers("a page", error).message).toBe("a page failed: Error");
  });

  it("copes with something thrown that is no error at all", () => {
    expect(withoutAnswers("a page", secret).message).toBe("a page failed: an unknown fault");
  });
});
