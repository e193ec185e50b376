import { describe, expect, it } from "vitest";
import type { GroupQuestion } from "@/lib/forms/define";
import { type PlacedPage, placedPage } from "@/lib/forms/pages";
import { welcome } from "@/lib/forms/testing";
import type { PageSaved, PageSent } from "./save-page";
import { whereNext } from "./where-next";

const at = { caseId: "c", formId: "f" };
const form = "/cases/c/forms/f";
const needs = placedPage(welcome, "needs", "needs") as PlacedPage;
const history = placedPage(welcome, "history", "history") as PlacedPage;
const reports = history.page.questions.find(({ id }) => id === "reports") as GroupQuestion;
const fromClient: PlacedPage = { ...history, section: { ...history.section, answeredBy: "client" } };

type Saved = Omit<PageSaved, "loaded" | "conflicts" | "version">;
const fine: Saved = { place: needs, next: history, problems: 0, follow: [], going: [], others: [], item: undefined };

const next = (saved: Partial<Saved>, sent: Partial<PageSent> = {}, from?: "check") =>
  whereNext(at, { ...fine, ...saved } as PageSaved, { intent: "continue", base: 7, ...sent }, from);

describe("a page that was saved leads on", () => {
  it("to the next page that is asked, and after the last to checking the answers", () => {
    expect(next({})).toBe(`${form}/history/history#top`);
    expect(next({ next: undefined })).toBe(`${form}/check#top`);
  });

  it("to the list of sections when it is to be gone on with another day, whatever it holds", () => {
    expect(next({ problems: 1 }, { intent: "later" })).toBe(`${form}#top`);
  });

  it("back to checking the answers, from where it was changed", () => {
    expect(next({}, {}, "check")).toBe(`${form}/check#top`);
    expect(next({ problems: 1 }, {}, "check")).toBe(`${form}/needs/needs?from=check#top`);
  });

  it("to itself while something in it cannot be understood, or more is asked", () => {
    expect(next({ problems: 2, follow: ["housingTypes"] })).toBe(`${form}/needs/needs#top`);
    expect(next({ follow: ["housingTypes", "areas.money"] })).toBe(`${form}/needs/needs?more=2#q-housingTypes`);
  });

  it("to what would be removed, where nobody agreed to it yet", () => {
    expect(next({ going: [{ path: "length", text: "For how long?" }], follow: ["x"] })).toBe(
      `${form}/removals?after=needs%2Fneeds#top`,
    );
  });

  it("to the list of sections between what the caseworker says and what the client says", () => {
    expect(next({ next: fromClient })).toBe(`${form}#top`);
  });

  it("with a word of who else was at work, and without their names", () => {
    expect(next({ others: ["Alex Sample"] })).toBe(`${form}/history/history?since=7#top`);
  });

  it("to the item that was added, or the end of the group from which one went", () => {
    const item = { raw: {}, group: reports, path: ["reports"], index: 1 };
    const added = { intent: "later", item: { add: "reports" } } as const;
    expect(next({ place: history, item, follow: ["reports.1.charged"] }, added)).toBe(
      `${form}/history/history#q-reports-1-item`,
    );
    expect(next({ place: history, item, follow: ["reports.0.reason", "reports.1.charged"] }, added)).toBe(
      `${form}/history/history?more=1#q-reports-1-item`,
    );
    expect(next({ place: history, item }, { intent: "later", item: { remove: "reports.1" } })).toBe(
      `${form}/history/history#q-reports-end`,
    );
  });
});
