import { describe, expect, it } from "vitest";
import { ageOn } from "@/lib/forms/age";
import type { Answers } from "@/lib/forms/answers";
import { checkDocument } from "@/lib/forms/document";
import { yearOf } from "@/lib/forms/years";
import { formById, populations } from "@/questionnaires";
import { type CaseToMake, generateCase } from "./case";
import { seededRandom } from "./random";

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

describe.each(populations.map((population) => [population.id, population] as const))(
  "a made-up case: %s",
  (_id, population) => {
    const closed: CaseToMake = {
      population,
      openedOn: "2024-02-29",
      closedOn: "2025-01-10",
      today: "2025-06-01",
      reviewWeeks: 12,
      ages: [{ from: 0, to: 17, weight: 1 }],
    };
    const made = seeds.map((seed) => generateCase(closed, seededRandom(seed)));

    it("holds forms that would be accepted one after the other, each within the case", () => {
      for (const one of made) {
        const earlier: Record<string, Answers[]> = {};
        for (const { form, date, answers } of one.forms) {
          const definition = formById(form);
          if (!definition) throw new Error(form);
          expect(date >= closed.openedOn && date <= "2025-01-10").toBe(true);
          expect(checkDocument(definition, answers, { earlier, year: yearOf(date), today: date }).faults).toEqual([]);
          earlier[form] = [...(earlier[form] ?? []), answers];
        }
      }
    });

    it("begins with the form that opens it and ends with the one that closes it, once each", () => {
      for (const one of made) {
        const roles = one.forms.map(({ form }) => formById(form)?.role);
        expect(roles[0]).toBe("opens");
        expect(roles.at(-1)).toBe("closes");
        expect(roles.filter((role) => role === "opens" || role === "closes")).toHaveLength(2);
      }
    });

    it("is not closed while it is open", () => {
      const open = generateCase({ ...closed, closedOn: null }, seededRandom("open"));
      expect(open.forms.some(({ form }) => formById(form)?.role === "closes")).toBe(false);
    });

    it("is of a client within the ages asked for, on the day it opened", () => {
      for (const one of made) {
        const age = ageOn(one.dateOfBirth, one.openedOn);
        expect(age >= 0 && age <= 17).toBe(true);
      }
    });
  },
);
