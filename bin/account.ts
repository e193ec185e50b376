/** Makes, lists, disables and resets accounts from the command line: how the first person comes in. */
import { isNull } from "drizzle-orm";
import { asSystem } from "@/db/caller";
import { DatabaseUnavailable } from "@/db/errors";
import { prepareDatabase } from "@/db/prepare";
import { accountOf, findAccount } from "@/db/queries/accounts";
import { recordAudit } from "@/db/queries/audit";
import { isMember } from "@/db/queries/memberships";
import { findAuthority } from "@/db/queries/needs/authorities";
import { findService } from "@/db/queries/services";
import { commissions, memberships, needsAuthorities, services, staffRoles, users } from "@/db/schema";
import type { Tx } from "@/db/types";
import { invite, newLink, type Post, setDisabled } from "@/lib/auth/inviting";
import { runCommand } from "@/lib/cli/command";
import { print, printJson, Refusal, say, WrongUse } from "@/lib/cli/output";
import { emailAddress } from "@/lib/form-data";
import { isAuthorityRole, isServiceRole, isStaffRole, roles } from "@/lib/permissions";

type Options = {
  email?: string;
  name?: string;
  role?: string;
  service?: string;
  authority?: string;
  format?: string;
};

const commands: Record<string, (tx: Tx, options: Options) => Promise<void>> = { create, list, disable, enable, reset };

await runCommand(
  {
    name: "account",
    says: "Makes, lists, disables and resets accounts, on the database of DATA_DIR or DATABASE_URL.",
    operands: { name: "COMMAND", says: "What to do.", choices: Object.keys(commands), least: 1, most: 1 },
    options: {
      email: { value: "ADDRESS", says: "Whose account: needed for all but list." },
      name: { value: "NAME", says: "Their name, for create; the part before the @ if left out." },
      role: { value: "ROLE", choices: roles, says: "What they will do, for create." },
      service: { value: "NAME", says: "The short name of the service in which a caseworker or manager will work." },
      authority: {
        value: "NAME",
        says: "The short name of the authority whose needs assessment a commissioner will keep.",
      },
      format: { value: "FORMAT", choices: ["text", "json"], says: "How list prints; text if left out." },
    },
    notes: [
      "create and reset print a one-time link alone on standard output: an invitation works for 7 days, a reset for 24 hours.",
      "The first person:  npm run --silent account -- create --email you@example.org --role administrator",
      "NEXTAUTH_URL says with which address the link begins. The embedded database takes one process at a time: stop the application first.",
    ],
  },
  async ({ operands: [command = ""], options }) => {
    const act = commands[command];
    if (!act) throw new WrongUse("COMMAND is missing.");
    const place = { dataDir: process.env.DATA_DIR || ".data", databaseUrl: process.env.DATABASE_URL || undefined };
    const connection = await prepareDatabase({ ...place, progress: (step) => say(`${step}.`) }).catch(inWords);
    try {
      await asSystem(connection.db, (tx) => act(tx, options));
    } finally {
      await connection.close();
    }
  },
);

function inWords(fault: unknown): never {
  throw fault instanceof DatabaseUnavailable ? new Refusal(fault.message) : fault;
}

/** The address that people open, without a slash at its end. */
function origin(): string {
  const { NEXTAUTH_URL: address, PORT: port } = process.env;
  if (!address) say("NEXTAUTH_URL is not set, so the link begins with the address on this machine.");
  return address && URL.canParse(address) ? new URL(address).origin : `http://localhost:${port || "3000"}`;
}

function addressIn({ email }: Options): string {
  if (email === undefined) throw new WrongUse("--email is missing.");
  const parsed = emailAddress().safeParse(email);
  if (!parsed.success) throw new Refusal(`"${email}" is not an e-mail address.`);
  return parsed.data;
}

async function create(tx: Tx, options: Options): Promise<void> {
  const email = addressIn(options);
  const post = await postFrom(tx, options);
  const known = await accountOf(tx, email);
  const isNew = !known || (await findAccount(tx, known))?.lastSignedInAt === null;
  if (known && post.serviceId && (await isMember(tx, known, post.serviceId))) {
    if (!isNew) throw new Refusal(`${email} already works in this service. For a new password: account -- reset`);
    // Made before and never used: the earlier link was lost.
    await printLink(tx, known, "account.invite");
    return;
  }
  const name = options.name?.trim() || email.replace(/@.*/, "");
  const invited = await invite(tx, { name, email }, post, origin());
  const audited = { serviceId: post.serviceId, detail: { role: post.role } };
  await recordAudit(tx, { action: "account.invite", subjectType: "account", subjectId: invited.userId, ...audited });
  if (invited.link !== null) await print(`${invited.link}\n`);
  else if (isNew) await printLink(tx, invited.userId, "account.invite");
  else say(`${email} has an account already, and may now work as ${post.role} too.`);
}

