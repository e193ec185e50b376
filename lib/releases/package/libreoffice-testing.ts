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

/** A page has no sheets: it is opened as a text. */
const asText = "txt:Text (encoded):UTF8";

/** Opens files with LibreOffice. @returns by file: the text of each of its sheets, or of the whole page */
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
        "--convert-to",
        file.endsWith(".html") ? asText : everySheet,
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
