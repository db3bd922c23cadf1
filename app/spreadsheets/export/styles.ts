import { MAIN, XML } from "./xml-text";
import type { Style } from "./sheet-xml";

type Look = { format?: number; font?: number; fill?: number; border?: number; wraps?: boolean; prefix?: boolean };

const FONTS = [{ colour: "FF1C1C1C" }, { mark: "<b/>", colour: "FF1C1C1C" }, { colour: "FF5A5A5A" }, { mark: "<i/>", colour: "FF5A5A5A" }, { mark: "<b/>", colour: "FF6B3E00" }];
const [INK, STRONG, QUIET, QUIET_HEAD, OWN_HEAD] = [0, 1, 2, 3, 4];
const FILLS = ["FFF2F2EF", "FFE6ECF2", "FFFBF0DC"];
const [READ_FILL, HEAD_FILL, OWN_FILL] = [2, 3, 4];
/** As it comes, text whatever is typed, and a day as each reader's spreadsheet writes it. */
const [GENERAL, TEXT, DAY] = [0, 49, 164];

/** Every look of a cell; what would be a formula is marked as text once more (`prefix`). */
const LOOKS = [
  {}, { prefix: true }, { format: TEXT }, { format: TEXT, prefix: true }, { format: DAY }, { format: TEXT, wraps: true }, { format: TEXT, wraps: true, prefix: true },
  { font: QUIET, fill: READ_FILL }, { font: QUIET, fill: READ_FILL, prefix: true }, { format: DAY, font: QUIET, fill: READ_FILL },
  { fill: OWN_FILL, wraps: true }, { fill: OWN_FILL, wraps: true, prefix: true },
  { font: STRONG, fill: HEAD_FILL, border: 1, wraps: true }, { font: QUIET_HEAD, fill: READ_FILL, border: 1, wraps: true }, { font: OWN_HEAD, fill: OWN_FILL, border: 1, wraps: true }, { font: QUIET_HEAD },
] as const satisfies Look[];

/** The looks by what they are for: cells that are filled in, only read, or of one's own side's room, and what stands above them. */
export const STYLE = {
  free: { text: 0, formula: 1, day: 4 },
  text: { text: 2, formula: 3, day: 4 },
  day: { text: 4, formula: 1, day: 4 },
  wraps: { text: 5, formula: 6, day: 4 },
  read: { text: 7, formula: 8, day: 9 },
  own: { text: 10, formula: 11, day: 10 },
} as const satisfies Record<string, Style>;

export const HEAD_STYLE = { fill: 12, read: 13, hidden: 13, own: 14, line: 15 } as const;

const fontXml = ({ mark = "", colour }: { mark?: string; colour: string }) => `<font>${mark}<sz val="10"/><color rgb="${colour}"/><name val="Calibri"/><family val="2"/></font>`;
const fillXml = (colour: string) => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const lookXml = ({ format = GENERAL, font = INK, fill = 0, border = 0, wraps, prefix }: Look) =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${prefix ? ` quotePrefix="1"` : ""}><alignment vertical="top"${wraps ? ` wrapText="1"` : ""}/></xf>`;

/** The part of a workbook that says how its cells look. */
export const STYLES_XML = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="${DAY}" formatCode="d\\ mmm\\ yyyy"/></numFmts>`
  + `<fonts count="${FONTS.length}">${FONTS.map(fontXml).join("")}</fonts>`
  + `<fills count="${FILLS.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${FILLS.map(fillXml).join("")}</fills>`
  + `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF8A8A84"/></bottom><diagonal/></border></borders>`
  + `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${LOOKS.length}">${LOOKS.map(lookXml).join("")}</cellXfs>`
  + `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
