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

/** A cell to change: the item's row, the column's heading, and what somebody types there. */
export type Typed = [reference: string, heading: string, text: string];

/** A workbook that is opened in LibreOffice, where somebody types into cells of its first sheet, and saved as it is. */
export async function typeInLibreOffice(bytes: Uint8Array, typed: readonly Typed[]): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  const [from, to] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
  try {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    writeFileSync(from, bytes);
    // What stands in a profile before its first start is overwritten by it.
    await run("soffice", [profile, "--headless", "--terminate_after_init"], { timeout: 60_000 });
    const module = `<?xml version="1.0" encoding="UTF-8"?>\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escape(macro(from, to, typed))}</script:module>`;
    writeFileSync(join(folder, "profile", "user", "basic", "Standard", "Module1.xba"), module);
    await run("soffice", [profile, "--headless", "macro:///Standard.Module1.Main"], { timeout: 90_000 });
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const escape = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

// Headings stand in the second row, references in the first column; FormulaLocal is what typing into a cell is.
const macro = (from: string, to: string, typed: readonly Typed[]) => `
Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL(ConvertToURL(${quoted(from)}), "_blank", 0, hidden())
  sheet = book.Sheets.getByIndex(0)
${typed.map(([reference, heading, text]) => `  TypeInto(sheet, ${quoted(reference)}, ${quoted(heading)}, ${quoted(text)})`).join("\n")}
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName" : saving(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(ConvertToURL(${quoted(to)}), saving())
  book.close(True)
  StarDesktop.terminate()
End Sub

Sub TypeInto(sheet, reference, heading, text)
  row = 2
  Do While sheet.getCellByPosition(0, row).String <> reference And row < 100000
    row = row + 1
  Loop
  column = 0
  Do While sheet.getCellByPosition(column, 1).String <> heading And column < 200
    column = column + 1
  Loop
  sheet.getCellByPosition(column, row).FormulaLocal = text
End Sub
`;
