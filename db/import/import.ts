/** Importing whole cases from a file: all of it, in one transaction, or nothing. */
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { asSystem } from "../caller";
import { recordAudit } from "../queries/audit";
import { foldTally } from "../queries/tally/fold";
import type { Db, Tx } from "../types";
import { type CheckedCase, checkCase } from "./check";
import { type ClientsSeen, clientsOf } from "./clients";
import { type Directory, directoryOf } from "./directory";
import { type FileFault, readLine } from "./line";
import type { CaseRecord, FormRecord } from "./records";
import { refreshStatistics } from "./statistics";
import { writeCases } from "./write";
import type { KnownCodes } from "./write-forms";

export interface ImportOptions {
  /** Whether services and caseworkers that are not there are made. */
  readonly create: boolean;
  /** Checks everything and writes nothing. */
  readonly dryRun: boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** How many lines have been read so far; called now and then. */
  readonly progress?: (lines: number) => void;
}

export interface Imported {
  /** Lines that hold a case. */
  readonly lines: number;
  readonly cases: number;
  readonly forms: number;
  readonly clients: number;
  readonly services: readonly string[];
  readonly caseworkers: readonly string[];
  /** What is wrong, as far as it is listed. Nothing was written where there is any. */
  readonly faults: readonly FileFault[];
  /** All that is wrong, listed or not. */
  readonly faultCount: number;
}

/** Beyond these, faults are counted and no longer listed: they are one mistake made many times. */
const mostListed = 200;
const mostAlike = 10;
const batchSize = 250;

/** Ends the transaction without writing anything; the result travels beside it. */
class Nothing extends Error {}

/**
 * Imports a file.
 *
 * @param lines the lines of the file, blank ones included
 */
export async function importCases(db: Db, lines: AsyncIterable<string>, options: ImportOptions): Promise<Imported> {
  let result: Imported | undefined;
  try {
    await asSystem(db, async (tx) => {
      result = await importInto(tx, lines, options);
      if (options.dryRun || result.faultCount > 0) throw new Nothing();
    });
  } catch (error) {
    if (!(error instanceof Nothing)) throw error;
  }
  if (!result) throw new Error("The import ended without a result.");
  return result;
}

async function importInto(tx: Tx, lines: AsyncIterable<string>, options: ImportOptions): Promise<Imported> {
  const faults: FileFault[] = [];
  const alike = new Map<string, number>();
  const tally = { lines: 0, cases: 0, forms: 0, faults: 0 };
  const work: Work = {
    id: randomUUID(),
    directory: directoryOf(tx, options.create),
    clients: clientsOf(tx),
    codes: new Map(),
    say(fault) {
      tally.faults += 1;
      const kind = `${fault.path} ${fault.reason}`;
      const before = alike.get(kind) ?? 0;
      alike.set(kind, before + 1);
      if (faults.length < mostListed && before < mostAlike) faults.push(fault);
    },
  };

  let batch: CheckedCase[] = [];
  const flush = async () => {
    const records = await recordsOf(batch, work);
    batch = [];
    // After a fault the rest is only checked: none of it will stay.
    if (tally.faults > 0) return;
    // Two imports at once would each wait for numbers that the other was the first to say: the second waits for the whole first.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('import'))`);
    await work.clients.write();
    await writeCases(tx, records, work.codes);
    if (tally.cases === 0) await refreshStatistics(tx);
    tally.cases += records.length;
    tally.forms += records.reduce((sum, { forms }) => sum + forms.length, 0);
  };

  let number = 0;
  for await (const written of lines) {
    number += 1;
    if (written.trim() === "") continue;
    tally.lines += 1;
    const read = readLine(written);
    if ("faults" in read) for (const fault of read.faults) work.say({ line: number, ...fault });
    else {
      const checked = checkCase(number, read.line, options.today);
      for (const fault of checked.faults) work.say(fault);
      batch.push(checked.case);
    }
    if (batch.length >= batchSize) await flush();
    if (number % 1000 === 0) options.progress?.(number);
  }
  await flush();
  await foldTally(tx);
  if (tally.cases > batchSize && tally.faults === 0) await refreshStatistics(tx);
  const { services, caseworkers } = work.directory.made;
  if (tally.lines === 0) work.say({ line: 1, path: "", reason: "the file holds no case" });
  await recordAudit(tx, {
    action: "import.file",
    subjectType: "import",
    subjectId: work.id,
    detail: { cases: tally.cases, forms: tally.forms, services: services.length, caseworkers: caseworkers.length },
  });
  return {
    lines: tally.lines,
    cases: tally.cases,
    forms: tally.forms,
    clients: work.clients.made(),
    services,
    caseworkers,
    faults: faults.sort((a, b) => a.line - b.line),
    faultCount: tally.faults,
  };
}

interface Work {
  /** Names this import in the trail of every case. */
  readonly id: string;
  readonly directory: Directory;
  readonly clients: ClientsSeen;
  readonly codes: KnownCodes;
  say(fault: FileFault): void;
}

/** The cases of a batch with their services, caseworkers and clients, after saying which of them cannot be. */
async function recordsOf(batch: readonly CheckedCase[], { id, directory, clients, say }: Work): Promise<CaseRecord[]> {
  const placed = [];
  for (const one of batch) {
    const tell = (path: string, reason: string) => say({ line: one.line, path, reason });
    const service = await directory.serviceOf(one, tell);
    if (!service) continue;
    placed.push({ one, service, caseworker: await directory.caseworkerOf(one, service, tell) });
  }
  await clients.lookUp(placed.map(({ one, service }) => ({ serviceId: service.id, reference: one.client.reference })));
  const done = { by: null, at: new Date() };
  return placed.flatMap(({ one, service, caseworker }): CaseRecord[] => {
    const client = clients.clientOf(one, service.id, done, (path, reason) => say({ line: one.line, path, reason }));
    if (!client) return [];
    return [
      {
        id: randomUUID(),
        serviceId: service.id,
        client,
        population: one.population,
        area: null,
        openedOn: one.openedOn,
        closedOn: one.closedOn,
        created: done,
        assignments: [
          {
            teamId: caseworker?.teamId ?? null,
            caseworkerId: caseworker?.id ?? null,
            since: new Date(`${one.openedOn}T00:00:00Z`),
            by: null,
          },
        ],
        events: [
          { kind: "opened" as const, on: one.openedOn, done },
          ...(one.closedOn === null ? [] : [{ kind: "closed" as const, on: one.closedOn, done }]),
        ],
        consents: one.consent === null ? [] : [{ given: one.consent, on: one.openedOn, recorded: done }],
        forms: formsOf(one, done),
        audit: { action: "case.import", detail: { import: id, forms: one.forms.length } },
      },
    ];
  });
}

/** In the order of their days, by which those of one kind are numbered. */
function formsOf({ forms }: CheckedCase, done: CaseRecord["created"]): FormRecord[] {
  const held = new Map<string, number>();
  return [...forms]
    .sort((a, b) => a.date.localeCompare(b.date))
    .map(({ definition, date, answers }) => {
      const sequence = (held.get(definition.id) ?? 0) + 1;
      held.set(definition.id, sequence);
      return { id: randomUUID(), definition, sequence, date, answers, started: done, submitted: done };
    });
}
