import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import { extractCandidates } from "~/sources/extraction/extract-candidates";
import { readDocument } from "~/sources/reading/read-document";

export type Extraction = { pages: number; found: number; readMs: number; extractMs: number; docxMs: number };

const PAGES = 100;
const TIMES = 5;

/** Twenty paragraphs a page, as reports are written: most of them tell, some recommend. */
const TOLD = [
  "The programme was reviewed in the second quarter, and the figures of the offices were compared with those of the year before; they had grown by 12 per cent.",
  "Participants recalled that the first phase had been completed on time and noted with appreciation the work of the regional offices.",
  "A survey of 240 enterprises was carried out between March and June; its results are described in the annex and were discussed at the meeting.",
];
const RECOMMENDED = [
  "The Ministry should publish the schedule of courses by 31 March 2027 and inform the regional offices within two weeks of any change.",
  "It is strongly recommended that both sides (a) set up a joint register, (b) exchange the lists of trainers and (c) agree on a common certificate.",
];

const paragraph = (place: number) => (place % 5 === 4 ? RECOMMENDED[place % RECOMMENDED.length] : TOLD[place % TOLD.length]) ?? "";

function pages(): { heading: string; paragraphs: string[] }[] {
  return Array.from({ length: PAGES }, (_, page) => ({
    heading: page % 4 === 3 ? "Recommendations" : `Chapter ${page + 1}. What was found`,
    paragraphs: Array.from({ length: 20 }, (_, place) => `${paragraph(page + place)} (${page + 1}.${place + 1})`),
  }));
}

async function asDocx(): Promise<Buffer> {
  const children = pages().flatMap(({ heading, paragraphs }) => [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
    ...paragraphs.map((text) => new Paragraph({ text })),
  ]);
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

const asText = () => Buffer.from(pages().map(({ heading, paragraphs }) => [heading, ...paragraphs].join("\n\n")).join("\n\n"));

/** Reads a hundred pages of text and finds the candidates in them, the best of a few times; the same pages as a Word file are only read. */
export async function measureExtraction(): Promise<Extraction> {
  const [text, docx] = [asText(), await asDocx()];
  let best: Extraction | null = null;
  for (let turn = 0; turn < TIMES; turn++) {
    const from = performance.now();
    const { source } = await readDocument(text, "report.txt");
    const read = performance.now();
    const found = extractCandidates(source).length;
    const extracted = performance.now();
    await readDocument(docx, "report.docx");
    const one = { pages: PAGES, found, readMs: read - from, extractMs: extracted - read, docxMs: performance.now() - extracted };
    if (!best || one.extractMs < best.extractMs) best = one;
  }
  if (!best) throw new Error("Nothing was measured");
  return best;
}