async function postFrom(tx: Tx, { role, service: slug, authority: area }: Options): Promise<Post> {
  if (isAuthorityRole(role)) {
    if (slug !== undefined) throw new WrongUse(`--service is for caseworkers and managers, not for ${role}s.`);
    if (area === undefined) throw new WrongUse(`--authority is missing: a ${role} works for an authority.`);
    const authority = await findAuthority(tx, { slug: area });
    if (!authority) throw new Refusal(`There is no authority with the short name "${area}".`);
    return { serviceId: null, authorityId: authority.id, role };
  }
  if (area !== undefined) throw new WrongUse("--authority is for commissioners alone.");
  if (isStaffRole(role)) {
    if (slug !== undefined) throw new WrongUse(`--service is for caseworkers and managers, not for ${role}s.`);
    return { serviceId: null, role };
  }
  if (!isServiceRole(role)) throw new WrongUse("--role is missing.");
  if (slug === undefined) throw new WrongUse(`--service is missing: a ${role} works in a service.`);
  const service = await findService(tx, { slug });
  if (!service) throw new Refusal(`There is no service with the short name "${slug}".`);
  return { serviceId: service.id, role, teamId: null };
}

async function reset(tx: Tx, options: Options): Promise<void> {
  await printLink(tx, await existing(tx, options), "account.reset");
}

/** A `recover` link: whoever can run this tool can also take a lost second factor away. */
async function printLink(tx: Tx, userId: string, action: string): Promise<void> {
  const made = await newLink(tx, userId, "recover", origin());
  if (!made) throw new Refusal("This account is no longer there.");
  await recordAudit(tx, { action, subjectType: "account", subjectId: userId });
  await print(`${made.link}\n`);
}

async function disable(tx: Tx, options: Options): Promise<void> {
  await switchAccount(tx, options, true);
}

async function enable(tx: Tx, options: Options): Promise<void> {
  await switchAccount(tx, options, false);
}

async function switchAccount(tx: Tx, options: Options, disabled: boolean): Promise<void> {
  const userId = await existing(tx, options);
  await setDisabled(tx, userId, disabled);
  const action = disabled ? "account.disable" : "account.enable";
  await recordAudit(tx, { action, subjectType: "account", subjectId: userId });
  say(disabled ? "Disabled, and signed out everywhere." : "Enabled.");
}

async function existing(tx: Tx, options: Options): Promise<string> {
  const email = addressIn(options);
  const userId = await accountOf(tx, email);
  if (!userId) throw new Refusal(`There is no account with the address ${email}.`);
  return userId;
}

async function list(tx: Tx, { format }: Options): Promise<void> {
  const accounts = await tx.select().from(users).orderBy(users.email);
  const staff = await tx.select().from(staffRoles).where(isNull(staffRoles.until));
  const slugs = new Map((await tx.select().from(services)).map(({ id, slug }) => [id, slug]));
  const members = await tx.select().from(memberships).where(isNull(memberships.until));
  const areas = new Map((await tx.select().from(needsAuthorities)).map(({ id, slug }) => [id, slug]));
  const held = await tx.select().from(commissions).where(isNull(commissions.until));
  const rows = accounts.map(({ id, email, name, disabledAt, lastSignedInAt }) => ({
    email,
    name,
    state: disabledAt ? "disabled" : lastSignedInAt ? "active" : "invited",
    roles: [
      ...staff.filter(({ userId }) => userId === id).map(({ role }) => role as string),
      ...held.filter(({ userId }) => userId === id).map((one) => `commissioner of ${areas.get(one.authorityId)}`),
      ...members.filter(({ userId }) => userId === id).map((one) => `${one.role} of ${slugs.get(one.serviceId)}`),
    ],
  }));
  if (format === "json") await printJson(rows);
  else for (const row of rows) await print(`${row.email}\t${row.state}\t${row.roles.join(", ")}\n`);
}
