/** Made-up children of four services, and two analysts who release what was recorded of them: for tests. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { Fault } from "@/lib/errors";
import { populationById } from "@/questionnaires";
import type { Caller } from "../caller";
import { importCases } from "../import/import";
import type { WrittenLine } from "../import/line";
import { recordConsent } from "../queries/consents";
import { type NewRelease, requestRelease } from "../queries/releases";
import { makeLines } from "../seed/lines";
import { makePerson, makeService, type TestDatabase } from "../testing";
import { approve } from "./approve";
import { prepareRelease } from "./prepare";
import { publicKey } from "./secrets";

const from = "2024-04-01";
const to = "2025-03-31";

/** Fills the database before the tests of a file run, and gives what they do with it. */
export function releasingChildren(database: TestDatabase) {
  const folder = mkdtempSync(join(tmpdir(), "insights-releases-"));
  const day = new Date().toISOString().slice(0, 10);
  let people: { first: Caller; second: Caller; manager: Caller; key: string } | undefined;
  let serial = 0;

  beforeAll(async () => {
    const services = ["north-example", "south-example", "east-example", "west-example"];
    people = await database.system(async (tx) => {
      const made = [];
      for (const slug of services) made.push(await makeService(tx, { slug, populations: ["child"] }));
      return {
        first: await makePerson(tx, { role: "analyst", name: "First Analyst" }),
        second: await makePerson(tx, { role: "analyst", name: "Second Analyst" }),
        manager: await makePerson(tx, { role: "manager", serviceId: made[0] as string }),
        key: await publicKey(tx),
      };
    });
    await bringIn([
      ...made(160, services, "MANY"),
      // One service with a single case, of a child of an ethnic group that nobody else is of.
      ...made(1, ["lonely-example"], "LONE").map((line) => withEthnicity(line, "gypsyOrIrishTraveller")),
    ]);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const who = () => {
    if (!people) throw new Error("There are people only while tests run.");
    return people;
  };

  async function bringIn(lines: readonly WrittenLine[]): Promise<void> {
    async function* each() {
      for (const line of lines) yield JSON.stringify(line);
    }
    const result = await importCases(database.db, each(), { create: true, dryRun: false, today: to });
    expect(result.faults).toEqual([]);
  }

  const request = (more: Partial<NewRelease> = {}) =>
    database.system((tx) =>
      requestRelease(tx, {
        kind: "records",
        dataset: "children",
        fromDay: from,
        toDay: to,
        access: "controlled",
        serviceId: null,
        fiveSafes: {
          project: "A made-up study",
          people: "Example University",
          setting: "A locked example room",
          data: "Records without names",
          outputs: "Checked by somebody else",
        },
        longitudinalReason: null,
        longitudinalStudy: null,
        requestedBy: who().first.userId,
        ...more,
      }),
    );
  const prepare = (releaseId: string, levels?: Record<string, number>) =>
    prepareRelease(database.db, {
      ...{ releaseId, by: who().first.userId, folder, now: new Date() },
      ...(levels && { levels }),
    });
  const approved = (releaseId: string, out?: string, by = who().second) =>
    approve(database.db, { releaseId, by: by.userId, folder, now: new Date(), ...(out && { out }) });

  /** A place for a package that is not there yet. */
  const freshPlace = () => {
    serial += 1;
    return join(folder, `package-${serial}`);
  };

  /** Prepares and approves, and gives the folder of the package. */
  async function given(more: Partial<NewRelease> = {}): Promise<{ place: string; id: string }> {
    const id = await request(more);
    await prepare(id);
    const place = freshPlace();
    await approved(id, place);
    return { place, id };
  }

  const withdraw = (caseId: string) =>
    database.system((tx) => recordConsent(tx, { caseId, given: false, onDate: day }));

  return { folder, day, who, bringIn, request, prepare, approved, freshPlace, given, withdraw };
}

/** Lines of an import: so many children, who all consent. */
export function made(count: number, services: readonly string[], seed: string): WrittenLine[] {
  const population = populationById("child");
  if (!population) throw new Error("There is no such client group.");
  const lines = makeLines({ population, count, services, caseworkers: 2, from, until: to, seed });
  return [...lines].map((line) => ({
    ...withEthnicity(line, "whiteBritish", ["gypsyOrIrishTraveller"]),
    case: { ...line.case, consent: true },
  }));
}

/** Gives a child another ethnic group: always, or only in place of some. */
function withEthnicity(line: WrittenLine, ethnicity: string, instead?: readonly string[]): WrittenLine {
  return {
    ...line,
    forms: line.forms.map((form) =>
      form.form !== "child.intake" || (instead && !instead.includes(String(form.answers.ethnicity)))
        ? form
        : { ...form, answers: { ...form.answers, ethnicity } },
    ),
  };
}

/** What a refusal says. */
export const sentence = (work: Promise<unknown>) =>
  work.then(
    () => "it was done",
    (fault: unknown) => (fault instanceof Fault ? (fault.errors[0]?.message ?? "") : String(fault)),
  );
