/**
 * Cases that are in every state there is, one after the other, so that each page of the demonstration has something to
 * show. They are made for any client group from the roles of its forms, and belong to the service's demonstration account.
 */
import { randomUUID } from "node:crypto";
import type { Answers } from "@/lib/forms/answers";
import type { FormDefinition, Population } from "@/lib/forms/define";
import { generateAnswers } from "@/lib/forms/generate/answers";
import { daysAfter } from "@/lib/forms/generate/case";
import type { CaseRecord, FormRecord } from "../import/records";
import { makeDraft } from "./drafts";
import { likelihoods } from "./likelihoods";
import { madeInactive } from "./ordinary";
import { doing, type Made, makeCase, type Plan, type Setting, type Worker } from "./setting";

type Role = FormDefinition["role"];

/** The cases of one client group. */
export function scenarioCases(setting: Setting, population: Population): Made[] {
  const [mine, other = mine] = setting.workers;
  const elsewhere = setting.workers.find(({ teamId }) => teamId !== mine.teamId) ?? other;
  const weeks = (setting.reviewWeeks ?? 12) * 7;
  const ago = (days: number) => daysAfter(setting.today, -days);
  const make = (opened: number, holds: readonly Role[], plan: Partial<Plan> = {}) =>
    makeCase(setting, { population, openedOn: ago(opened), closedOn: null, worker: mine, holds, ...plan });
  const change = ({ client, record }: Made, changes: Partial<CaseRecord>): Made => ({
    client,
    record: { ...record, ...changes },
  });
  const draft = (one: Made, role: Role, day: number, pages: number, unreadable = false): Made =>
    withDraft(setting, one, population, role, ago(day), { pages, unreadable, worker: mine });

  const back = make(400, ["opens", "closes"], { closedOn: ago(290) });
  const kin = make(33, ["opens"]);
  const householdId = randomUUID();
  const sibling = make(33, ["opens"], { openedOn: kin.record.openedOn });
  const alike = `70${setting.nextReference()}`;
  const twice = make(60, ["opens"], { reference: alike });
  const moved = make(200, ["opens"], { worker: elsewhere, closedOn: ago(50) });

  return [
    make(1, []),
    draft(make(3, []), "opens", 2, 3),
    draft(make(9, []), "opens", 8, 6, true),
    make(weeks - 5, ["opens"]),
    make(weeks + 24, ["opens"]),
    draft(make(weeks + 2, ["opens"]), "reviews", 1, 1),
    draft(make(weeks + 60, ["opens", "reviews"]), "closes", 0, 2),
    make(150, ["opens", "reviews", "closes"], { closedOn: ago(4) }),
    madeInactive(setting, make(weeks + 40, ["opens"])),
    reopened(setting, make(260, ["opens", "closes"], { closedOn: ago(90) }), mine, ago(20)),
    change(make(45, ["opens"]), {
      restrictedTo: { userIds: [mine.id], reason: "The family is known to a colleague." },
    }),
    change(make(52, ["opens"], { worker: other }), {
      restrictedTo: { userIds: [other.id], reason: "A relative works in the service." },
    }),
    change(make(70, ["opens"]), { consents: consent(setting, mine, [true, ago(70)], [false, ago(12)]) }),
    change(make(71, ["opens"]), { consents: consent(setting, mine, [false, ago(71)]) }),
    change(make(72, ["opens"]), { consents: [] }),
    amended(setting, make(80, ["opens"]), mine),
    back,
    make(30, ["opens"], { client: back.client }),
    change(make(25, ["opens"]), {
      referralStatus: { status: "repeat", reason: "Supported by us in 2011, before this system." },
    }),
    { client: { ...kin.client, householdId }, record: kin.record },
    { client: { ...sibling.client, householdId }, record: sibling.record },
    twice,
    make(21, ["opens"], {
      reference: alike.replace("0", "O"),
      ...(twice.client.dateOfBirth ? { dateOfBirth: twice.client.dateOfBirth } : {}),
    }),
    transferred(moved),
    change(make(50, ["opens", "reviews"], { client: moved.client }), { predecessorCaseId: moved.record.id }),
    passedOn(setting, make(110, ["opens", "reviews"]), other, mine, ago(15)),
  ];
}

function withDraft(
  setting: Setting,
  { client, record }: Made,
  population: Population,
  role: Role,
  date: string,
  plan: { pages: number; unreadable: boolean; worker: Worker },
): Made {
  const definition = population.forms.find((form) => form.role === role);
  if (!definition) return { client, record };
  const earlier: Record<string, Answers[]> = {};
  for (const form of record.forms) earlier[form.definition.id] = [...(earlier[form.definition.id] ?? []), form.answers];
  const sequence = (earlier[definition.id]?.length ?? 0) + 1;
  const draft = makeDraft(setting, { ...plan, definition, sequence, date, earlier });
  return { client, record: { ...record, forms: [...record.forms, draft] } };
}

function reopened(setting: Setting, { client, record }: Made, worker: Worker, on: string): Made {
  const reason = "The client came back to us with new concerns.";
  const events = [...record.events, { kind: "reopened" as const, on, reason, done: doing(setting, on, worker) }];
  return { client, record: { ...record, closedOn: null, events } };
}

/** The case of one team that another team's case carries on: it ends there, and was not closed. */
function transferred({ client, record }: Made): Made {
  const events = record.events.map((event) =>
    event.kind === "closed" ? { ...event, kind: "transferred" as const } : event,
  );
  return { client, record: { ...record, events } };
}

/** A case that another worker had first. */
function passedOn(setting: Setting, { client, record }: Made, from: Worker, to: Worker, on: string): Made {
  const [first] = record.assignments;
  if (!first) return { client, record };
  const assignments = [
    { ...first, teamId: from.teamId, caseworkerId: from.id },
    {
      teamId: to.teamId,
      caseworkerId: to.id,
      since: doing(setting, on, to).at,
      by: setting.managerId,
      reason: "A colleague is on leave.",
    },
  ];
  return { client, record: { ...record, assignments } };
}

function consent(
  setting: Setting,
  worker: Worker,
  ...said: readonly [given: boolean, on: string][]
): CaseRecord["consents"] {
  return said.map(([given, on]) => ({ given, on, recorded: doing(setting, on, worker) }));
}

/** A form that said something else at first. */
function amended(setting: Setting, { client, record }: Made, worker: Worker): Made {
  const forms = record.forms.map((form): FormRecord => {
    if (form.definition.role !== "opens" || !form.submitted || form.date === null) return form;
    const day = daysAfter(form.date, 9);
    const answers = generateAnswers(form.definition, { earlier: {}, day: form.date }, setting.random, likelihoods);
    const reason = "The family told us more at the second visit.";
    return {
      ...form,
      submitted: doing(setting, day, worker),
      former: { answers, date: form.date, reason, submitted: form.submitted },
    };
  });
  return { client, record: { ...record, forms } };
}
