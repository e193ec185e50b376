/** Prepares and approves releases from the command line, with the same two persons as on the pages. */
import { asSystem } from "@/db/caller";
import { NotFound } from "@/db/errors";
import type { Release } from "@/db/queries/releases";
import { findService } from "@/db/queries/services";
import { askForRelease } from "@/db/releases/ask";
import { prepareRelease } from "@/db/releases/prepare";
import { publicKey } from "@/db/releases/secrets";
import type { Db, Tx } from "@/db/types";
import { runCommand } from "@/lib/cli/command";
import { withDatabase } from "@/lib/cli/database";
import { print, Refusal, say, WrongUse } from "@/lib/cli/output";
import { Fault } from "@/lib/errors";
import { halfOfStudy, said, termsOf } from "@/lib/releases/asked";
import { faultInPeriod } from "@/lib/releases/quarters";
import { today } from "@/lib/time";
import { approveOne, linkOne, refuseOne } from "./release/decide";
import { analyst, levelsIn, needed, type Options, options, packages, releaseNamed, saidIn } from "./release/options";
import { list } from "./release/register";

const commands: Record<string, (db: Db, options: Options, id: string | undefined) => Promise<void>> = {
  prepare,
  approve: approveOne,
  refuse: refuseOne,
  link: linkOne,
  list,
  key,
};

/** What is said once, when a release is asked for. */
const saidWhenAsked = [
  ...(["dataset", "from", "to", "access", "kind", "service"] as const),
  ...(["purpose", "recipient", "setting", "outputs", "study", "justification"] as const),
];

await runCommand(
  {
    name: "release",
    says: "Prepares and approves releases: tables or records without names, with a certificate that anyone can check.",
    operands: {
      name: "COMMAND [ID]",
      says: `What to do: ${Object.keys(commands).join(", ")}; with approve, refuse and link, and to prepare again, the release's id.`,
      least: 1,
      most: 2,
    },
    options,
    notes: [
      "prepare prints the release's id, and with an id prepares that release again; approve writes the package to DIR; refuse turns it down; " +
        "link prints an address at which the recipient fetches it; list prints the register; key prints the public key, with which verify checks packages.",
      "It works on the embedded database in DATA_DIR (.data if left out), or the PostgreSQL server in DATABASE_URL, and keeps packages in DATA_DIR. " +
        "The embedded database takes one process at a time: stop the application first.",
    ],
  },
  async ({ operands: [command = "", id], options: given }) => {
    const act = commands[command];
    if (!act) throw new WrongUse(`COMMAND is one of ${Object.keys(commands).join(", ")}.`);
    try {
      await withDatabase(({ db }) => act(db, given, id));
    } catch (fault) {
      if (fault instanceof Fault) throw new Refusal(fault.errors.map(({ message }) => message).join(" "));
      if (fault instanceof NotFound) throw new Refusal(fault.message);
      throw fault;
    }
  },
);

async function prepare(db: Db, options: Options, id: string | undefined): Promise<void> {
  const levels = levelsIn(options);
  const refused = id === undefined ? [] : saidWhenAsked.filter((name) => options[name] !== undefined);
  if (refused[0])
    throw new WrongUse(
      `${refused.map((name) => `--${name}`).join(", ")}: ${id} was asked for already, and what was asked stays. To ask for another, leave the id out.`,
    );
  const { release, by } = await asSystem(db, async (tx) => {
    const person = await analyst(tx, options, "releases.prepare");
    const found = id === undefined ? await asked(tx, options, person) : await releaseNamed(tx, "prepare", id);
    return { release: found, by: person };
  });
  const preparing = { releaseId: release.id, by, folder: packages(), now: new Date(), progress: say };
  try {
    await prepareRelease(db, { ...preparing, ...(levels && { levels }) });
  } catch (fault) {
    const stands =
      release.status === "prepared"
        ? "waits for approval still, as it was prepared before"
        : "stands in the register and is not prepared";
    if (isOpen(release)) say(`${release.name} ${stands}. To try again: prepare ${release.name} --by …`);
    throw fault;
  }
  await print(`${release.name}\n`);
}

/** Whether it can be prepared still. */
function isOpen({ status }: Release): boolean {
  return status === "requested" || status === "prepared";
}

/** Writes down what is wanted, by the rules of the form. */
async function asked(tx: Tx, options: Options, requestedBy: string): Promise<Release> {
  const dataset = needed(options, "dataset");
  const [from, to] = [dayIn(options, "from"), dayIn(options, "to")];
  if (to < from) throw new WrongUse(`--to ${to} is before --from ${from}.`);
  const kind = options.kind === "tables" ? "tables" : "records";
  const wrong = kind === "records" ? faultInPeriod({ from, to }, today()) : undefined;
  if (wrong) throw new WrongUse(`--${wrong.day} ${wrong.day === "from" ? from : to}: ${wrong.says}.`);
  if (options.service !== undefined && kind === "records")
    throw new WrongUse("--service is for tables: records of one service would tell which service they are of.");
  const access = needed(options, "access") === "controlled" ? "controlled" : "public";
  const { study, justification, ...told } = saidIn(
    said,
    {
      project: needed(options, "purpose"),
      people: needed(options, "recipient"),
      setting: options.setting ?? termsOf[access].setting,
      outputs: options.outputs ?? termsOf[access].outputs,
      study: options.study,
      justification: options.justification,
    },
    { project: "purpose", people: "recipient" },
  );
  if (halfOfStudy({ study, justification })) throw new WrongUse("--study and --justification go together.");
  const service = options.service === undefined ? undefined : await findService(tx, { slug: options.service });
  if (options.service !== undefined && !service) throw new Refusal(`There is no service ${options.service}.`);
  return askForRelease(tx, {
    ...told,
    ...{ kind, dataset, access, requestedBy, fromDay: from, toDay: to, serviceId: service?.id ?? null },
    ...{ longitudinalStudy: study, longitudinalReason: justification },
  });
}

async function key(db: Db): Promise<void> {
  await print(await asSystem(db, publicKey));
}

function dayIn(options: Options, name: "from" | "to"): string {
  const day = needed(options, name);
  const time = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new WrongUse(`--${name} is a day such as 2019-04-01, not "${day}".`);
  return day;
}
