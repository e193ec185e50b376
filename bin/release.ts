/** Prepares and approves releases from the command line, with the same two persons as on the pages. */
import { join } from "node:path";
import { asSystem } from "@/db/caller";
import { NotFound } from "@/db/errors";
import { recordAudit } from "@/db/queries/audit";
import { listStaff } from "@/db/queries/memberships";
import { findRelease, listReleases, numberOfRelease, type Release, requestRelease } from "@/db/queries/releases";
import { findService } from "@/db/queries/services";
import { approve } from "@/db/releases/approve";
import { prepareRelease } from "@/db/releases/prepare";
import { publicKey } from "@/db/releases/secrets";
import { holdsWithdrawn, withdrawnInWords } from "@/db/releases/withdrawn";
import type { Db, Tx } from "@/db/types";
import { runCommand } from "@/lib/cli/command";
import { withDatabase } from "@/lib/cli/database";
import { print, printJson, Refusal, say, WrongUse } from "@/lib/cli/output";
import { placeOfData } from "@/lib/env";
import { Fault } from "@/lib/errors";
import { may } from "@/lib/permissions";
import { faultInPeriod } from "@/lib/releases/quarters";
import { today } from "@/lib/time";
import { recordDatasets } from "@/releases";

type Options = Partial<
  Record<
    | "dataset"
    | "from"
    | "to"
    | "access"
    | "kind"
    | "service"
    | "purpose"
    | "recipient"
    | "setting"
    | "outputs"
    | "study"
    | "justification"
    | "by"
    | "out"
    | "format",
    string
  >
>;

const commands: Record<string, (db: Db, options: Options, id: string | undefined) => Promise<void>> = {
  prepare,
  approve: approveOne,
  list,
  key,
};

await runCommand(
  {
    name: "release",
    says: "Prepares and approves releases: tables or records without names, with a certificate that anyone can check.",
    operands: {
      name: "COMMAND [ID]",
      says: `What to do: ${Object.keys(commands).join(", ")}; with approve, the release's id.`,
      least: 1,
      most: 2,
    },
    options: {
      dataset: {
        value: "DATASET",
        choices: recordDatasets.map(({ id }) => id),
        says: "Of which dataset, for prepare.",
      },
      from: {
        value: "DAY",
        says: "The first day of the period, such as 2019-04-01: the day of the form decides. Records are of whole quarters.",
      },
      to: { value: "DAY", says: "The last day of the period." },
      access: {
        value: "ACCESS",
        choices: ["public", "open", "controlled"],
        says: "For everybody (public, or open), or for researchers under control.",
      },
      kind: {
        value: "KIND",
        choices: ["records", "tables"],
        says: "Records without names, or the tables of a year; records if left out.",
      },
      service: { value: "SLUG", says: "The tables of one service; of all of them if left out." },
      purpose: { value: "TEXT", says: "What it is for (the project)." },
      recipient: { value: "TEXT", says: "Who will have it (the people)." },
      setting: { value: "TEXT", says: "Where it will be kept." },
      outputs: { value: "TEXT", says: "What may be printed of it, and who checks that." },
      study: { value: "NAME", says: "A study over several releases, in which the names of people must be the same." },
      justification: { value: "TEXT", says: "Why they must be the same; needed with --study." },
      by: {
        value: "ADDRESS",
        says: "The e-mail address of the analyst who does it. Whoever prepares a release cannot approve it.",
      },
      out: { value: "DIR", says: "The folder to write the package to, for approve; it must not be there yet." },
      format: { value: "FORMAT", choices: ["text", "json"], says: "How list prints; text if left out." },
    },
    notes: [
      "prepare prints the release's id; approve writes the package to DIR; key prints the public key, with which verify checks packages.",
      "It works on the embedded database in DATA_DIR (.data if left out), or the PostgreSQL server in DATABASE_URL, and keeps packages in DATA_DIR. " +
        "The embedded database takes one process at a time: stop the application first.",
    ],
  },
  async ({ operands: [command = "", id], options }) => {
    const act = commands[command];
    if (!act) throw new WrongUse(`COMMAND is one of ${Object.keys(commands).join(", ")}.`);
    try {
      await withDatabase(({ db }) => act(db, options, id));
    } catch (fault) {
      if (fault instanceof Fault) throw new Refusal(fault.errors.map(({ message }) => message).join(" "));
      if (fault instanceof NotFound) throw new Refusal(fault.message);
      throw fault;
    }
  },
);

function folder(): string {
  return join(placeOfData().dataDir, "releases");
}

