import { refuse } from "~/refusal";
import { findMeeting } from "../../find-meeting.server";
import { allParagraphs } from "../assemble-record";
import { composeRecord } from "../compose-record.server";
import { findKept } from "../find-kept.server";
import { mayAgreeRecord } from "../record-rules";
import { changeRecord, NOT_WORKING, type Place } from "./change-record.server";
import { findHeld, writeHeld } from "./paragraphs.server";

/** A paragraph and the version of its words that were read. */
export type Seen = { key: string; version: number };

/** Every paragraph of a record, as it was read: at this version of its meeting, when it had so many; null where it has become another since. */
export async function seenAsWhole({ programme, meeting }: Place, version: number, all: number): Promise<Seen[] | null> {
  const now = await findMeeting(programme.id, meeting.id);
  if (!now || now.version !== version) return null;
  const [kept, record] = [await findKept(now.id), await composeRecord(now)];
  const versions = new Map(kept.written.map(({ id, outcomeId, version }) => [outcomeId ? `o-${outcomeId}` : `p-${id}`, version]));
  const paragraphs = allParagraphs(record.parts);
  return paragraphs.length === all ? paragraphs.map(({ key }) => ({ key, version: versions.get(key) ?? 0 })) : null;
}

/** Agrees for one's own side to paragraphs as they were read, or withdraws that. Answers how many it changed. */
export function agreeToParagraphs(place: Place, seen: readonly Seen[], withdraw = false) {
  const side = place.actor.side?.code ?? "";
  return changeRecord<number>(place, { may: mayAgreeRecord, otherwise: NOT_WORKING, decide: async (tx, meeting) => {
    let count = 0;
    for (const { key, version } of seen) {
      const held = await findHeld(tx, meeting.id, key);
      if (!held) return refuse("invalid", "recordText.refusal.noSuchParagraph");
      if (held.version !== version) return refuse("stale", "recordText.refusal.changedAgree");
      if (held.agreed.includes(side) !== withdraw) continue;
      count++;
      await writeHeld(tx, meeting.id, held, { agreed: withdraw ? held.agreed.filter((one) => one !== side) : [...held.agreed, side] }, null);
    }
    if (!count) return refuse("invalid", "recordText.refusal.nothingChanged");
    return { ok: true, act: "agreeRecord", changes: [{ field: "agreed", from: withdraw ? `${side}: ${count}` : null, to: withdraw ? null : `${side}: ${count}` }], value: count };
  } });
}
