/**
 * Prepares a database for measuring pages and saves: the demonstration, and in a service of their own as many
 * caseworkers as are asked for, each signed in and with a form that opens a case begun. Prints what is needed to act as
 * they would.
 */
import { asSystem } from "@/db/caller";
import { prepareDatabase } from "@/db/prepare";
import { openCase } from "@/db/queries/cases";
import { createClient } from "@/db/queries/clients";
import { startForm } from "@/db/queries/drafts";
import { createService } from "@/db/queries/services";
import { memberships, users } from "@/db/schema";
import { seedDemonstration } from "@/db/seed";
import type { Tx } from "@/db/types";
import { sessionCookie } from "@/lib/auth/cookies";
import { openSession } from "@/lib/auth/sessions";
import { placeOfData } from "@/lib/env";
import { notKnown } from "@/lib/places";
import { today } from "@/lib/time";
import { populations } from "@/questionnaires";

/** Someone who is signed in, and what they work on. */
export interface Saver {
  readonly cookie: string;
  readonly caseId: string;
  readonly formId: string;
}

const [count = "1"] = process.argv.slice(2);
const [population] = populations;
const opening = population?.forms.find(({ role }) => role === "opens");
if (!population || !opening) throw new Error("No client group has a form that opens a case.");

const { db, close } = await prepareDatabase(placeOfData());
try {
  await seedDemonstration(db, today());
  const savers = await asSystem(db, async (tx) => {
    const serviceId = await createService(tx, {
      slug: "bench",
      name: "Bench",
      organisation: "Bench",
      nation: "england",
      localAuthorityCode: notKnown.code,
      localAuthorityName: notKnown.name,
      populations: [population.id],
      reviewIntervalWeeks: 12,
    });
    const made: Saver[] = [];
    for (let number = 1; number <= Number(count); number += 1) made.push(await makeSaver(tx, serviceId, number));
    return made;
  });
  console.log(JSON.stringify(savers));
} finally {
  await close();
}

async function makeSaver(tx: Tx, serviceId: string, number: number): Promise<Saver> {
  const [user] = await tx
    .insert(users)
    .values({ name: `Bench ${number}`, email: `bench-${number}@bench.example` })
    .returning();
  const userId = user?.id ?? "";
  await tx.insert(memberships).values({ userId, serviceId, role: "caseworker" });
  const clientId = await createClient(tx, { serviceId, reference: `BENCH-${number}`, dateOfBirth: "2014-05-06" });
  const caseId = await openCase(tx, {
    serviceId,
    clientId,
    population: population?.id ?? "",
    openedOn: today(),
    caseworkerId: userId,
  });
  const form = await startForm(tx, caseId, opening as NonNullable<typeof opening>, today());
  return { cookie: `${sessionCookie().name}=${await openSession(tx, { userId })}`, caseId, formId: form.id };
}
