/** What the second person does, and what follows: approving, turning down, giving links. */
import { asSystem } from "@/db/caller";
import { approve } from "@/db/releases/approve";
import { addressOfLink, giveLink, turnDown } from "@/db/releases/give";
import { forgetPrepared } from "@/db/releases/places";
import { holdsWithdrawn, withdrawnInWords } from "@/db/releases/withdrawn";
import type { Db } from "@/db/types";
import { print, say } from "@/lib/cli/output";
import { saidOfLink, saidOfRefusal } from "@/lib/releases/asked";
import { analyst, needed, type Options, packages, releaseNamed, saidIn } from "./options";

export async function approveOne(db: Db, options: Options, id: string | undefined): Promise<void> {
  const { releaseId, by, out } = await asSystem(db, async (tx) => ({
    releaseId: (await releaseNamed(tx, "approve", id)).id,
    by: await analyst(tx, options, "releases.approve"),
    out: needed(options, "out"),
  }));
  const release = await approve(db, { releaseId, by, folder: packages(), out, now: new Date() });
  // Whoever approved it long ago may have it written again.
  if (release.kind === "records" && (await asSystem(db, (tx) => holdsWithdrawn(tx, release))))
    say(withdrawnInWords(release));
  say(`${release.name} is written to ${out}. The recipient must not keep it after ${release.expiresOn}.`);
}

export async function refuseOne(db: Db, options: Options, id: string | undefined): Promise<void> {
  const { reason } = saidIn(saidOfRefusal, { reason: needed(options, "reason") }, { reason: "reason" });
  const release = await asSystem(db, async (tx) => {
    const found = await releaseNamed(tx, "refuse", id);
    await turnDown(tx, { releaseId: found.id, by: await analyst(tx, options, "releases.approve"), reason });
    return found;
  });
  await forgetPrepared(packages(), release.id);
  say(`${release.name} is refused.`);
}

export async function linkOne(db: Db, options: Options, id: string | undefined): Promise<void> {
  const { token, warning } = await asSystem(db, async (tx) => {
    const release = await releaseNamed(tx, "link", id);
    const { recipient, days } = saidIn(
      saidOfLink,
      { recipient: options.recipient ?? release.fiveSafes.people, days: options.days ?? "7" },
      { recipient: "recipient", days: "days" },
    );
    const by = await analyst(tx, options, "releases.prepare");
    return {
      token: await giveLink(tx, { releaseId: release.id, by, recipient, days, now: new Date() }),
      warning:
        release.kind === "records" && (await holdsWithdrawn(tx, release)) ? withdrawnInWords(release) : undefined,
    };
  });
  if (warning) say(warning);
  await print(`${addressOfLink(origin(), token)}\n`);
  say("Give it to the recipient alone. It is printed only here.");
}

/** Where people open this installation. */
function origin(): string {
  const { NEXTAUTH_URL: address, PORT: port } = process.env;
  if (!address) say("NEXTAUTH_URL is not set, so the link begins with the address on this machine.");
  return address && URL.canParse(address) ? new URL(address).origin : `http://localhost:${port || "3000"}`;
}
