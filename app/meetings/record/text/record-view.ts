import type { ComposedRecord, RecordedParagraph, RecordSection } from "../record";
import type { Comment } from "./comments.server";

/** How the words of a paragraph stand: which version, and when they last became others. */
export type Wording = { version: number; changedAt: string };

/** A paragraph as the page shows it; what only those need who work on it is null for others. */
export type ParagraphView = Pick<RecordedParagraph, "key" | "number" | "texts" | "state" | "agreedBy" | "item"> & {
  work: { outcomeId: string | null; composed: string[]; facts: RecordedParagraph["facts"]; version: number; changed: boolean; comments: Comment[] } | null;
};

export type SectionView = Pick<RecordSection, "part" | "entryId" | "number" | "title"> & { paragraphs: ParagraphView[] };

/** So many paragraphs stand on a page of a long record. */
export const PARAGRAPHS_A_PAGE = 250;

/** Divides the sections of a long record into pages, none of them torn apart. */
export function divide<S extends { paragraphs: readonly unknown[] }>(sections: readonly S[], most = PARAGRAPHS_A_PAGE): S[][] {
  const pages: S[][] = [];
  let count = 0;
  for (const section of sections) {
    const page = pages.at(-1);
    if (page && count + section.paragraphs.length <= most) page.push(section);
    else {
      pages.push([section]);
      count = 0;
    }
    count += section.paragraphs.length;
  }
  return pages;
}

type Work = { wordings: ReadonlyMap<string, Wording>; comments: readonly Comment[]; circulatedAt: string | null };

/** The sections of a record as a page shows them; `work`: to those who work on it. */
export function viewSections({ parts }: Pick<ComposedRecord, "parts">, work: Work | null): SectionView[] {
  return parts.map(({ part, entryId, number, title, paragraphs }) => ({
    part, entryId, number, title,
    paragraphs: paragraphs.map(({ key, number, texts, state, agreedBy, item, outcomeId, composed, facts }) => ({
      key, number, texts, state, agreedBy, item, work: work && { outcomeId, composed, facts, ...standingOf(key, work), comments: work.comments.filter((one) => one.key === key) },
    })),
  }));
}

function standingOf(key: string, { wordings, circulatedAt }: Work) {
  const wording = wordings.get(key);
  return { version: wording?.version ?? 0, changed: circulatedAt !== null && wording !== undefined && wording.changedAt > circulatedAt };
}

/** The anchor of a paragraph in its page: by its number, which items cite, else by its name. */
export const anchorOf = ({ key, number }: Pick<RecordedParagraph, "key" | "number">) => (number ? `p-${number}` : key);
