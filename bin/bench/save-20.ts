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
      const savers = await runTool<readonly Saver[]>("savers.ts", [String(people)], env);
      const first = longestSection(definition, wholeAnswers(definition, today(), "section"), today());
      const server = await startServer(["bin/start.mjs"], place.env);
      let saves: Save[][];
      try {
        // The first page of a server compiles what the others find compiled.
        const [one] = savers;
        if (one) await new Visitor(server.address, one.cookie).get(`${addressOf(one)}/${first.section}/${first.page}`);
        saves = await Promise.all(
          savers.map((saver, number) =>
            fillSection(
              new Visitor(server.address, saver.cookie),
              { address: addressOf(saver), definition },
              first,
              wholeAnswers(definition, today(), `saver ${number}`),
            ),
          ),
        );
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
