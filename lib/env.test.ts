import { describe, expect, it } from "vitest";
import { placeOfData, readEnv } from "@/lib/env";

const live = {
  DATABASE_URL: "postgresql://insights@db/insights",
  NEXTAUTH_SECRET: "s".repeat(32),
  NEXTAUTH_URL: "https://insights.example.org",
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32).toString("base64"),
};

describe("the environment", () => {
  it("needs nothing for the demonstration, and has safe defaults", () => {
    expect(readEnv({}).env).toMatchObject({
      live: false,
      DATA_DIR: ".data",
      PORT: 3000,
      SESSION_IDLE_MINUTES: 30,
      SESSION_ABSOLUTE_HOURS: 12,
      INSTANCE_NAME: "Insights",
    });
  });

  it("takes an empty variable as left out", () => {
    expect(readEnv({ PORT: "", DATABASE_URL: " " }).env).toMatchObject({ PORT: 3000, live: false });
  });

  it("accepts a live installation with its three secrets and addresses", () => {
    expect(readEnv(live).env).toMatchObject({ live: true, NEXTAUTH_URL: "https://insights.example.org" });
  });

  it("asks for nothing more when a PostgreSQL server is used: what is not given is made and kept", () => {
    expect(readEnv({ DATABASE_URL: live.DATABASE_URL })).toMatchObject({ faults: [], env: { live: true } });
  });

  it.each([
    ["PORT", "70000", "PORT is not a port."],
    ["PORT", "3e3", "PORT is not a port."],
    ["DATABASE_URL", "mysql://db", "DATABASE_URL is not the address of a PostgreSQL server."],
    ["NEXTAUTH_SECRET", "short", "NEXTAUTH_SECRET is shorter than 32 characters."],
    ["NEXTAUTH_URL", "http://insights.example.org", "NEXTAUTH_URL is not an https address."],
    ["NEXTAUTH_URL", "insights", "NEXTAUTH_URL is not an https address."],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "c2hvcnQ=", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is not a key"],
    ["SMTP_URL", "mail.example.org", "SMTP_URL is not the address of a mail server."],
    ["MAIL_FROM", "nobody", "MAIL_FROM is not an e-mail address."],
    ["SESSION_IDLE_MINUTES", "0", "SESSION_IDLE_MINUTES is not a whole number from 5 to 240."],
    ["SESSION_ABSOLUTE_HOURS", "48", "SESSION_ABSOLUTE_HOURS is not a whole number from 1 to 24."],
  ])("refuses %s=%s in one plain sentence with its remedy", (name, value, sentence) => {
    const { faults } = readEnv({ ...live, MAIL_FROM: "a@b.org", [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(sentence);
    expect(faults[0]).toMatch(/\. Set it to /);
  });

  it("allows http where the server is this machine", () => {
    expect(readEnv({ NEXTAUTH_URL: "http://localhost:3000" }).faults).toEqual([]);
  });

  it("refuses half an identity provider, and mail from nobody", () => {
    const { faults } = readEnv({ OIDC_ISSUER: "https://login.example.org", SMTP_URL: "smtps://mail.example.org" });
    expect(faults?.map((fault) => fault.split(" ")[0])).toEqual(["MAIL_FROM", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]);
  });

  it("never repeats a secret in a fault", () => {
    const secret = "hunter2-hunter2";
    expect(JSON.stringify(readEnv({ ...live, NEXTAUTH_SECRET: secret }).faults)).not.toContain(secret);
  });
});

describe("where the data are", () => {
  it("is the embedded database, or the server that is named; secrets of the application are not asked for", () => {
    expect(placeOfData({})).toEqual({ dataDir: ".data", databaseUrl: undefined });
    expect(placeOfData({ DATABASE_URL: live.DATABASE_URL, PORT: "none" }).databaseUrl).toBe(live.DATABASE_URL);
  });

  it("is refused with a sentence where it is no address", () => {
    expect(() => placeOfData({ DATABASE_URL: "mysql://db" })).toThrow(
      "DATABASE_URL is not the address of a PostgreSQL server. Set it to postgresql://",
    );
  });
});
