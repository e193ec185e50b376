import { z } from "zod";

/** What each variable must be, what to say when it is not, and what to do about it. Values are never repeated: some are secret. */
const variables = {
  DATA_DIR: variable(
    z.string().default(".data"),
    "is not a folder's path",
    "Set it to a folder this user may write to.",
  ),
  DATABASE_URL: variable(
    z
      .string()
      .regex(/^postgres(ql)?:\/\/\S+$/)
      .optional(),
    "is not the address of a PostgreSQL server",
    "Set it to postgresql://user:password@host/database, or leave it out for the embedded database.",
  ),
  PORT: variable(
    whole(1, 65_535).default(3000),
    "is not a port",
    "Set it to a whole number from 1 to 65535, or leave it out for 3000.",
  ),
  HOST: variable(
    z
      .string()
      .regex(/^[\w.:-]+$/)
      .optional(),
    "is not an address to listen on",
    "Set it to an address such as 127.0.0.1 or 0.0.0.0, or leave it out.",
  ),
  NEXTAUTH_SECRET: variable(
    z.string().min(32).optional(),
    "is shorter than 32 characters",
    "Set it to a long random text, such as the output of: openssl rand -base64 32",
  ),
  NEXTAUTH_URL: variable(
    z
      .url({ protocol: /^https?$/ })
      .refine(isSafe)
      .optional(),
    "is not an https address",
    "Set it to the address people open, such as https://insights.example.org; http is allowed on localhost only.",
  ),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: variable(
    z
      .base64()
      .refine((key) => [16, 24, 32].includes(Buffer.from(key, "base64").length))
      .optional(),
    "is not a key of 16, 24 or 32 bytes in base64",
    "Set it to the output of: openssl rand -base64 32",
  ),
  SMTP_URL: variable(
    z
      .string()
      .regex(/^smtps?:\/\/\S+$/)
      .optional(),
    "is not the address of a mail server",
    "Set it to smtps://user:password@host, or leave it out to show invitations on the screen instead.",
  ),
  MAIL_FROM: variable(
    z
      .string()
      .regex(/^[^@\r\n]+@[^@\r\n]+$/)
      .optional(),
    "is not an e-mail address",
    "Set it to the address that invitations come from, such as Insights <insights@example.org>.",
  ),
  OIDC_ISSUER: variable(
    z
      .url({ protocol: /^https?$/ })
      .refine(isSafe)
      .optional(),
    "is not an https address",
    "Set it to your identity provider's issuer, such as https://login.example.org.",
  ),
  OIDC_CLIENT_ID: variable(
    z.string().optional(),
    "is not text",
    "Set it to the client id your identity provider gave you.",
  ),
  OIDC_CLIENT_SECRET: variable(
    z.string().optional(),
    "is not text",
    "Set it to the secret your identity provider gave you.",
  ),
  OIDC_NAME: variable(
    z.string().max(60).default("your organisation"),
    "is longer than 60 characters",
    "Set it to the name for the button “Sign in with …”.",
  ),
  SESSION_IDLE_MINUTES: variable(
    whole(5, 240).default(30),
    "is not a whole number from 5 to 240",
    "Set it to the minutes without activity after which people are signed out, or leave it out for 30.",
  ),
  SESSION_ABSOLUTE_HOURS: variable(
    whole(1, 24).default(12),
    "is not a whole number from 1 to 24",
    "Set it to the hours after which people sign in again whatever they do, or leave it out for 12.",
  ),
  REQUIRE_SECOND_FACTOR: variable(
    z.enum(["yes", "no"]).optional(),
    "is neither yes nor no",
    "Set it to no only where another system asks for a second factor, or leave it out: yes with DATABASE_URL, else no.",
  ),
  TRUSTED_PROXIES: variable(
    whole(1, 10).default(1),
    "is not a whole number from 1 to 10",
    "Set it to how many reverse proxies of yours a request passes, or leave it out for 1.",
  ),
  INSTANCE_NAME: variable(
    z.string().max(60).default("Insights"),
    "is longer than 60 characters",
    "Set it to the name shown at the top of each page, or leave it out for Insights.",
  ),
};

