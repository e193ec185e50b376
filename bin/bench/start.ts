import { startServer } from "./child";
import type { Measure } from "./measure";
import { makePlace } from "./place";
import { resultOf } from "./result";

const ours = ["bin/start.mjs"];
const bare = ["node_modules/next/dist/bin/next", "start"];

/** How long until the first page, when nothing has to be installed, built or filled any more. */
export const start: Measure = {
  name: "start",
  says: "Milliseconds from npm start to the first page, with nothing to build, beside `next start` of the same build.",
  async run(runs = 5) {
    const place = await makePlace();
    try {
      // The first start builds and fills; it is not what is measured.
      await (await startServer(ours, place.env)).stop();
      const times: Record<"ours" | "bare", number[]> = { ours: [], bare: [] };
      for (let run = 0; run < runs; run += 1) {
        for (const [name, program] of [
          ["ours", ours],
          ["bare", bare],
        ] as const) {
          const server = await startServer(program, place.env);
          times[name].push(server.firstAnswer);
          await server.stop();
        }
      }
      return [
        resultOf({
          name: "start",
          unit: "ms",
          better: "less",
          ours: times.ours,
          baseline: { name: "next start alone", figures: times.bare },
        }),
      ];
    } finally {
      await place.remove();
    }
  },
};
