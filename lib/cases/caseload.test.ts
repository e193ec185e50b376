import { describe, expect, it } from "vitest";
import { caseloadQuery, firstView, readCaseloadView, sortedBy } from "@/lib/cases/caseload";

const worker = "3f0c1f57-0000-4000-8000-000000000001";
const read = (query: string) => readCaseloadView(Object.fromEntries(new URLSearchParams(query)));

describe("a view of the caseload", () => {
  it("survives in its address", () => {
    const query = `?show=service&status=all&worker=${worker}&due=review-overdue&drafts=yes&sort=opened&order=descending&page=3`;
    expect(caseloadQuery(read(query), { page: 3 })).toBe(query);
  });

  it("is one's own open cases, the most pressing first, where the address says nothing", () => {
    expect(read("")).toEqual({ ...firstView, worker: undefined, due: undefined, search: undefined });
    expect(caseloadQuery(firstView)).toBe("?show=mine");
    expect(readCaseloadView({}, "service").scope).toBe("service");
    expect(readCaseloadView({ show: "mine" }, "service").scope).toBe("mine");
  });

  it("passes over what it does not understand", () => {
    const odd = read("show=everyone&status=lost&worker=1%20or%201&due=x&sort=name&page=0&search=HC1234");
    expect(odd).toEqual(read(""));
  });

  it("never takes a reference for a search: only a number of the server's own", () => {
    expect(read("search=HC1234").search).toBeUndefined();
    expect(read(`search=${worker}`).search).toBe(worker);
  });

  it("starts on its first page again when anything else of it changes", () => {
    expect(caseloadQuery(read("status=closed&page=4"), { sort: "opened" })).toBe(
      "?show=mine&status=closed&sort=opened",
    );
    expect(caseloadQuery(read("status=closed&page=4"), { page: 5 })).toBe("?show=mine&status=closed&page=5");
  });

  it("turns round when its own column is chosen again", () => {
    expect(sortedBy(firstView, "due")).toEqual({ sort: "due", direction: "descending" });
    expect(sortedBy({ ...firstView, direction: "descending" }, "due").direction).toBe("ascending");
    expect(sortedBy(firstView, "opened")).toEqual({ sort: "opened", direction: "ascending" });
  });
});
