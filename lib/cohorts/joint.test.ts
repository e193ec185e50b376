import { describe, expect, it } from "vitest";
import type { Answer } from "@/lib/forms/answers";
import { exit } from "@/questionnaires/adult/exit";
import { jointWith } from "./joint";
import type { PlannedCase, PlannedForm } from "./plan/planned";
import { Reader } from "./reader";
import type { Column, Target } from "./targets";

const column: Column = "period 2019-20";
const counted = new Set(["adult.intake", "adult.exit"]);

function exitAfter(intake: Record<string, Answer>, answers: Record<string, Answer> = {}): PlannedForm {
  const of = { earlier: { "adult.intake": [intake], "adult.exit": [answers] }, forms: [] } as unknown as PlannedCase;
  return { definition: exit, of, date: "2020-01-10", year: "2019-20", columns: [column], answers };
}

const wants = (printed: number, ...keys: readonly string[]): Target => ({
  place: { table: "table", row: "row", group: null, year: "2019-20", measure: "count" },
  terms: keys.map((key) => ({ column, key: `adult.exit/${key}`, factor: 1 })),
  base: [],
  printed,
  within: 0,
  weight: 1,
});

const readerOf = (...counts: readonly Target[]) => new Reader({ counts, averages: [], said: new Map() });

describe("a figure that joins an answer to one of the intake", () => {
  it("divides people by what was answered at intake, and counts what they answer now", () => {
    const partner = exitAfter({ primaryPerpetratorRelationship: "currentPartner" });
    const other = exitAfter({ primaryPerpetratorRelationship: "mother" });
    const reader = readerOf(wants(3, "changeInRelationship=separated"));
    const joint = jointWith(exit, "relationshipAtExit", [partner, other], counted, reader);
    const [name] = joint?.namesOf({ form: partner, columns: partner.columns }) ?? [];
    expect(name).toContain("currentPartner");
    expect(joint?.namesOf({ form: other, columns: other.columns })).toEqual([]);
    const ends = ["=currentPartner", "=exPartner", "=dontKnow"];
    const wanted = joint?.wanted(ends, [{ form: partner, columns: partner.columns }], (one) =>
      one === name ? 4 : undefined,
    );
    expect(wanted).toMatchObject([{ count: [{ column: 4, answer: 1, factor: 1 }], printed: 3, countFixed: 0 }]);
  });

  it("counts those whose answer is known without being asked as fixed", () => {
    const high = { abuseLevels: { physical: "high" } };
    const asked = exitAfter(high, { abuseSinceLastForm: "some" });
    const notAsked = exitAfter(high, { abuseSinceLastForm: "noneSinceIntake" });
    const reader = readerOf(wants(2, "physicalLevelChange=highToNone"));
    for (const question of ["abuseSinceLastForm"]) reader.close(`adult.exit/${question}`);
    const joint = jointWith(exit, "abuseLevelsAtExit.physical", [asked, notAsked], counted, reader);
    const person = { form: asked, columns: asked.columns };
    const [wanted] = joint?.wanted(["=high", "=none"], [person], () => 0) ?? [];
    expect(wanted).toMatchObject({ countFixed: 1, count: [{ answer: 1 }] });
  });

  it("waits for the last of the answers on which it hangs", () => {
    const reader = readerOf(wants(2, "physicalLevelChange=highToNone"));
    expect(jointWith(exit, "abuseSinceLastForm", [], counted, reader)).toBeUndefined();
  });
});
