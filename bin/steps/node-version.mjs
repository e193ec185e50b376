import { Stop } from "./say.mjs";

const [major, minor] = process.versions.node.split(".").map(Number);

/** Refuses a Node that is too old, before anything is installed with it. */
export function checkNodeVersion() {
  if (major > 20 || (major === 20 && minor >= 9)) return;
  throw new Stop(`Insights needs Node 20.9 or newer; this is Node ${process.versions.node}. Install a newer one.`);
}
