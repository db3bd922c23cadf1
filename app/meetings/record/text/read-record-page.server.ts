import { z } from "zod";
import { askByKey } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import type { Viewer } from "~/viewer.server";
import { isRecordable, type Meeting } from "../../meeting";
import { allParagraphs } from "../assemble-record";
import { composeRecord } from "../compose-record.server";
import { mayAgreeRecord, mayCommentRecord, mayOrderRecord, mayWordRecord, recordMoves } from "../record-rules";
import { readStanding } from "../signing/read-standing.server";
import { findComments } from "./comments.server";
import { divide, viewSections, type Wording } from "./record-view";

const Row = z.object({ key: z.string(), version: z.number(), worded: z.boolean(), changedAt: z.date().transform((at) => at.toISOString()) });
const Circulated = z.object({ at: z.date().transform((at) => at.toISOString()), frozen: z.boolean() });

type Asked = { actor: Actor; programme: Programme; meeting: Meeting; viewer: Pick<Viewer, "timeZone"> };

/** All that the page of a record shows to this reader; `page` null: the whole of it on one. */
export async function readRecordPage({ actor, meeting, viewer }: Asked, page: number | null) {
  const [record, standing, rows, [round], said] = await Promise.all([
    composeRecord(meeting),
    readStanding(meeting, actor),
    askByKey`SELECT coalesce('o-' || w."outcomeId", 'p-' || w."id") AS "key", w."version", w."version" > 0 OR w."outcomeId" IS NULL AS "worded", w."changedAt" FROM "RecordParagraph" w WHERE w."meetingId" = ${meeting.id} AND w."removedAt" IS NULL`,
    askByKey`SELECT c."circulatedAt" AS "at", c."frozenAt" IS NOT NULL AS "frozen" FROM "CirculatedRecord" c WHERE c."meetingId" = ${meeting.id}`,
    findComments(meeting.id),
  ]);
  const circulated = round ? Circulated.parse(round) : null;
  const open = meeting.state !== "CONCLUDED" && !circulated?.frozen;
  const works = mayCommentRecord(actor, meeting) || mayWordRecord(actor, meeting);
  const wordings = new Map<string, Wording>(Row.array().parse(rows).map(({ key, version, changedAt, worded }) => [key, { version, changedAt: worded ? changedAt : "" }]));
  const comments = works ? said : [];
  const paragraphs = allParagraphs(record.parts);
  const numbers = new Map(paragraphs.map(({ key, number }) => [key, number]));
  const sections = viewSections(record, works ? { wordings, comments, circulatedAt: circulated?.at ?? null } : null);
  const filled = sections.filter((one) => one.paragraphs.length || (open && mayOrderRecord(actor, meeting) && one.entryId !== null));
  const pages = divide(filled);
  const { parts: _, ...rest } = record;
  const own = actor.side?.code ?? "";
  return {
    record: rest,
    sections: page === null ? filled : (pages[Math.min(page, pages.length) - 1] ?? []),
    contents: filled.map((one) => ({ part: one.part, number: one.number, title: one.title, under: one.part ?? one.entryId ?? 0, page: pages.findIndex((all) => all.includes(one)) + 1 })),
    page: page === null ? null : Math.min(page, Math.max(1, pages.length)), pages: pages.length,
    counts: { all: paragraphs.length, agreed: paragraphs.filter(({ state }) => state === "agreed").length, mine: paragraphs.filter(({ agreedBy }) => !agreedBy.includes(own)).length },
    openComments: comments.filter(({ resolved }) => resolved === null).map(({ id, key, text, by, at }) => ({ id, key, number: numbers.get(key) ?? null, text, by, at })),
    standing, circulatedAt: circulated?.at ?? null, frozen: circulated?.frozen ?? false, recordable: isRecordable(meeting),
    may: {
      work: works,
      word: open && mayWordRecord(actor, meeting), order: open && mayOrderRecord(actor, meeting), comment: open && mayCommentRecord(actor, meeting), agree: open && mayAgreeRecord(actor, meeting),
      moves: recordMoves(actor, meeting, standing.signatures.length),
    },
    zone: viewer.timeZone,
    own: actor.side && { code: actor.side.code, name: actor.side.name },
  };
}

export type RecordPageData = Awaited<ReturnType<typeof readRecordPage>>;
