/** Opening the files of a package with LibreOffice, for tests. */
import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** Where LibreOffice is installed; elsewhere tests that need it are left out, and say so. */
export const libreOffice = spawnSync("sh", ["-c", "command -v soffice"]).status === 0;

/** Added to the name of a test that needs LibreOffice. */
export const whereLibreOfficeIs = libreOffice ? "" : " (left out: LibreOffice is not installed here)";

/** Writes every sheet as CSV, from and with UTF-8: the filter's own numbers. */
const everySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

/** A page is opened as a sheet too, which needs no more of LibreOffice than its spreadsheets do. */
const asSheet = "--infilter=calc_HTML_WebQuery";

/** Opens files with LibreOffice. @returns by file: the text of each of its sheets */
export async function openedByLibreOffice(files: readonly string[]): Promise<Map<string, string[]>> {
  if (!libreOffice) throw new Error("LibreOffice is not installed here.");
  const folder = mkdtempSync(join(tmpdir(), "insights-office-"));
  try {
    const opened = new Map<string, string[]>();
    for (const [at, file] of files.entries()) {
      const out = join(folder, String(at));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
      await promisify(execFile)("soffice", [
        profile,
        "--headless",
        ...(file.endsWith(".html") ? [asSheet] : []),
        "--convert-to",
        everySheet,
        "--outdir",
        out,
        file,
      ]);
      const sheets = existsSync(out) ? readdirSync(out).sort() : [];
      opened.set(
        file,
        sheets.map((sheet) => readFileSync(join(out, sheet), "utf8")),
      );
    }
    return opened;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
