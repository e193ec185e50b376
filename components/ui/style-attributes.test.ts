import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

describe("the content security policy", () => {
  it("is not broken by a style attribute: no component writes one into a page", () => {
    const offenders = ["app", "components"]
      .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
      .filter((file) => file.endsWith(".tsx") && !file.endsWith(".test.tsx"))
      .filter((file) => /\sstyle=/.test(readFileSync(file, "utf8")));
    expect(offenders).toEqual([]);
  });
});
