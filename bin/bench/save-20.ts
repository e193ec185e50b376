import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { today } from "@/lib/time";
import { populations } from "@/questionnaires";
import { runTool, startServer } from "./child";
import type { Measure } from "./measure";
import { makePlace } from "./place";
import { resultOf } from "./result";
import type { Saver } from "./savers";
import { fillSection, longestSection, type Save, wholeAnswers } from "./section";
import { Visitor } from "./visitor";

const people = 20;

/** Twenty people at once, each filling in a whole section of the form that opens a case. */
export const save20: Measure = {
  name: "save-20",
  says: `Milliseconds to save a page while ${people} people fill in a whole section at once, beside a bare insert of the same answers.`,
  async run() {
    const definition = populations[0]?.forms.find(({ role }) => role === "opens");
    if (!definition) throw new Error("No client group has a form that opens a case.");
    const place = await makePlace();
    const folder = mkdtempSync(join(tmpdir(), "insights-bench-"));
    try {
      const env = { ...place.env, NEXTAUTH_URL: "http://localhost:3000" };
      const savers = await runTool<readonly Saver[]>("savers.ts", [String(people + 1)], env);
      const first = longestSection(definition, wholeAnswers(definition, today(), "section"), today());
      const server = await startServer(["bin/start.mjs"], place.env);
      let saves: Save[][];
      try {
        const fill = (saver: Saver, number: number) =>
          fillSection(
            new Visitor(server.address, saver.cookie),
            { address: addressOf(saver), definition },
            first,
            wholeAnswers(definition, today(), `saver ${number}`),
          );
        // One goes before the others: a server that has just begun is not what is measured.
        const [one, ...others] = savers;
        if (one) await fill(one, 0);
        saves = await Promise.all(others.map((saver, number) => fill(saver, number + 1)));
      } finally {
        await server.stop();
      }
      const file = join(folder, "saves.json");
      writeFileSync(file, JSON.stringify(saves.map((own) => own.map(({ answers }) => answers))));
      const bare = await runTool<readonly number[]>("save-bare.ts", [file], env);
      return [
        resultOf({
          name: "save-20",
          unit: "ms",
          better: "less",
          ours: saves.flat().map(({ milliseconds }) => milliseconds),
          baseline: { name: "bare insert of the same answers", figures: bare },
        }),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
      await place.remove();
    }
  },
};

function addressOf({ caseId, formId }: Saver): string {
  return `/cases/${caseId}/forms/${formId}`;
}
