// Starts Insights from a fresh clone: installs, builds and prepares whatever is missing, then serves.
// Plain JavaScript without a dependency, because nothing is installed yet when it begins.
import { build } from "./steps/build.mjs";
import { sourceFingerprint } from "./steps/fingerprint.mjs";
import { install } from "./steps/install.mjs";
import { checkNodeVersion } from "./steps/node-version.mjs";
import { checkEnvironment, prepare } from "./steps/prepare.mjs";
import { run, stopOnSignals } from "./steps/process.mjs";
import { say } from "./steps/say.mjs";
import { dataDir, isLive, keptSecrets, liveAdvice } from "./steps/secrets.mjs";
import { checkPort, serve } from "./steps/serve.mjs";

const dev = process.argv.includes("--dev");
const port = process.env.PORT || "3000";
// The demonstration's passwords are well known, and a live installation without an address of its own is not ready for
// others: only this machine may reach either, unless HOST says otherwise.
const host = process.env.HOST || (isLive() && process.env.NEXTAUTH_URL ? "0.0.0.0" : "127.0.0.1");
const address = process.env.NEXTAUTH_URL || `http://localhost:${port}`;

stopOnSignals(0);
await run(async () => {
  checkNodeVersion();
  await checkPort(port, host);
  await install();

  const secrets = keptSecrets();
  // The server takes the key that seals open forms from its build, whichever folder of data it serves.
  const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: _inTheBuild, ...ofTheServer } = secrets;
  // Programs run in the project's folder, so a path relative to this one is made whole for them.
  const env = { ...ofTheServer, DATA_DIR: dataDir(), PORT: port, NEXTAUTH_URL: address };

  const fingerprint = sourceFingerprint();
  await checkEnvironment({ ...secrets, ...env });
  const lines = await buildAndPrepare(fingerprint, secrets, env);

  const { end } = await serve({ port, host, env, dev });
  say(`\nInsights is running at ${address}\n`);
  if (lines) say(`${lines.trim()}\n`);
  for (const sentence of liveAdvice()) say(`${sentence}\n`);
  say("Press Ctrl-C to stop.");
  process.exitCode = await end;
});

/** Gives the lines that preparing the database wants shown at the end. */
async function buildAndPrepare(fingerprint, secrets, env) {
  if (dev) return prepare(fingerprint, env);
  if (isLive()) {
    // A live database is not migrated for an application that does not build.
    await build(fingerprint, secrets);
    return prepare(fingerprint, env);
  }
  const [lines] = await Promise.all([prepare(fingerprint, env), build(fingerprint, secrets)]);
  return lines;
}
