// Runs a command-line tool, bin/NAME.ts, from a fresh clone: installs what is missing, and builds nothing.
// Plain JavaScript without a dependency, because nothing may be installed yet when it begins.
import { install } from "./steps/install.mjs";
import { checkNodeVersion } from "./steps/node-version.mjs";
import { startTool } from "./steps/prepare.mjs";
import { ended, inProject, run, stopOnSignals } from "./steps/process.mjs";

const [name, ...args] = process.argv.slice(2);

stopOnSignals(130);
await run(async () => {
  checkNodeVersion();
  await install({ quiet: true });
  process.exitCode = await ended(startTool(inProject(`bin/${name}.ts`), { args }));
});
