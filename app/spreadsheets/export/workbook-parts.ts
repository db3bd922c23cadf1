import { STYLES_XML } from "./styles";
import { escapeXml, MAIN, XML } from "./xml-text";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const WORKSHEET = `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`;

export type SheetName = { name: string; hidden: boolean };

/** What every workbook of so many sheets holds besides them: what its parts are, and where. */
export function fixedParts(count: number): Record<string, string> {
  const sheets = Array.from({ length: count }, (_, at) => at + 1);
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
      + `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>`
      + `${sheets.map((at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${types}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((at) => `<Relationship Id="rId${at}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at}.xml"/>`).join("")}`
      + `<Relationship Id="rId${count + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": STYLES_XML,
  };
}

/** The sheets of a workbook by their names; `names` are those it defines, each with what it stands for on the first sheet. */
export function workbookXml(sheets: readonly SheetName[], names: Record<string, string>): string {
  const list = sheets.map(({ name, hidden }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${hidden ? ` state="hidden"` : ""} r:id="rId${at + 1}"/>`).join("");
  const defined = Object.entries(names).map(([name, formula]) => `<definedName name="${name}" localSheetId="0"${name.includes("Filter") ? ` hidden="1"` : ""}>${escapeXml(formula)}</definedName>`).join("");
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list}</sheets>${defined && `<definedNames>${defined}</definedNames>`}</workbook>`;
}