type Variables = typeof variables;

/** The settings of this installation, checked: see the README for what each is for. */
export type Env = { [Name in keyof Variables]: z.output<Variables[Name]["schema"]> } & {
  /** Whether the data live on a PostgreSQL server rather than in the embedded database of the demonstration. */
  live: boolean;
};

/** A fault in the environment. Its message has one plain sentence a line. */
export class EnvironmentFault extends Error {
  override name = "EnvironmentFault";
}

/** Reads the settings from a set of variables, with one plain sentence for each fault. An empty variable counts as left out. */
export function readEnv(
  source: Record<string, string | undefined>,
): { env: Env; faults: [] } | { env?: undefined; faults: string[] } {
  const given = (name: string) => source[name]?.trim() || undefined;
  const values: Record<string, unknown> = { live: given("DATABASE_URL") !== undefined };
  const faults: string[] = [];
  for (const [name, { schema, fault, remedy }] of Object.entries(variables)) {
    const result = schema.safeParse(given(name));
    if (result.success) values[name] = result.data;
    else faults.push(`${name} ${fault}. ${remedy}`);
  }
  faults.push(...missingTogether(given));
  return faults.length > 0 ? { faults } : { env: values as Env, faults: [] };
}

let known: Env | undefined;

/** The settings of this process. Read on first use, so that building the application needs none of them. */
export function env(): Env {
  if (known) return known;
  const result = readEnv(process.env);
  if (!result.env) throw new EnvironmentFault(result.faults.join("\n"));
  known = result.env;
  return known;
}

/**
 * Where the data are, for command-line tools: they need nothing else, so nothing else may be missing or wrong.
 *
 * @throws EnvironmentFault
 */
export function placeOfData(source: Record<string, string | undefined> = process.env): {
  dataDir: string;
  databaseUrl: string | undefined;
} {
  const read = (name: "DATA_DIR" | "DATABASE_URL") => {
    const { schema, fault, remedy } = variables[name];
    const result = schema.safeParse(source[name]?.trim() || undefined);
    if (!result.success) throw new EnvironmentFault(`${name} ${fault}. ${remedy}`);
    return result.data;
  };
  return { dataDir: read("DATA_DIR") ?? ".data", databaseUrl: read("DATABASE_URL") };
}

/** Whether Next.js is building: pages are then loaded without being served, and nothing may open the database. */
export function isBuilding() {
  return process.env.NEXT_PHASE === "phase-production-build";
}

/** Whether this is the server that developers run, whose tools a page must let in. */
export function isDevelopment() {
  return process.env.NODE_ENV === "development";
}

/** What one variable asks of another. */
function missingTogether(given: (name: string) => string | undefined): string[] {
  const groups = [
    { when: given("SMTP_URL"), because: "SMTP_URL is set", needs: ["MAIL_FROM"] as const },
    {
      when: given("OIDC_ISSUER") ?? given("OIDC_CLIENT_ID") ?? given("OIDC_CLIENT_SECRET"),
      because: "signing in through an identity provider is set up",
      needs: ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const,
    },
  ];
  return groups.flatMap(({ when, because, needs }) =>
    when
      ? needs
          .filter((name) => !given(name))
          .map((name) => `${name} is missing, and ${because}. ${variables[name].remedy}`)
      : [],
  );
}

function variable<Schema extends z.ZodType>(schema: Schema, fault: string, remedy: string) {
  return { schema, fault, remedy };
}

function whole(least: number, most: number) {
  return z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most));
}

/** Sign-in cookies travel on these addresses, so they must be encrypted anywhere but on this machine. */
function isSafe(address: string) {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}
