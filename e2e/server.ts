import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The port and folder of data of the server under test: chosen once, and inherited by the workers. */
export async function ownServer(): Promise<{ port: string; dataDir: string }> {
  const { E2E_PORT, E2E_DATA_DIR } = process.env;
  if (E2E_PORT && E2E_DATA_DIR) return { port: E2E_PORT, dataDir: E2E_DATA_DIR };

  const port = String(await freePort());
  const dataDir = mkdtempSync(join(tmpdir(), "insights-e2e-"));
  process.once("exit", () => rmSync(dataDir, { recursive: true, force: true }));
  Object.assign(process.env, { E2E_PORT: port, E2E_DATA_DIR: dataDir });
  return { port, dataDir };
}

/** A port that no program holds at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("No free port")),
      );
    });
  });
}
