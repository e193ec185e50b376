import { spawnSync } from "node:child_process";
import { describe, expect, it, vi } from "vitest";
import { forms } from "@/questionnaires";

// Each starts a process, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

function run(tool: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", `bin/${tool}.ts`, ...args],
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  return { status, stdout, stderr };
}

describe("a command-line tool", () => {
  it("prints its result alone on standard output: the codebook is JSON and nothing else", () => {
    const { status, stdout, stderr } = run("codebook", "--format", "json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect((JSON.parse(stdout) as { form: string }[]).map(({ form }) => form)).toEqual(forms.map(({ id }) => id));
  });

  it.each(["codebook", "import", "generate-cases", "cohort", "report", "generate", "bench", "account", "needs"])(
    "explains itself: %s --help",
    (tool) => {
      const { status, stdout, stderr } = run(tool, "--help");
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toContain(`npm run --silent ${tool} --`);
    },
  );

  it("says on standard error what is wrong with its arguments, and ends with 2", () => {
    const { status, stdout, stderr } = run("import", "--colour", "red");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe("There is no option --colour. See: npm run --silent import -- --help\n");
  });

  it("ends with 1 and one sentence where it is refused", () => {
    const { status, stdout, stderr } = run("import", "no-such-file.ndjson");
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: "",
      stderr: "no-such-file.ndjson cannot be read: there is no such file.\n",
    });
  });
});
