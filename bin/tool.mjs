// Runs a command-line tool, bin/NAME.ts, from a fresh clone: installs what is missing, and builds nothing.
// Plain JavaScript without a dependency, because nothing may be installed yet when it begins.
import { install } from "./steps/install.mjs";
import { checkNodeVersion } from "./steps/node-version.mjs";
import { ended, inProject, run, startNode, stopOnSignals } from "./steps/process.mjs";

const [name, ...args] = process.argv.slice(2);

stopOnSignals(130);
await run(async () => {
  checkNodeVersion();
  await install({ quiet: true });
  const tool = startNode(["--import", "tsx", "--conditions=react-server", inProject(`bin/${name}.ts`), ...args]);
  process.exitCode = await ended(tool);
});
