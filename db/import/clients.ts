/** The clients of a file: those on record already, and those that it brings; and which of their cases are there. */
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { rowsOf, type Tx } from "../types";
import type { CheckedCase } from "./check";
import type { ClientRecord, Doing } from "./records";
import { writeClients } from "./write";

export interface ClientsSeen {
  /** Reads what the database holds of these clients, before they are asked for one by one. */
  lookUp(wanted: readonly { serviceId: string; reference: string }[]): Promise<void>;
  /** The client of a case; undefined after saying why the case cannot be taken. */
  clientOf(
    one: CheckedCase,
    serviceId: string,
    created: Doing,
    say: (path: string, reason: string) => void,
  ): Pick<ClientRecord, "id" | "dateOfBirth"> | undefined;
  /** Writes the new ones of those asked for since the last time. */
  write(): Promise<void>;
  /** How many were new. */
  made(): number;
}

interface Seen {
  id: string;
  dateOfBirth: string | null;
  /** "population openedOn" with the line of the file, or null for a case that is on record. */
  readonly cases: Map<string, number | null>;
}

export function clientsOf(tx: Tx): ClientsSeen {
  const seen = new Map<string, Seen>();
  let fresh: ClientRecord[] = [];
  let known: { id: string; dateOfBirth: string }[] = [];
  let made = 0;
  const keyOf = (serviceId: string, reference: string) => `${serviceId} ${reference}`;

  return {
    made: () => made,
    async lookUp(wanted) {
      const missing = wanted.filter(({ serviceId, reference }) => !seen.has(keyOf(serviceId, reference)));
      if (missing.length === 0) return;
      for (const row of await onRecord(tx, missing)) {
        seen.set(keyOf(row.serviceId, row.reference), {
          id: row.id,
          dateOfBirth: row.dateOfBirth,
          cases: new Map(row.cases.map((one) => [one, null])),
        });
      }
    },
    clientOf({ line, client, population, openedOn }, serviceId, created, say) {
      const key = keyOf(serviceId, client.reference);
      const before = seen.get(key);
      const now = before ?? { id: randomUUID(), dateOfBirth: client.dateOfBirth, cases: new Map() };
      seen.set(key, now);
      if (!before) {
        fresh.push({ id: now.id, serviceId, reference: client.reference, dateOfBirth: client.dateOfBirth, created });
        made += 1;
      } else if (now.dateOfBirth === null) {
        now.dateOfBirth = client.dateOfBirth;
        known.push({ id: now.id, dateOfBirth: client.dateOfBirth });
      } else if (now.dateOfBirth !== client.dateOfBirth) {
        say(
          "client.dateOfBirth",
          "is not the date of birth on record for this client, or on an earlier line of the file",
        );
        return undefined;
      }
      const name = `${population} ${openedOn}`;
      const other = now.cases.get(name);
      if (other !== undefined) {
        const where = other === null ? "is there already" : `stands on line ${other} too`;
        say("case", `this case ${where}: the same client, client group and opening date`);
        return undefined;
      }
      now.cases.set(name, line);
      return now;
    },
    async write() {
      const [clients, dates] = [fresh, known];
      fresh = [];
      known = [];
      await writeClients(tx, clients);
      // Only a gap is filled: a date of birth on record is never overwritten by a file.
      if (dates.length > 0) {
        await tx.execute(sql`update clients set date_of_birth = given.dob, row_version = row_version + 1
          from jsonb_to_recordset(${JSON.stringify(dates.map(({ id, dateOfBirth }) => ({ id, dob: dateOfBirth })))}::text::jsonb)
            as given (id uuid, dob date)
          where clients.id = given.id and clients.date_of_birth is null`);
      }
    },
  };
}

interface OnRecord {
  serviceId: string;
  reference: string;
  id: string;
  dateOfBirth: string | null;
  cases: string[];
}

/** A record that was merged into another stands for that one. */
function onRecord(tx: Tx, wanted: readonly { serviceId: string; reference: string }[]): Promise<OnRecord[]> {
  return rowsOf<OnRecord>(
    tx,
    sql`with recursive found as (
        select clients.service_id, clients.reference, clients.id, clients.merged_into_id
        from jsonb_to_recordset(${JSON.stringify(wanted)}::text::jsonb) as given ("serviceId" uuid, reference text)
        join clients on clients.service_id = given."serviceId" and clients.reference = given.reference
        union
        select found.service_id, found.reference, clients.id, clients.merged_into_id
        from found join clients on clients.id = found.merged_into_id
      )
      select found.service_id as "serviceId", found.reference, clients.id, clients.date_of_birth::text as "dateOfBirth",
        coalesce((select array_agg(cases.population || ' ' || cases.opened_on::text) from cases where cases.client_id = clients.id), '{}')
          as cases
      from found join clients on clients.id = found.id
      where found.merged_into_id is null`,
  );
}
