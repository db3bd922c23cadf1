import "./older-node";
import { getDocumentProxy } from "unpdf";
import type { PDFPageProxy } from "unpdf/pdfjs";
import type { Run } from "./pdf-lines";
import { problem } from "./problem";

export type PdfPage = { number: number; height: number; runs: Run[] };

const MOST_PAGES = 2000;
const MOST_RUNS = 200_000;

/** The pages of a PDF with the stretches of text on them, as somebody who looks at the page has them: turned upright, y from the top. */
export async function* readPdfPages(bytes: Uint8Array): AsyncGenerator<PdfPage & { of: number }> {
  const pdf = await open(bytes);
  if (pdf.numPages > MOST_PAGES) throw problem("tooManyPages", { pages: pdf.numPages, maximum: MOST_PAGES });
  const bold = new Map<string, boolean>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { transform, width, height } = page.getViewport({ scale: 1 });
    const { items, styles } = await page.getTextContent();
    if (items.length > MOST_RUNS) throw problem("tooDeep");
    await learnFonts(page, Object.keys(styles), bold);
    const runs: Run[] = [];
    for (const item of items) {
      if (!("str" in item) || !item.str.trim()) continue;
      const [a, b, c, d, e, f] = multiply(transform, item.transform);
      const size = Math.hypot(c, d);
      if (size < 2 || Math.abs(b) > Math.abs(a) * 0.2 || e < -5 || e > width + 5 || f < -5 || f > height + 5) continue;
      const scale = Math.hypot(a, b) / Math.hypot(item.transform[0], item.transform[1]) || 1;
      runs.push({ text: mendText(item.str), x: e, end: e + item.width * scale, y: f, size, font: item.fontName, bold: bold.get(item.fontName) ?? false, mono: styles[item.fontName]?.fontFamily === "monospace", rtl: item.dir === "rtl" });
    }
    page.cleanup();
    yield { number, height, runs, of: pdf.numPages };
  }
}

// A font tells its name once what draws the page has been read: only done for a page that brings new ones.
async function learnFonts(page: PDFPageProxy, names: string[], bold: Map<string, boolean>) {
  if (names.every((name) => bold.has(name))) return;
  await page.getOperatorList().catch(() => null);
  for (const name of names) {
    const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as { name?: string; bold?: boolean; black?: boolean }) : null;
    bold.set(name, Boolean(font?.bold || font?.black || /bold|black|heavy|demi/i.test(font?.name ?? "")));
  }
}

// Some fonts do not say which letters their ligatures are: what is missing is an f most of the time.
const mendText = (text: string) => text.replace(/\0(?=[fil])/g, "f").replace(/[\x00-\x08\x0b-\x1f]/g, "");

type Matrix = [number, number, number, number, number, number];

function multiply(m: number[], n: number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

async function open(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false, maxImageSize: 1 });
  } catch (error) {
    throw problem(error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged");
  }
}
