/** A package on its way to whoever asked for it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { keptPackage } from "@/db/releases/places";

const folder = mkdtempSync(join(tmpdir(), "insights-send-"));
vi.mock("./place", () => ({ packagesFolder: () => folder }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { packageResponse } = await import("./send");

it("is sent until its last day is over, and not after it, though it lies there until it is swept away", async () => {
  const release = { id: "one", name: "R-0001", expiresOn: "2026-11-26" };
  mkdirSync(dirname(keptPackage(folder, "one")), { recursive: true });
  writeFileSync(keptPackage(folder, "one"), "a package");
  const sent = await packageResponse(release, new Date("2026-11-26T12:00:00Z"));
  expect(await sent?.text()).toBe("a package");
  expect(await packageResponse(release, new Date("2026-11-27T12:00:00Z"))).toBeUndefined();
});
