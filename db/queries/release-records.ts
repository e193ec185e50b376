/** The forms of a record-level release, read a thousand at a time from the rows by which they are counted. */
import { randomBytes } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import type { CountedForm, CountedPerson, RecordSource } from "@/lib/releases/source";
import { populationById } from "@/questionnaires";
import { rowsOf, type Tx } from "../types";

export interface RecordsWanted {
  readonly population: string;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
}

/** So few that the database can send them while those before are worked on: more would wait for room on their way. */
const atATime = 1000;

/**
 * Forms of clients who consent: those dated in the period, and of the cases that closed in it the form that opened them, so
 * that an exit stands beside its intake, as in the annual dataset. To be read in one moment: see asSystemAtOneMoment().
 */
export function recordSource(tx: Tx, wanted: RecordsWanted): RecordSource {
  return {
    async codes() {
      const rows = await rowsOf<{ key: string; code: number }>(tx, sql`select key, code from answer_codes`);
      return new Map(rows.map(({ key, code }) => [key, code]));
    },
    people: (form) =>
      pagesOf<CountedPerson>(
        tx,
        sql`select ${columns}, clients.household_id as "householdId", counted.described_on::text as "describedOn",
            cases.local_authority_code as "localAuthorityCode", encode(${numberOfCase}, 'hex') as "caseNumber"
          from counted_forms counted join cases on cases.id = counted.case_id join clients on clients.id = counted.client_id
          where counted.form = ${form} and ${inScope(wanted)}`,
      ),
    forms: (form) =>
      pagesOf<CountedForm>(
        tx,
        sql`select ${columns} from counted_forms counted where counted.form = ${form} and ${inScope(wanted)}`,
      ),
  };
}

const columns = sql`counted.case_id as "caseId", counted.client_id as "clientId", counted.codes::text as codes`;

/** The rows of a query, some thousand at a time. The next are fetched while these are used. */
async function* pagesOf<Row>(tx: Tx, query: SQL): AsyncGenerator<Row[]> {
  const cursor = sql.identifier(`rows_${randomBytes(8).toString("hex")}`);
  await tx.execute(sql`declare ${cursor} no scroll cursor for ${query}`);
  const next = () => {
    const page = rowsOf<Row>(tx, sql`fetch ${sql.raw(String(atATime))} from ${cursor}`);
    // Whoever reads on is told; where nobody does, the transaction has ended anyway.
    page.catch(() => {});
    return page;
  };
  for (let page = next(); ; ) {
    const rows = await page;
    if (rows.length === 0) break;
    page = next();
    yield rows;
  }
  await tx.execute(sql`close ${cursor}`);
}

function inScope(wanted: RecordsWanted): SQL {
  return sql`counted.consented and ${inPeriod(wanted)}`;
}

function inPeriod({ population, from, to }: RecordsWanted): SQL {
  return sql`counted.population = ${population}
    and (counted.described_on between ${from}::date and ${to}::date
      or (counted.role = 'opens' and exists (select from counted_forms closing
        where closing.case_id = counted.case_id and closing.role = 'closes'
          and closing.described_on between ${from}::date and ${to}::date)))`;
}

/** Of eight bytes, from which no case can be told: the beginning of the SHA-256 of its id. */
const numberOfCase = sql`substring(sha256(convert_to(counted.case_id::text, 'UTF8')) for 8)`;

/** The numbers of cases that are read anyway, as they are kept: see casesOfRelease. */
export class CasesRead {
  #held = Buffer.alloc(1 << 16);
  #bytes = 0;

