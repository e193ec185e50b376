import { beforeAll, describe, expect, it } from "vitest";
import { eventInWords } from "@/lib/cases/timeline";
import { Conflict } from "@/lib/errors";
import type { Caller } from "../caller";
import { makeCase, makePerson, makeService, makeTeam, testDatabase } from "../testing";
import type { Tx } from "../types";
import { assignCase } from "./assignments";
import { recordAudit } from "./audit";
import { makeCaseInactive, reopenCase } from "./case-status";
import { lockCaseAt } from "./case-version";
import { findCase } from "./cases";
import { recordConsent } from "./consents";
import { keepCaseChange } from "./record-changes";
import { restrictCase } from "./restrictions";
import { readTimeline } from "./timeline";

const database = testDatabase();

let service: string;
let team: string;
let robin: Caller;
let sam: Caller;
let stranger: Caller;

beforeAll(() =>
  database.system(async (tx) => {
    service = await makeService(tx);
    team = await makeTeam(tx, service, "North team");
    robin = await makePerson(tx, { role: "caseworker", serviceId: service, name: "Robin Example" });
    sam = await makePerson(tx, { role: "caseworker", serviceId: service, name: "Sam Example" });
    stranger = await makePerson(tx, { role: "caseworker", serviceId: await makeService(tx) });
  }),
);

/** Writes in a transaction of its own, as each press of a button does. */
function write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return database.as(robin, async (tx) => {
    const result = await work(tx);
    await recordAudit(tx, { action: "test", subjectType: "test" });
    return result;
  });
}

const openedCase = () =>
  write((tx) => makeCase(tx, { serviceId: service, caseworkerId: robin.userId, teamId: team, openedOn: "2026-01-05" }));

/** The timeline as it is read: what, by whom, and the lines under it. */
async function told(caseId: string, as = robin): Promise<string[]> {
  const events = await database.as(as, (tx) => readTimeline(tx, caseId));
  return events.map((event) => {
    const { title, lines } = eventInWords(event);
    return [title, event.by, ...lines].filter(Boolean).join(" | ");
  });
}

describe("the timeline of a case", () => {
  it("tells all that happened, the newest first, with who did it and why", async () => {
    const { id } = await openedCase();
    await write((tx) => recordConsent(tx, { caseId: id, given: true, onDate: "2026-01-05" }));
    await write((tx) => assignCase(tx, { caseId: id, caseworkerId: sam.userId, reason: "On leave" }));
    await write((tx) =>
      restrictCase(tx, { caseId: id, userIds: [robin.userId, sam.userId], reason: "A relation works here" }),
    );
    await write((tx) => restrictCase(tx, { caseId: id, userIds: [], reason: "They have left" }));
    await write((tx) => makeCaseInactive(tx, { caseId: id, onDate: "2026-03-01", reason: "No contact" }));
    await write((tx) => reopenCase(tx, { caseId: id, onDate: "2026-04-01", reason: "They called" }));
    await write((tx) => recordConsent(tx, { caseId: id, given: false, onDate: "2026-04-02" }));
    await write((tx) =>
      keepCaseChange(tx, {
        serviceId: service,
        caseId: id,
        subject: "area",
        before: "E08000035",
        after: "E08000032",
        reason: "Moved",
      }),
    );
    const by = "Robin Example";
    expect(await told(id)).toEqual([
      `Area of residence changed | ${by} | From Leeds to Bradford. | Reason: Moved`,
      `Consent to research and monitoring withdrawn | ${by} | Asked on 2 April 2026.`,
      `Case reopened | ${by} | On 1 April 2026. | Reason: They called`,
      `Case made inactive | ${by} | On 1 March 2026. | Reason: No contact`,
      `Robin Example and Sam Example no longer named on the case | ${by} | Reason: They have left`,
      `Case restricted | ${by} | Only Robin Example and Sam Example and managers may see it. | Reason: A relation works here`,
      `Case given to Sam Example | ${by} | Team: North team. | Reason: On leave`,
      `Consent to research and monitoring given | ${by} | Asked on 5 January 2026.`,
      `Case opened | ${by} | On 5 January 2026. | Given to Robin Example, North team.`,
    ]);
  });

  it("tells nothing to another service", async () => {
    const { id } = await openedCase();
    expect(await told(id, stranger)).toEqual([]);
  });
});

describe("a case that somebody changed meanwhile", () => {
  it("is not changed again from what the page showed, and the latest change is named", async () => {
    const { id } = await openedCase();
    const shown = (await database.as(robin, (tx) => findCase(tx, id)))?.rowVersion ?? 0;
    await write((tx) => lockCaseAt(tx, id, shown));
    await write((tx) => makeCaseInactive(tx, { caseId: id, onDate: "2026-03-01", reason: "No contact" }));
    const second = write((tx) => lockCaseAt(tx, id, shown));
    await expect(second).rejects.toBeInstanceOf(Conflict);
    await expect(second).rejects.toMatchObject({
      details: { said: "The latest change: Case made inactive, by Robin Example." },
    });
  });
});
