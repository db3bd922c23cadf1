import { AlignmentType, BorderStyle, Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from "docx";
import type { T } from "~/locales/translator";
import { fillDocument, spellParts, type Parts } from "./docx-body.server";
import { cleanText, readsRightToLeft, runsOf } from "./docx-runs.server";

export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const FACES = { serif: "Times New Roman", sans: "Arial" } as const;
const MARGIN = 1134;

type Paper = {
  title: string;
  /** What stands over every page, a line each: programme, body, session; the notice last. */
  head: readonly string[];
  face: keyof typeof FACES;
  /** In half points. */
  size: number;
  landscape?: boolean;
  children: Parts;
  /** What follows on pages that lie. */
  annexes?: Parts;
};

/** A paper as a file of a word processor: A4, its head and "page x of y" on every page, headings as styles. Others are served before and after it is written. */
export async function writePaper({ title, head, face, size, landscape = false, children, annexes }: Paper, t: T): Promise<Uint8Array<ArrayBuffer>> {
  const sections = [{ mark: "\ue000", lies: landscape, parts: children }, ...(annexes ? [{ mark: "\ue001", lies: true, parts: annexes }] : [])];
  const font = { ascii: FACES[face], hAnsi: FACES[face], cs: FACES[face], eastAsia: FACES[face] };
  const headed = (bigger: number, before: number, after: number) => ({ run: { size: size + bigger, bold: true, color: "000000", font }, paragraph: { spacing: { before, after }, keepNext: true } });
  const document = new Document({
    title: cleanText(title),
    description: cleanText(head.join(" · ")),
    creator: cleanText(head[0] ?? ""),
    styles: {
      default: {
        document: { run: { font, size, language: { value: "en-GB", bidirectional: "ur-PK" } } },
        title: { ...headed(12, 0, 120), paragraph: { spacing: { before: 160, after: 120 } } },
        heading1: headed(6, 320, 120),
        heading2: headed(2, 240, 80),
      },
      paragraphStyles: [{ id: "Foot", name: "Foot", run: { size: 16, color: "555555" } }],
    },
    sections: sections.map(({ lies, mark }) => ({
      properties: { page: { size: { width: 11906, height: 16838, orientation: lies ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin: { top: 1500, bottom: 1200, left: MARGIN, right: MARGIN, header: 600, footer: 600 } } },
      headers: { default: new Header({ children: headOf(head) }) },
      footers: { default: new Footer({ children: [footOf(t)] }) },
      children: [new Paragraph({ children: [new TextRun(mark)] })],
    })),
  });
  const bodies = new Map<string, string>();
  for (const { mark, parts } of sections) bodies.set(mark, await spellParts(parts));
  return fillDocument(await Packer.toBuffer(document), bodies);
}

function headOf(head: readonly string[]) {
  const lines = head.filter(Boolean);
  return lines.map((text, index) => new Paragraph({
    children: runsOf(text, { size: 16, quiet: true }),
    bidirectional: readsRightToLeft(text),
    border: index === lines.length - 1 ? { bottom: { style: BorderStyle.SINGLE, size: 4, color: "999999", space: 4 } } : undefined,
  }));
}

const [PAGE, PAGES] = ["\u0001", "\u0002"];

/** "Page x of y", in the order a language says it in. */
function footOf(t: T) {
  const parts = t("papers.page", { page: PAGE, pages: PAGES }).split(/([\u0001\u0002])/);
  const look = { size: 16, color: "555555" };
  return new Paragraph({
    style: "Foot",
    alignment: AlignmentType.RIGHT,
    children: parts.map((part) => (part === PAGE ? new TextRun({ ...look, children: [PageNumber.CURRENT] }) : part === PAGES ? new TextRun({ ...look, children: [PageNumber.TOTAL_PAGES] }) : new TextRun({ ...look, text: part }))),
  });
}
