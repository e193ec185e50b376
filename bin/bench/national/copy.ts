/** Copies made-up cases into many services, by statements of the database alone. */
import pg from "pg";
import { say } from "@/lib/cli/output";

/** How many cases of which client group a service is given, and the service whose cases are copied. */
export interface Share {
  readonly serviceId: string;
  readonly population: string;
  readonly template: string;
  readonly cases: number;
}

/** The tables that are filled, in the order in which they refer to each other. */
const filled = [
  "clients",
  "cases",
  "case_assignments",
  "case_status_events",
  "consents",
  "forms",
  "counted_forms",
  "audit_events",
];

/** How many services are tallied at once: as many as the smallest machine has cores. */
const atOnce = 2;

/** Lets cases be written without being added up: for what is copied, and tallied afterwards from the beginning. */
export function pastTheTally(address: string): Promise<void> {
  return connected(address, async (client) => {
    await client.query("alter table counted_forms disable trigger user");
  });
}

/**
 * Copies, takes the templates away again, and tallies every service from the beginning.
 *
 * @param address the database, of whose tables the user in it must be the owner
 */
export async function copyCases(address: string, shares: readonly Share[]): Promise<void> {
  await connected(address, async (client) => {
    const ask = async (statement: string, values: unknown[] = []) => (await client.query(statement, values)).rows;
    // Keys are checked row by row otherwise, which takes longer than all the rest; only a superuser may leave that out.
    await ask("set session_replication_role = replica").catch(() => undefined);
    await ask("set synchronous_commit = off");
    await ask("set maintenance_work_mem = '512MB'");
    await ask("set work_mem = '128MB'");
    await ask("alter table audit_events disable trigger user");
    const indexes = (await ask(
      `select indexname as name, indexdef as statement from pg_indexes
        where schemaname = 'public' and tablename = any ($1)
          and not exists (select from pg_constraint where conname = indexname)`,
      [filled],
    )) as { name: string; statement: string }[];
    for (const { name } of indexes) await ask(`drop index ${name}`);
    await ask(`create unlogged table bench_copies
      (service_id uuid, template_case uuid, template_client uuid, case_id uuid, client_id uuid, caseworker_id uuid, team_id uuid)`);
    await ask("create unlogged table bench_forms (case_id uuid, template_form uuid, form_id uuid)");
    for (const [place, share] of shares.entries()) await choose(ask, share, place);
    await ask("create index on bench_copies (template_case)");
    await ask("analyze bench_copies");
    for (const [table, statement] of statements) {
      say(`Copying ${table}.`);
      await ask(statement);
    }
    say("Indexing.");
    const templates = [...new Set(shares.map(({ template }) => template))];
    // All numbers that are said get their codes now: two services that are tallied at once would wait for each other's.
    await ask("select app.add_number_codes(array_agg(held)) from counted_forms held where service_id = any ($1)", [
      templates,
    ]);
    for (const table of [
      "counted_forms",
      "forms",
      "consents",
      "case_status_events",
      "case_assignments",
      "cases",
      "clients",
      "audit_events",
    ])
      await ask(`delete from ${table} where service_id = any ($1)`, [templates]);
    for (const { statement } of indexes) await ask(statement);
    await ask("alter table counted_forms enable trigger user");
    await ask("alter table audit_events enable trigger user");
    await ask("drop table bench_copies, bench_forms");
    await ask("set session_replication_role = origin").catch(() => undefined);
    await ask(`vacuum analyze ${filled.join(", ")}`);
  });
  say("Adding up.");
  const waiting = [...new Set(shares.map(({ serviceId }) => serviceId))];
  await Promise.all(
    Array.from({ length: atOnce }, () =>
      connected(address, async (client) => {
        await client.query("set synchronous_commit = off");
        await client.query("set jit = off");
        // Nothing is known beforehand of how long the lists are: a join of every row with every other would take minutes.
        await client.query("set enable_nestloop = off");
        await client.query("set work_mem = '64MB'");
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
          await client.query("select app.retally_service($1)", [next]);
      }),
    ),
  );
  await connected(address, async (client) => {
    await client.query("set jit = off");
    await client.query("select app.retally_nation()");
    await client.query("vacuum analyze service_tallies, national_tallies");
  });
}

