import { expect, it } from "vitest";
import { populations } from "@/questionnaires";
import { checkCase } from "../import/check";
import { readLine } from "../import/line";
import { makeLines } from "./lines";

const toMake = {
  count: 120,
  services: ["one", "two"],
  caseworkers: 3,
  from: "2023-04-01",
  until: "2025-06-30",
  seed: "T",
};

it.each(populations.map((population) => [population.id, population] as const))(
  "made-up %s cases are an import file without a fault, and the same file for the same seed",
  (_id, population) => {
    const written = [...makeLines({ ...toMake, population })].map((line) => JSON.stringify(line));
    expect(written).toHaveLength(120);
    const faults = written.flatMap((line, index) => {
      const read = readLine(line);
      return "faults" in read ? read.faults : checkCase(index + 1, read.line, toMake.until).faults;
    });
    expect(faults).toEqual([]);
    expect([...makeLines({ ...toMake, population })].map((line) => JSON.stringify(line))).toEqual(written);
    expect([...makeLines({ ...toMake, population, seed: "U" })].map((line) => JSON.stringify(line))).not.toEqual(
      written,
    );
  },
);
