import { describe, expect, it } from "vitest";
import {
  caseGiven,
  clientChanged,
  clientGiven,
  consentGiven,
  madeInactive,
  ofCase,
  openingChoice,
  reassignment,
  restriction,
  searchAsked,
} from "@/lib/cases/inputs";
import { refuseOpeningDate } from "@/lib/cases/opening-date";

const id = "3f0c1f57-0000-4000-8000-000000000001";

/** What is said of each field, by its name. */
function refusals(schema: { safeParse: (given: unknown) => unknown }, given: unknown): Record<string, string> {
  const result = schema.safeParse(given) as {
    success: boolean;
    error?: { issues: { path: PropertyKey[]; message: string }[] };
  };
  return Object.fromEntries((result.error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));
}

describe("the client of a new case", () => {
  const given = {
    population: "child",
    reference: "  HC   12 ",
    "dateOfBirth-day": "3",
    "dateOfBirth-month": "6",
    "dateOfBirth-year": "2013",
  };

  it("has a reference, tidied, and a date of birth", () => {
    expect(clientGiven.parse(given)).toEqual({ population: "child", reference: "HC 12", dateOfBirth: "2013-06-03" });
  });

  it("may have no date of birth only where that is said", () => {
    const unknown = { population: "child", reference: "HC 12" };
    expect(refusals(clientGiven, unknown)).toEqual({
      dateOfBirth: "Enter the date of birth, or tick “Not known”",
    });
    expect(clientGiven.parse({ ...unknown, dateOfBirthUnknown: "yes" })).toMatchObject({ dateOfBirth: null });
    expect(refusals(clientGiven, { ...given, dateOfBirthUnknown: "yes" }).dateOfBirth).toMatch(/not both$/);
  });

  it("is refused with a date of birth to come, or a reference without a letter or figure", () => {
    expect(refusals(clientGiven, { ...given, "dateOfBirth-year": "2999" }).dateOfBirth).toMatch(/today or in the past/);
    expect(refusals(clientGiven, { ...given, reference: "--" }).reference).toMatch(/a letter or a figure/);
    expect(refusals(clientGiven, { ...given, reference: "x".repeat(41) }).reference).toMatch(/no more than 40/);
    expect(refusals(searchAsked, { reference: " " }).reference).toMatch(/Enter/);
  });
});

describe("the rest of a new case", () => {
  const given = { "openedOn-day": "1", "openedOn-month": "6", "openedOn-year": "2026", area: "E07000105" };

  it("may leave out team, worker, family and predecessor", () => {
    expect(caseGiven.parse({ ...given, teamId: "", caseworkerId: "", familyReference: " " })).toEqual({
      openedOn: "2026-06-01",
      area: "E07000105",
      teamId: null,
      caseworkerId: null,
      familyReference: null,
      predecessorCaseId: null,
    });
  });

  it("names a local authority of today, or says that it is not known", () => {
    expect(caseGiven.parse({ ...given, area: "not-known" }).area).toBe("not-known");
    for (const area of ["", "E10000016", "Kent"])
      expect(refusals(caseGiven, { ...given, area }).area).toMatch(/^Select the local authority/);
  });

  it("is read together with the client and the record that was chosen", () => {
    const client = { population: "child", reference: "HC 12", dateOfBirthUnknown: "yes" };
    const all = clientGiven
      .and(caseGiven)
      .and(openingChoice)
      .parse({ ...client, ...given, clientId: id, stage: "about" });
    expect(all).toMatchObject({ reference: "HC 12", openedOn: "2026-06-01", clientId: id, stage: "about" });
  });
});

describe("what is changed on a case", () => {
  it("says yes or no to consent, and on which day", () => {
    expect(refusals(consentGiven, {})).toEqual({
      given: "Select whether the client consents",
      onDate: "Enter the date the client was asked",
    });
  });

  it("has a reason, which is not blank and not a story", () => {
    const given = { teamId: "", caseworkerId: id, rowVersion: "3" };
    expect(reassignment.parse({ ...given, reason: " On leave " })).toEqual({
      teamId: null,
      caseworkerId: id,
      reason: "On leave",
      rowVersion: 3,
    });
    expect(refusals(reassignment, { ...given, reason: "  " }).reason).toBe("Say why the case is passed on");
    expect(refusals(reassignment, { ...given, reason: "x".repeat(501) }).reason).toMatch(/no more than 500/);
  });

  it("names at least one worker of a restricted case, whether one is ticked or several", () => {
    const given = { reason: "A relation works here", rowVersion: "1" };
    expect(refusals(restriction, given).workers).toMatch(/at least one worker/);
    expect(restriction.parse({ ...given, workers: id }).workers).toEqual([id]);
  });

  it("says every sentence of a form at once", () => {
    expect(Object.keys(refusals(madeInactive, { rowVersion: "1" }))).toEqual(["onDate", "reason"]);
    expect(Object.keys(refusals(clientChanged, { rowVersion: "1", reference: "" }))).toEqual(
      expect.arrayContaining(["reference", "reason"]),
    );
  });

  it("is of a case, by its number", () => {
    const given = { given: "yes", "onDate-day": "1", "onDate-month": "6", "onDate-year": "2026" };
    expect(ofCase(consentGiven).parse({ ...given, caseId: id })).toMatchObject({ caseId: id, given: "yes" });
    expect(refusals(ofCase(consentGiven), { ...given, caseId: "1 or 1" })).toHaveProperty("caseId");
  });
});

describe("the day on which a case opened", () => {
  const found = {
    openedOn: "2026-02-01",
    closedOn: null,
    inactiveOn: null,
    dateOfBirth: "2013-06-03",
    forms: [{ date: "2026-03-01" }, { date: null }],
  };

  it("may be any day between the client's birth and the first thing that is dated in the case", () => {
    expect(refuseOpeningDate("2026-03-01", found)).toBeUndefined();
    expect(refuseOpeningDate("2025-12-01", found)).toBeUndefined();
    expect(refuseOpeningDate("2026-03-02", found)).toMatch(/^Enter 1 March 2026 or an earlier day/);
    expect(refuseOpeningDate("2026-02-21", { ...found, inactiveOn: "2026-02-20" })).toMatch(/20 February 2026/);
    expect(refuseOpeningDate("2013-06-02", found)).toMatch(/born on 3 June 2013/);
    expect(refuseOpeningDate("2026-02-01", found)).toMatch(/nothing has changed/);
  });
});