async function prepare(db: Db, options: Options): Promise<void> {
  const dataset = needed(options, "dataset");
  const [from, to] = [dayIn(options, "from"), dayIn(options, "to")];
  if (to < from) throw new WrongUse(`--to ${to} is before --from ${from}.`);
  const kind = options.kind === "tables" ? "tables" : "records";
  const wrong = kind === "records" ? faultInPeriod({ from, to }, today()) : undefined;
  if (wrong) throw new WrongUse(`--${wrong.day} ${wrong.day === "from" ? from : to}: ${wrong.says}.`);
  const purpose = needed(options, "purpose");
  const recipient = needed(options, "recipient");
  if ((options.study === undefined) !== (options.justification === undefined))
    throw new WrongUse("--study and --justification go together.");
  if (options.service !== undefined && kind === "records")
    throw new WrongUse("--service is for tables: records of one service would tell which service they are of.");
  const access = needed(options, "access") === "controlled" ? "controlled" : "public";
  const { id, name, by } = await asSystem(db, async (tx) => {
    const person = await analyst(tx, options, "releases.prepare");
    const service = options.service === undefined ? undefined : await findService(tx, { slug: options.service });
    if (options.service !== undefined && !service) throw new Refusal(`There is no service ${options.service}.`);
    const made = await requestRelease(tx, {
      kind,
      dataset,
      fromDay: from,
      toDay: to,
      access,
      serviceId: service?.id ?? null,
      fiveSafes: {
        project: purpose,
        people: recipient,
        setting: options.setting ?? (access === "public" ? "Anywhere: it is for everybody." : "Not said."),
        data:
          kind === "records"
            ? "Records without names, made coarser until nobody stands out."
            : "Tables, with small counts withheld.",
        outputs: options.outputs ?? "Not said.",
      },
      longitudinalStudy: options.study ?? null,
      longitudinalReason: options.justification ?? null,
      requestedBy: person,
    });
    await recordAudit(tx, { action: "release.request", subjectType: "release", subjectId: made, actor: person });
    return { id: made, name: (await findRelease(tx, { id: made })).name, by: person };
  });
  await prepareRelease(db, { releaseId: id, by, folder: folder(), now: new Date(), progress: say });
  await print(`${name}\n`);
}

async function approveOne(db: Db, options: Options, id: string | undefined): Promise<void> {
  const number = id === undefined ? undefined : numberOfRelease(id);
  if (number === undefined) throw new WrongUse("approve needs the release's id, such as R-0001.");
  const out = needed(options, "out");
  const { releaseId, by } = await asSystem(db, async (tx) => ({
    releaseId: (await findRelease(tx, { number })).id,
    by: await analyst(tx, options, "releases.approve"),
  }));
  const release = await approve(db, { releaseId, by, folder: folder(), out, now: new Date() });
  // Whoever approved it long ago may have it written again.
  if (release.kind === "records" && (await asSystem(db, (tx) => holdsWithdrawn(tx, release))))
    say(withdrawnInWords(release));
  say(`${release.name} is written to ${out}. The recipient must not keep it after ${release.expiresOn}.`);
}

async function list(db: Db, options: Options): Promise<void> {
  const all = await asSystem(db, listReleases);
  if (options.format === "json") await printJson(all.map(inRegister));
  else await print(all.map((release) => `${Object.values(inRegister(release)).join("\t")}\n`).join(""));
}

function inRegister({
  name,
  kind,
  dataset,
  fromDay,
  toDay,
  access,
  status,
  fiveSafes,
  preparedBy,
  decidedBy,
  expiresOn,
}: Release) {
  return {
    id: name,
    kind,
    dataset,
    from: fromDay,
    to: toDay,
    access,
    status,
    recipient: fiveSafes.people,
    preparedBy: preparedBy?.name ?? "",
    decidedBy: decidedBy?.name ?? "",
    expires: expiresOn ?? "",
  };
}

async function key(db: Db): Promise<void> {
  await print(await asSystem(db, publicKey));
}

/** The id of the analyst who acts. @throws Refusal where the address is nobody's who may */
async function analyst(tx: Tx, options: Options, action: "releases.prepare" | "releases.approve"): Promise<string> {
  const email = needed(options, "by").trim().toLowerCase();
  const found = (await listStaff(tx)).find(
    (person) => person.email === email && person.disabledAt === null && may({ role: person.role }, action),
  );
  if (!found) throw new Refusal(`${email} is no analyst of this installation.`);
  return found.userId;
}

function needed(options: Options, name: keyof Options): string {
  const given = options[name]?.trim();
  if (!given) throw new WrongUse(`--${name} is missing.`);
  return given;
}

function dayIn(options: Options, name: "from" | "to"): string {
  const day = needed(options, name);
  const time = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new WrongUse(`--${name} is a day such as 2019-04-01, not "${day}".`);
  return day;
}
