import type { Prisma } from "#db/client";
import type { Tx } from "~/recommendations/load-item.server";
import { nameThings } from "../extraction/describe-passage";
import type { Vocabulary } from "../extraction/vocabulary";
import type { Span } from "../reading/source-text";
import type { Review } from "./find-review.server";
import { readPassage, spanOf } from "./passage-words";
import { readBlocksOf } from "./read-passages.server";

export type NewCandidate = Omit<Prisma.CandidateUncheckedCreateInput, "programmeId" | "sourceId">;

/** What a person marked, as a candidate: described in the words of the programme, with the page and the heading that it stands under. */
export async function describeSpan(tx: Tx, { document }: Pick<Review, "document">, span: Span, vocabulary: Vocabulary): Promise<NewCandidate> {
  const blocks = await readBlocksOf(document.id, span, tx);
  const passage = readPassage(blocks, span);
  const heading = await headingOver(tx, document.id, span.start);
  const { title, organisations, figures, deadlines, sectorId } = nameThings(passage.words, heading, vocabulary);
  const placed = <S extends Span>(one: S) => ({ ...one, ...spanOf(passage, one.start, one.end) });
  const [first] = blocks;
  return {
    ...span, title, heading, page: first?.page ?? null, reference: /\d/.test(first?.marker ?? "") ? (first?.marker ?? "") : "",
    organisations: organisations.map(placed), figures: figures.map(placed), deadlines, sectorId, deadlineSaid: deadlines[0]?.said ?? "", score: null, reasons: [],
  };
}

async function headingOver(tx: Tx, sourceId: number, offset: number): Promise<string> {
  const block = await tx.sourceBlock.findFirst({ where: { sourceId, kind: "heading", start: { lte: offset } }, orderBy: { start: "desc" }, select: { text: true } });
  return (block?.text ?? "").replace(/\s+/g, " ").trim().slice(0, 200);
}
