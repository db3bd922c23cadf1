import { RecordPart } from "#db/enums";
import { refuse, type Refusal } from "~/refusal";
import type { Tx } from "../../change-meeting.server";
import { findMeeting } from "../../find-meeting.server";
import { PLACES_PER_OUTCOME } from "../assemble-record";
import { composeRecord } from "../compose-record.server";
import type { RecordedParagraph, RecordSection, Texts } from "../record";
import { mayOrderRecord } from "../record-rules";
import { changeRecord, NOT_YOURS, type Place } from "./change-record.server";
import { namedIn } from "./edit-paragraph.server";
import { findHeld } from "./paragraphs.server";

/** More than these are no record. */
export const MOST_WRITTEN = 5_000;

/** Where a free paragraph stands: a point of the agenda by its number in addresses, or a part of the record. */
export type Under = { entryId: number } | { part: RecordPart };

/** Reads "12" or "OPENING". */
export function readUnder(name: string): Under | null {
  if (/^[1-9]\d{0,8}$/.test(name)) return { entryId: Number(name) };
  const part = Object.values(RecordPart).find((one) => one === name);
  return part ? { part } : null;
}

/** The section of a record that stands for it; null where there is none. */
export async function findSection({ programme, meeting }: Place, under: Under): Promise<RecordSection | null> {
  const now = await findMeeting(programme.id, meeting.id);
  const record = now && (await composeRecord(now));
  return record?.parts.find((one) => ("part" in under ? one.part === under.part : one.entryId === under.entryId)) ?? null;
}

/** After how many outcomes a paragraph of this place in its section stands. */
const outcomesBefore = (paragraphs: readonly RecordedParagraph[], index: number) => paragraphs.slice(0, index).filter(({ outcomeId }) => outcomeId !== null).length;

const idsOf = (paragraphs: readonly RecordedParagraph[]) => paragraphs.flatMap(({ key, outcomeId }) => (outcomeId === null ? [Number(key.slice(2))] : []));

/** Puts free paragraphs where a section, in this order, has them. */
async function place(tx: Tx, ordered: readonly RecordedParagraph[]): Promise<Refusal | null> {
  const stretches = new Map<number, RecordedParagraph[]>();
  ordered.forEach((one, index) => {
    const before = outcomesBefore(ordered, index);
    if (one.outcomeId === null) stretches.set(before, [...(stretches.get(before) ?? []), one]);
  });
  if ([...stretches.values()].some((all) => all.length >= PLACES_PER_OUTCOME)) return refuse("invalid", "recordText.refusal.full");
  const places = [...stretches].flatMap(([before, all]) => idsOf(all).map((id, index) => ({ id, place: before * PLACES_PER_OUTCOME + index })));
  await tx.$executeRaw`UPDATE "RecordParagraph" p SET "place" = x."place" FROM unnest(${places.map(({ id }) => id)}::int[], ${places.map((one) => one.place)}::int[]) AS x ("id", "place")
    WHERE p."id" = x."id" AND p."place" <> x."place"`;
  return null;
}

/** Adds a free paragraph to a section, after one of its paragraphs or at its end. Answers its name. */
export async function addParagraph(at: Place, under: Under, after: string | null, texts: Texts) {
  const section = await findSection(at, under);
  if (!section) return refuse("invalid", "recordText.refusal.noSuchPlace");
  return changeRecord<string>(at, { may: mayOrderRecord, otherwise: NOT_YOURS, decide: async (tx, meeting) => {
    if (!Object.keys(texts).length) return refuse("invalid", "recordText.refusal.noText");
    if ((await tx.recordParagraph.count({ where: { meetingId: meeting.id, removedAt: null } })) >= MOST_WRITTEN) return refuse("invalid", "recordText.refusal.tooMany", { maximum: MOST_WRITTEN });
    const { id } = await tx.recordParagraph.create({ data: { meetingId: meeting.id, ...under, texts, changedBy: at.actor.name }, select: { id: true } });
    const known = section.paragraphs.findIndex(({ key }) => key === after);
    const index = known < 0 ? section.paragraphs.length : known + 1;
    const made = { key: `p-${id}`, outcomeId: null } as RecordedParagraph;
    const full = await place(tx, section.paragraphs.toSpliced(index, 0, made));
    if (full) return full;
    return { ok: true, act: "editRecord", changes: [{ field: "paragraph", from: null, to: namedIn({ number: "" }, texts) }], value: `p-${id}` };
  } });
}

/** Moves a free paragraph one step up or down in its section. */
export async function moveParagraph(at: Place, key: string, step: 1 | -1) {
  const now = await findMeeting(at.programme.id, at.meeting.id);
  const section = now && (await composeRecord(now)).parts.find(({ paragraphs }) => paragraphs.some((one) => one.key === key));
  const from = section?.paragraphs.findIndex((one) => one.key === key) ?? -1;
  const moved = section?.paragraphs[from];
  if (!section || !moved) return refuse("not-found", "recordText.refusal.noSuchParagraph");
  if (moved.outcomeId !== null) return refuse("invalid", "recordText.refusal.notFree");
  if (!section.paragraphs[from + step]) return refuse("invalid", "recordText.refusal.cannotMove");
  return changeRecord<null>(at, { may: mayOrderRecord, otherwise: NOT_YOURS, decide: async (tx) => {
    const full = await place(tx, section.paragraphs.toSpliced(from, 1).toSpliced(from + step, 0, moved));
    if (full) return full;
    return { ok: true, act: "editRecord", changes: [{ field: "paragraph", from: namedIn(moved, moved.texts), to: namedIn({ number: section.paragraphs[from + step]?.number ?? "" }, moved.texts) }], value: null };
  } });
}

/** Takes a free paragraph out of the record, or puts back one that was taken out. */
export function removeParagraph(at: Place, key: string, back = false) {
  return changeRecord<null>(at, { may: mayOrderRecord, otherwise: NOT_YOURS, decide: async (tx, meeting) => {
    if (key.startsWith("o-")) return refuse("invalid", "recordText.refusal.notFree");
    const held = await findHeld(tx, meeting.id, key, back);
    if (!held || held.id === null) return refuse("not-found", "recordText.refusal.noSuchParagraph");
    await tx.recordParagraph.update({ where: { id: held.id }, data: { removedAt: back ? null : new Date() } });
    const said = namedIn({ number: "" }, held.texts);
    return { ok: true, act: "editRecord", changes: [{ field: "paragraph", from: back ? null : said, to: back ? said : null }], value: null };
  } });
}
