import { today } from "@/lib/time";
import { populations } from "@/questionnaires";
import { runTool, startServer } from "./child";
import type { Measure } from "./measure";
import { makePlace } from "./place";
import { type Result, resultOf } from "./result";
import type { Saver } from "./savers";
import { longestSection, wholeAnswers } from "./section";
import { Visitor } from "./visitor";

/** A page that reads nothing: its words and the frame of every page. */
const plain = "/privacy";

/** What each page takes that somebody waits for all day. */
export const page: Measure = {
  name: "page",
  says: "Milliseconds to draw a page of questions, a case and the caseload, each beside a page of words.",
  run: (runs = 100) =>
    withPages(async (visitor, pages) => {
      const results: Result[] = [];
      for (const [name, address] of Object.entries(pages)) {
        const times: Record<"ours" | "bare", number[]> = { ours: [], bare: [] };
        // The first few make the server ready, and are not counted.
        for (let run = -5; run < runs; run += 1) {
          const [ours, bare] = [await visitor.get(address), await visitor.get(plain)];
          if (ours.status !== 200 || bare.status !== 200) throw new Error(`${address} was not drawn (${ours.status}).`);
          if (run >= 0) times.ours.push(ours.milliseconds);
          if (run >= 0) times.bare.push(bare.milliseconds);
        }
        const baseline = { name: "a page of words", figures: times.bare };
        results.push(resultOf({ name, unit: "ms", better: "less", ours: times.ours, baseline }));
      }
      return results;
    }),
};

/** How much script a page of questions brings with it. */
export const pageBytes: Measure = {
  name: "page-bytes",
  says: "Bytes of JavaScript (gzip) that a page of questions asks for, beside an empty page of the same build.",
  run: () =>
    withPages(async (visitor, { page: address }) => {
      const ours = await bytesOfScripts(visitor, address);
      const bare = await bytesOfScripts(new Visitor(visitor.address), plain);
      const baseline = { name: "a page of words, signed out", figures: [bare] };
      return [resultOf({ name: "page-bytes", unit: "bytes", better: "less", ours: [ours], baseline })];
    }),
};

async function withPages(
  work: (
    visitor: Visitor,
    pages: Readonly<Record<"page" | "page-case" | "page-caseload", string>>,
  ) => Promise<Result[]>,
): Promise<Result[]> {
  const definition = populations[0]?.forms.find(({ role }) => role === "opens");
  if (!definition) throw new Error("No client group has a form that opens a case.");
  const place = await makePlace();
  try {
    const env = { ...place.env, NEXTAUTH_URL: "http://localhost:3000" };
    const [saver] = await runTool<readonly Saver[]>("savers.ts", ["1"], env);
    if (!saver) throw new Error("Nobody was made to look at a page.");
    const { section, page: first } = longestSection(definition, wholeAnswers(definition, today(), "section"), today());
    const server = await startServer(["bin/start.mjs"], place.env);
    try {
      return await work(new Visitor(server.address, saver.cookie), {
        page: `/cases/${saver.caseId}/forms/${saver.formId}/${section}/${first}`,
        "page-case": `/cases/${saver.caseId}`,
        "page-caseload": "/cases",
      });
    } finally {
      await server.stop();
    }
  } finally {
    await place.remove();
  }
}

/**
 * The scripts that a page makes a browser ask for: those in its tags, and those that its components name and that come
 * when it wakes up. Scripts for browsers too old for modules are not asked for.
 */
async function bytesOfScripts(visitor: Visitor, path: string): Promise<number> {
  const { status, body } = await visitor.get(path);
  if (status !== 200) throw new Error(`${path} was not drawn (${status}).`);
  const modern = body.replaceAll(/<script\b[^>]*\bnomodule\b[^>]*>/gi, "");
  const scripts = new Set([...modern.matchAll(/static\/chunks\/[^"'\\\s<>]+?\.js/g)].map(([name]) => `/_next/${name}`));
  const sizes = await Promise.all([...scripts].map((script) => visitor.bytes(script)));
  return sizes.reduce((sum, size) => sum + size, 0);
}
