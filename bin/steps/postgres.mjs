import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ended, startProgram, textOf } from "./process.mjs";

/** The folder with PostgreSQL's programs: on the PATH, or where Debian keeps them (the newest). */
function binaries() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    ...versions.map((version) => join(debian, version, "bin")),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_isready")));
}

/** Whom the server runs as: PostgreSQL refuses to run as root, so another user is borrowed. */
function identity() {
  if (process.getuid?.() !== 0) return {};
  for (const user of ["postgres", "nobody"]) {
    try {
      const id = (flag) => Number(execFileSync("id", [flag, user], { stdio: ["ignore", "pipe", "ignore"] }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // No such user on this machine: try the next.
    }
  }
  return undefined;
}

/**
 * Starts a throw-away PostgreSQL server that listens on a socket in a temporary folder only.
 * Gives its address and how to end it, or nothing where PostgreSQL is not installed.
 */
export async function startPostgres() {
  const bin = binaries();
  const who = identity();
  if (!bin || !who) return undefined;

  const folder = mkdtempSync(join(tmpdir(), "insights-pg-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  const options = { ...who, cwd: folder, stdio: ["ignore", "ignore", "pipe"] };

  const data = join(folder, "data");
  const init = ["-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync"];
  if (!(await succeeds(startProgram(join(bin, "initdb"), init, options)))) {
    remove();
    return undefined;
  }

  const settings = ["listen_addresses=", `unix_socket_directories=${folder}`, "fsync=off", "full_page_writes=off"];
  const server = startProgram(join(bin, "postgres"), ["-D", data, ...settings.flatMap((setting) => ["-c", setting])], {
    ...options,
    stdio: "ignore",
  });
  const end = ended(server);
  const stop = async () => {
    server.kill("SIGINT");
    await end;
    remove();
  };
  for (let attempt = 0; attempt < 100; attempt++) {
    const asked = startProgram(join(bin, "pg_isready"), ["-h", folder, "-q"], { ...options, stdio: "ignore" });
    if ((await ended(asked)) === 0) {
      return { url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`, stop, remove };
    }
    await wait(100);
  }
  await stop();
  return undefined;
}

async function succeeds(child) {
  const [code, errors] = await Promise.all([ended(child), textOf(child.stderr)]);
  if (code !== 0) process.stderr.write(errors);
  return code === 0;
}
