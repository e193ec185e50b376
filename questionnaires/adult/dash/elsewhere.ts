/** How the other forms of a case read a Dash, so that ticks and risk are never asked for twice. */
import type { Condition, Source } from "@/lib/forms/define";
import { signQuestions } from "./form";

type Point = "atIntake" | "atExit";

const versions = ["adult.dash", "adult.dash-young-people"] as const;

/** A Dash made at that point is in the case. */
export function dashMade(point: Point): Condition {
  return { any: versions.map((form) => ({ form, question: "dashPoint", is: [point] })) };
}

/** A Dash made at that point is in the case, and one and the same gives all these answers. */
export function dashSays(
  point: Point,
  ...answers: readonly { readonly question: string; readonly is: readonly string[] }[]
): Condition {
  return {
    any: versions.map((form) => ({
      all: [{ form, question: "dashPoint", is: [point] }, ...answers.map((answer) => ({ form, ...answer }))],
    })),
  };
}

/** The ticks of the Dash made at that point, whether they were counted or given. */
export function ticksOfDash(point: Point): readonly Source[] {
  const where: Condition = { question: "dashPoint", is: [point] };
  return versions.flatMap((form): Source[] => [
    { kind: "rows", form, where, questions: signQuestions, is: ["yes"] },
    { kind: "number", form, where, question: "dashTicksGiven" },
  ]);
}
