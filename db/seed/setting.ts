/** Where made-up cases happen, and how one is made. */
import { randomUUID } from "node:crypto";
import type { Population } from "@/lib/forms/define";
import { daysAfter, generateCase, type MadeForm } from "@/lib/forms/generate/case";
import type { Random } from "@/lib/forms/generate/random";
import { notKnown, type Place } from "@/lib/places";
import { formById } from "@/questionnaires";
import type { CaseRecord, ClientRecord, Doing, FormRecord } from "../import/records";
import { habitsOf, likelihoods } from "./likelihoods";

export interface Worker {
  readonly id: string;
  readonly teamId: string;
}

/** A service of the demonstration with its people. */
export interface Setting {
  readonly serviceId: string;
  readonly slug: string;
  readonly areas: readonly Place[];
  readonly populations: readonly Population[];
  readonly reviewWeeks: number | null;
  readonly teamIds: readonly string[];
  /** The first is the demonstration account's. */
  readonly workers: readonly [Worker, ...Worker[]];
  readonly managerId: string;
  readonly today: string;
  readonly now: Date;
  readonly random: Random;
  /** A number that no client of the service has yet. */
  nextReference(): number;
}

export interface Plan {
  readonly population: Population;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly worker?: Worker;
  /** A client who was there before. */
  readonly client?: ClientRecord;
  /** Says how the reference ends; a number of its own where it is left out. */
  readonly reference?: string;
  readonly dateOfBirth?: string;
  /** Where the client lives; one of the service's areas where it is left out. */
  readonly area?: Place;
  /** Which forms it holds, by the roles of forms; all that there would be where it is left out. */
  readonly holds?: readonly FormRecord["definition"]["role"][];
}

export interface Made {
  readonly client: ClientRecord;
  readonly record: CaseRecord;
}

/** A case as a service would hold it, with the forms that its dates call for. */
export function makeCase(setting: Setting, plan: Plan): Made {
  const { random, slug, serviceId, today, reviewWeeks } = setting;
  const { population, openedOn, closedOn, worker = random.pick(setting.workers) } = plan;
  const { ages } = habitsOf(population.id);
  const dateOfBirth = plan.client?.dateOfBirth ?? plan.dateOfBirth;
  const made = generateCase(
    {
      population,
      openedOn,
      closedOn,
      today,
      ages,
      ...(reviewWeeks === null ? {} : { reviewWeeks }),
      ...(dateOfBirth ? { dateOfBirth } : {}),
      ...(plan.holds ? { holds: plan.holds } : {}),
    },
    random,
    likelihoods,
  );
  const opened = doing(setting, openedOn, worker);
  const client = plan.client ?? {
    id: randomUUID(),
    serviceId,
    reference: `${slug.slice(0, 3).toUpperCase()}-${plan.reference ?? setting.nextReference()}`,
    dateOfBirth: made.dateOfBirth,
    created: opened,
  };
  return {
    client,
    record: {
      id: randomUUID(),
      serviceId,
      client,
      population: population.id,
      area: plan.area ?? areaOf(setting),
      openedOn,
      closedOn,
      created: opened,
      assignments: [{ teamId: worker.teamId, caseworkerId: worker.id, since: opened.at, by: opened.by }],
      events: [
        { kind: "opened", on: openedOn, done: opened },
        ...(closedOn === null
          ? []
          : [{ kind: "closed" as const, on: closedOn, done: doing(setting, closedOn, worker) }]),
      ],
      consents: consentsOf(setting, openedOn, worker),
      forms: numbered(made.forms.flatMap((form) => submitted(setting, form, worker))),
      audit: { action: "demonstration.case", detail: {} },
    },
  };
}

/** That someone did something in office hours of a day, and not later than now. */
export function doing({ random, now }: Setting, day: string, worker: Worker): Doing {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCMinutes(random.whole(9 * 60, 16 * 60));
  return { by: worker.id, at: at > now ? now : at };
}

function submitted(
  setting: Setting,
  { form, date, answers }: MadeForm,
  worker: Worker,
): Omit<FormRecord, "sequence">[] {
  const definition = formById(form);
  if (!definition) return [];
  const started = doing(setting, date, worker);
  // Forms are typed in the days after what they describe.
  const typed = daysAfter(date, setting.random.whole(0, 3));
  const done = doing(setting, typed, worker);
  return [{ id: randomUUID(), definition, date, answers, started, submitted: done.at < started.at ? started : done }];
}

/** Numbers forms of one kind in the order given. */
export function numbered(forms: readonly Omit<FormRecord, "sequence">[]): FormRecord[] {
  const held = new Map<string, number>();
  return forms.map((form) => {
    const sequence = (held.get(form.definition.id) ?? 0) + 1;
    held.set(form.definition.id, sequence);
    return { ...form, sequence };
  });
}

/** Most clients say yes, some no, some are never asked, and a few take it back. */
function consentsOf(setting: Setting, openedOn: string, worker: Worker): CaseRecord["consents"] {
  const { random, today } = setting;
  if (random.happens(0.06)) return [];
  const first = { given: random.happens(0.88), on: openedOn, recorded: doing(setting, openedOn, worker) };
  const later = daysAfter(openedOn, random.whole(14, 90));
  if (!first.given || later > today || !random.happens(0.03)) return [first];
  return [first, { given: false, on: later, recorded: doing(setting, later, worker) }];
}

function areaOf({ random, areas }: Setting): Place | null {
  if (random.happens(0.04)) return null;
  return random.happens(0.03) ? notKnown : random.weighted(areas, (area) => (area === areas[0] ? 3 : 1));
}
