import type { ZipEntry } from "./zip";
import { readXml } from "./xml";

export type Style = { name: string; basedOn: string; outline: number | null; numId: string; depth: number | null; bold: boolean };

/** The styles of paragraphs by their ids, each with what it has from those it is based on. */
export function readStyles(part: ZipEntry | undefined): (id: string) => Style {
  const styles = new Map<string, Style>();
  let current: Style | null = null;
  if (part) {
    readXml(part.read(), {
      open: (name, attributes) => {
        if (name === "w:style") styles.set(attributes["w:styleId"] ?? "", (current = { name: "", basedOn: "", outline: null, numId: "", depth: null, bold: false }));
        const value = attributes["w:val"] ?? "";
        if (!current) return;
        if (name === "w:name") current.name = value.toLowerCase();
        if (name === "w:basedOn") current.basedOn = value;
        if (name === "w:outlineLvl") current.outline = Number(value);
        if (name === "w:numId") current.numId = value;
        if (name === "w:b") current.bold = !/^(0|false|off)$/.test(value);
        if (name === "w:ilvl") current.depth = Number(value);
      },
      close: (name) => {
        if (name === "w:style") current = null;
      },
    });
  }

  return (id) => {
    const found: Style = { name: styles.get(id)?.name ?? "", basedOn: "", outline: null, numId: "", depth: null, bold: false };
    for (let at = styles.get(id), steps = 0; at && steps < 20; at = styles.get(at.basedOn), steps++) {
      found.outline ??= at.outline ?? headingLevel(at.name);
      found.numId ||= at.numId;
      found.depth ??= at.depth;
      found.bold ||= at.bold;
    }
    return found;
  };
}

function headingLevel(name: string): number | null {
  if (name === "title") return 0;
  const level = /^heading (\d)$/.exec(name)?.[1];
  return level ? Number(level) - 1 : null;
}