async function connected(address: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Which cases a service is given: every template once before any twice, beginning at another one for each service. Copies
 * of a client's cases are cases of one client, as the client's own are.
 */
async function choose(
  ask: (statement: string, values: unknown[]) => Promise<unknown[]>,
  { serviceId, population, template, cases }: Share,
  place: number,
): Promise<void> {
  await ask(
    `insert into bench_copies
    with numbered as materialized (
      select id, client_id, (row_number() over (order by md5(id::text)) - 1)::int as place, (count(*) over ())::int as all_of_them
      from cases where service_id = $2 and population = $3
    ), chosen as materialized (
      select wanted.number, wanted.number / least(all_of_them, $4) as round, id, client_id
      from generate_series(0, $4 - 1) as wanted (number)
        join numbered on numbered.place = (wanted.number + $5 * 97) % numbered.all_of_them
    ), clients as materialized (
      select client_id, round, gen_random_uuid() as id from chosen group by client_id, round
    ), workers as materialized (
      select array_agg(user_id order by user_id) as ids from memberships where service_id = $1 and role = 'caseworker'
    ), own_teams as materialized (select array_agg(id order by name) as ids from teams where service_id = $1)
    select $1, chosen.id, chosen.client_id, gen_random_uuid(), clients.id,
      workers.ids[1 + chosen.number % cardinality(workers.ids)], own_teams.ids[1 + chosen.number % 3]
    from chosen join clients using (client_id, round), workers, own_teams`,
    [serviceId, template, population, cases, place],
  );
}

/** Everything of a case but its template's ids. Who wrote it is nobody. */
const statements: readonly (readonly [table: string, statement: string])[] = [
  [
    "clients",
    `insert into clients (id, service_id, reference, reference_key, date_of_birth, created_at)
    select distinct on (copies.client_id) copies.client_id, copies.service_id,
      upper(copies.client_id::text), upper(copies.client_id::text), held.date_of_birth, held.created_at
    from bench_copies copies join clients held on held.id = copies.template_client`,
  ],
  [
    "cases",
    `insert into cases (id, service_id, client_id, team_id, caseworker_id, population, opened_on, closed_on, inactive_on,
      reviewed_on, consented, created_at)
    select copies.case_id, copies.service_id, copies.client_id, copies.team_id, copies.caseworker_id, held.population,
      held.opened_on, held.closed_on, held.inactive_on, held.reviewed_on, held.consented, held.opened_on
    from bench_copies copies join cases held on held.id = copies.template_case`,
  ],
  [
    "case_assignments",
    `insert into case_assignments (case_id, service_id, team_id, caseworker_id, since)
    select case_id, service_id, team_id, caseworker_id, now() from bench_copies`,
  ],
  [
    "case_status_events",
    `insert into case_status_events (case_id, service_id, kind, on_date, at)
    select copies.case_id, copies.service_id, held.kind, held.on_date, held.on_date
    from bench_copies copies join case_status_events held on held.case_id = copies.template_case`,
  ],
  [
    "consents",
    `insert into consents (case_id, service_id, given, on_date, recorded_at)
    select copies.case_id, copies.service_id, held.given, held.on_date, held.on_date
    from bench_copies copies join consents held on held.case_id = copies.template_case`,
  ],
  [
    "bench_forms",
    `insert into bench_forms select copies.case_id, held.id, gen_random_uuid()
    from bench_copies copies join forms held on held.case_id = copies.template_case`,
  ],
  ["bench_forms", "create index on bench_forms (case_id)"],
  ["bench_forms", "analyze bench_forms"],
  [
    "forms",
    `insert into forms (id, case_id, service_id, form, sequence, role, definition_version, described_on, status, answers,
      saved_pages, started_at, updated_at, submitted_at)
    select made.form_id, made.case_id, copies.service_id, held.form, held.sequence, held.role, held.definition_version,
      held.described_on, held.status, held.answers, held.saved_pages, held.described_on, held.described_on, held.described_on
    from bench_forms made join bench_copies copies using (case_id) join forms held on held.id = made.template_form`,
  ],
  [
    "counted_forms",
    `insert into counted_forms (form_id, case_id, service_id, client_id, team_id, caseworker_id, population, form, role,
      described_on, consented, codes, numbers)
    select made.form_id, made.case_id, copies.service_id, copies.client_id, copies.team_id, copies.caseworker_id,
      held.population, held.form, held.role, held.described_on, held.consented, held.codes, held.numbers
    from bench_forms made join bench_copies copies using (case_id) join counted_forms held on held.form_id = made.template_form`,
  ],
  [
    "audit_events",
    `insert into audit_events (at, service_id, action, subject_type, subject_id)
    select held.opened_on, copies.service_id, 'case.import', 'case', copies.case_id::text
    from bench_copies copies join cases held on held.id = copies.template_case`,
  ],
];