  /** The same pages, each counted as it passes. */
  async *of(pages: AsyncIterable<readonly CountedPerson[]>): AsyncGenerator<readonly CountedPerson[]> {
    for await (const page of pages) {
      const end = this.#bytes + 8 * page.length;
      if (end > this.#held.length) this.#held = Buffer.concat([this.#held], Math.max(end, 2 * this.#held.length));
      for (const { caseNumber } of page) {
        this.#held.write(caseNumber, this.#bytes, "hex");
        this.#bytes += 8;
      }
      yield page;
    }
  }

  /** In the order of reading. */
  asRead(): Buffer {
    return this.#held.subarray(0, this.#bytes);
  }

  /** In rising order, each once. */
  all(): Buffer {
    const read = this.asRead();
    const numbers = BigUint64Array.from({ length: read.length / 8 }, (_, place) =>
      read.readBigUInt64BE(8 * place),
    ).sort();
    const rising = Buffer.alloc(read.length);
    let kept = 0;
    for (const [place, number] of numbers.entries())
      if (place === 0 || number !== numbers[place - 1]) rising.writeBigUInt64BE(number, 8 * kept++);
    return rising.subarray(0, 8 * kept);
  }
}

/**
 * The cases of a release, as they are kept to be held against later ones: numbers of eight bytes from which no case can be
 * told (the beginning of the SHA-256 of its id), in rising order.
 */
export async function casesOfRelease(tx: Tx, wanted: RecordsWanted): Promise<Buffer> {
  const [row] = await rowsOf<{ cases: string | null }>(
    tx,
    sql`select encode(string_agg(number, '' order by number), 'hex') as cases from (
        select distinct ${numberOfCase} as number
        from counted_forms counted where counted.role = 'opens' and ${inScope(wanted)}
      ) as numbers`,
  );
  return Buffer.from(row?.cases ?? "", "hex");
}

/** How many numbers of eight bytes two rising lists of them have in common. */
export function inBoth(one: Buffer, other: Buffer): number {
  let shared = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    const order = one.compare(other, b, b + 8, a, a + 8);
    if (order === 0) shared++;
    if (order <= 0) a += 8;
    if (order >= 0) b += 8;
  }
  return shared;
}

/** Whether a number of eight bytes is in a rising list of them. */
export function isAmong(number: Buffer, cases: Buffer): boolean {
  let from = 0;
  let to = cases.length / 8;
  while (from < to) {
    const middle = (from + to) >> 1;
    const order = cases.compare(number, 0, 8, 8 * middle, 8 * middle + 8);
    if (order === 0) return true;
    if (order < 0) from = middle + 1;
    else to = middle;
  }
  return false;
}

/** A case whose client consented once and does not any more. */
export interface WithdrawnCase {
  /** As it is kept: see casesOfRelease. */
  readonly number: Buffer;
  /** Whether the form that opened it is of the period too. */
  readonly opens: boolean;
}

/**
 * The cases of which a form falls in the period, and whose clients have withdrawn their consent, by rising number. What they
 * have consented to stands with the case: no clock is asked.
 *
 * @param serviceId of one service alone
 */
export async function withdrawnCases(
  tx: Tx,
  wanted: RecordsWanted,
  serviceId: string | null = null,
): Promise<WithdrawnCase[]> {
  const ofService = serviceId === null ? sql`true` : sql`counted.service_id = ${serviceId}`;
  const rows = await rowsOf<{ number: string; opens: boolean }>(
    tx,
    sql`select encode(number, 'hex') as number, opens from (
        select ${numberOfCase} as number, bool_or(counted.role = 'opens') as opens
        from (select distinct case_id from consents where not given) as said
        join cases on cases.id = said.case_id and not cases.consented
        join counted_forms counted on counted.case_id = said.case_id
        where ${ofService} and ${inPeriod(wanted)}
          and exists (select from consents earlier where earlier.case_id = said.case_id and earlier.given)
        group by counted.case_id
      ) as withdrawn order by withdrawn.number`,
  );
  return rows.map(({ number, opens }) => ({ number: Buffer.from(number, "hex"), opens }));
}

/**
 * By form: the versions with which the forms of the period were made, of all services or of one. There are few of them, and each is sought until one
 * form is found: to look each form up would take longer than reading them.
 */
export async function formVersionsOf(
  tx: Tx,
  wanted: RecordsWanted,
  serviceId: string | null = null,
): Promise<Record<string, number[]>> {
  const ofService = serviceId === null ? sql`true` : sql`counted.service_id = ${serviceId}`;
  const ofPopulation = (populationById(wanted.population)?.forms ?? []).map(({ id }) => id);
  const known = await rowsOf<{ form: string; version: number }>(
    tx,
    sql`select form, definition_version as version from forms
      where status = 'submitted' and form = any (${sql.param(ofPopulation)}::text[]) group by 1, 2 order by 1, 2`,
  );
  const versions: Record<string, number[]> = {};
  for (const { form, version } of known) {
    const found = await rowsOf(
      tx,
      sql`select from forms join counted_forms counted on counted.form_id = forms.id
        where forms.form = ${form} and forms.definition_version = ${version} and ${inScope(wanted)}
          and ${ofService} limit 1`,
    );
    if (found.length > 0) versions[form] = [...(versions[form] ?? []), version];
  }
  return versions;
}
