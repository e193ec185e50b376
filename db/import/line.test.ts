import { describe, expect, it } from "vitest";
import { readLine, type WrittenLine } from "./line";

const good: WrittenLine = {
  service: "foxglove",
  client: { reference: " AB  12 ", dateOfBirth: "2014-05-06" },
  case: { population: "child", openedOn: "2024-05-01", consent: true, caseworker: "Ada@Example.test" },
  forms: [{ form: "child.intake", date: "2024-05-01", answers: { disability: "no" } }],
};

describe("a line of an import file", () => {
  it("is read with its reference tidied and its address in small letters", () => {
    expect(readLine(JSON.stringify(good))).toMatchObject({
      line: { client: { reference: "AB 12" }, case: { caseworker: "ada@example.test" } },
    });
  });

  it("may leave out, or give as null, what is not known of a case", () => {
    const read = readLine(
      JSON.stringify({
        ...good,
        case: { population: "child", openedOn: "2024-05-01", closedOn: null, consent: null, caseworker: null },
      }),
    );
    expect(read).toHaveProperty("line");
  });

  it.each([
    ["no JSON", "{", "", /not JSON/],
    ["a list", "[]", "", /not an object/],
    ["no service", { ...good, service: undefined }, "service", /is missing/],
    ["a service with capitals", { ...good, service: "Fox Glove" }, "service", /not a service's short name/],
    ["no client", { ...good, client: undefined }, "client", /is missing/],
    ["no reference", { ...good, client: { dateOfBirth: "2014-05-06" } }, "client.reference", /is missing/],
    ["an empty reference", { ...good, client: { ...good.client, reference: " " } }, "client.reference", /from 1 to/],
    [
      "a reference that is a number",
      { ...good, client: { ...good.client, reference: 12 } },
      "client.reference",
      /in quotes/,
    ],
    ["no date of birth", { ...good, client: { reference: "A" } }, "client.dateOfBirth", /is missing/],
    ["an impossible day", { ...good, case: { ...good.case, openedOn: "2024-02-30" } }, "case.openedOn", /not a day/],
    [
      "a day with a time",
      { ...good, case: { ...good.case, openedOn: "2024-02-03T00:00:00Z" } },
      "case.openedOn",
      /not a day/,
    ],
    ["a consent in words", { ...good, case: { ...good.case, consent: "yes" } }, "case.consent", /true, false/],
    ["a caseworker's name", { ...good, case: { ...good.case, caseworker: "Ada" } }, "case.caseworker", /e-mail/],
    [
      "something else",
      { ...good, case: { ...good.case, status: "open" } },
      "case.status",
      /not part of an import file/,
    ],
    ["no forms", { ...good, forms: undefined }, "forms", /is missing/],
    [
      "a form without answers",
      { ...good, forms: [{ form: "child.intake", date: "2024-05-01" }] },
      "forms.0.answers",
      /is missing/,
    ],
  ])("is refused where it holds %s", (_name, written, path, reason) => {
    const read = readLine(typeof written === "string" ? written : JSON.stringify(written));
    expect(read).toEqual({ faults: [{ path, reason: expect.stringMatching(reason) }] });
  });

  it("is not repeated where it is not JSON, since it holds somebody's answers", () => {
    expect(JSON.stringify(readLine('{"secret": "answer'))).not.toContain("secret");
  });
});
