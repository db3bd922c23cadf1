import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether LibreOffice is at hand; where it is not, that is said. */
export function hasLibreOffice(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    console.warn("!! LibreOffice (soffice) is not installed: what it makes of a workbook is NOT TESTED here");
    return false;
  }
}

/** A workbook as LibreOffice saves it: opened and written anew, or its first sheet as values. */
export async function saveWithLibreOffice(bytes: Uint8Array, as: "xlsx" | "csv"): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), bytes);
    const filter = as === "xlsx" ? "xlsx:Calc MS Excel 2007 XML" : "csv:Text - txt - csv (StarCalc):44,34,76,1";
    await run("soffice", [`-env:UserInstallation=file://${join(folder, "profile")}`, "--headless", "--convert-to", filter, "--outdir", join(folder, "out"), join(folder, "in.xlsx")], { timeout: 60_000 });
    return readFileSync(join(folder, "out", `in.${as}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
