import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { ended, inProject, startNode } from "./process.mjs";
import { Stop } from "./say.mjs";

/** Refuses a port that another program holds, before time is spent on building. */
export async function checkPort(port, host) {
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new Stop(
      `PORT is "${port}", which is not a port: set a whole number from 1 to 65535, or leave it out for 3000.`,
    );
  }
  const fault = await new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", resolve);
    probe.listen({ port: Number(port), host }, () => probe.close(() => resolve(undefined)));
  });
  if (fault?.code === "EADDRINUSE") {
    throw new Stop(`Port ${port} is taken by another program. Stop that one, or choose another: PORT=3001 npm start`);
  }
  if (fault) throw new Stop(`Port ${port} cannot be opened on ${host}: ${fault.message}.`);
}

/**
 * Room for what a page is made of and then thrown away, in megabytes. With the usual 16 a long page overflows it several
 * times, and each time all that is still in use is moved.
 */
const room = ["--max-semi-space-size=64"];

/**
 * Starts the server and waits until it answers. Gives the promise of its end.
 * With `dev` it serves the sources themselves, and a page changes as soon as its file does.
 */
export async function serve({ port, host, env, dev }) {
  const server = startNode(
    [...room, inProject("node_modules/next/dist/bin/next"), dev ? "dev" : "start", "-p", port, "-H", host],
    { env: { ...env, NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" }, stdout: "pipe" },
  );
  const end = ended(server);
  // The banner that Next.js prints gives a second address; it is shown only where the start fails.
  let banner = "";
  const keep = (part) => {
    banner += part;
  };
  server.stdout.on("data", keep);
  const answered = await Promise.race([end.then(() => false), answers(port, host)]);
  if (!answered) throw new Stop(`${banner}The server stopped before it answered; the reason is above.`);
  server.stdout.off("data", keep);
  server.stdout.pipe(process.stdout);
  return { end };
}

async function answers(port, host) {
  const reached = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[host] ?? (host.includes(":") ? `[${host}]` : host);
  for (;;) {
    try {
      await fetch(`http://${reached}:${port}/`, { redirect: "manual", signal: AbortSignal.timeout(60_000) });
      return true;
    } catch {
      await wait(50);
    }
  }
}
