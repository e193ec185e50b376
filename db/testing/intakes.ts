/** Children who came to a service, for tests that count what several services recorded. */
import type { Answers } from "@/lib/forms/answers";
import type { Tx } from "../types";
import { recordCases } from "./record";

let serial = 0;

/** Records so many cases of clients who consent, each with its intake form of the day. */
export async function recordIntakes(tx: Tx, serviceId: string, count: number, openedOn: string): Promise<void> {
  await recordCases(
    tx,
    Array.from({ length: count }, () => {
      serial += 1;
      return {
        serviceId,
        client: { reference: `CAME-${serial}`, dateOfBirth: "2014-05-06" },
        population: "child",
        openedOn,
        consents: [{ given: true, onDate: openedOn }],
        forms: [{ form: "child.intake", describedOn: openedOn, answers: { disability: "yes" } as Answers }],
      };
    }),
  );
}
