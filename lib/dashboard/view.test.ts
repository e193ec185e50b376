import { describe, expect, it } from "vitest";
import { dashboardQuery, readDashboardView } from "./view";

const choices = { populations: ["child", "adult"], teams: ["team-1"] };
const read = (query: string) => {
  const given = new URLSearchParams(query);
  return readDashboardView(Object.fromEntries([...given.keys()].map((key) => [key, given.getAll(key)])), choices);
};

describe("the address of a dashboard", () => {
  it("says nothing where nothing was chosen", () => {
    const { view, faults } = read("");
    expect(view).toEqual({ population: "child", period: { name: "year" } });
    expect(faults).toEqual({});
    expect(dashboardQuery(view, choices)).toBe("");
  });

  it.each([
    "?group=adult&period=quarter&team=team-1",
    "?period=dates&from=2026-01-05&to=2026-02-01",
    "?team=none",
    "?period=month&filter=0b8e4d1c-2f6a-4c3e-9d57-1a2b3c4d5e6f",
  ])("leads back to the same view: %s", (query) => {
    expect(dashboardQuery(read(query).view, choices)).toBe(query);
  });

  it("holds the one service that was chosen of all, where there are several to choose from", () => {
    const analysts = { ...choices, services: ["oak", "elm"] };
    const { view } = readDashboardView({ service: "elm", group: "adult" }, analysts);
    expect(dashboardQuery(view, analysts)).toBe("?group=adult&service=elm");
    expect(readDashboardView({ service: "ash" }, analysts).view.service).toBeUndefined();
    expect(read("?service=elm").view.service).toBeUndefined();
  });

  it("knows no cases without a team where there are no teams, as in all services together", () => {
    expect(readDashboardView({ team: "none" }, { ...choices, teams: [] }).view.team).toBeUndefined();
  });

  it("passes over what it does not know", () => {
    expect(read("?group=giants&period=eon&team=somebody-elses&filter=disability").view).toEqual(read("").view);
  });

  it("takes dates from three fields, and an end that is left open", () => {
    const { view, typed } = read("?period=dates&from-day=5&from-month=1&from-year=2026&to-day=&to-month=&to-year=");
    expect(view.period).toEqual({ name: "dates", from: "2026-01-05" });
    expect(typed).toBe(true);
  });

  it("says what is wrong with dates, and counts over the usual period meanwhile", () => {
    const { view, faults, entered } = read("?period=dates&from-day=31&from-month=2&from-year=2026&to-day=1");
    expect(entered).toEqual({ from: { day: "31", month: "2", year: "2026" }, to: { day: "1", month: "", year: "" } });
    expect(view.period).toEqual({ name: "year" });
    expect(Object.keys(faults)).toEqual(["from", "to"]);
    expect(read("?period=dates&from=2026-02-01&to=2026-01-31").faults.to).toMatch(/after the first day/);
  });

  it("does not mind dates that another period has no use for", () => {
    expect(read("?period=all&from-day=31&from-month=2&from-year=2026").faults).toEqual({});
  });
});
