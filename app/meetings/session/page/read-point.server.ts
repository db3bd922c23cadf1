import { describeEntry } from "~/history/timeline-view";
import type { Words } from "~/history/value-words";
import type { Previous } from "~/meetings/agenda/previous-session.server";
import type { Meeting } from "~/meetings/meeting";
import type { Membership } from "~/programmes/membership.server";
import { todayIn } from "~/programmes/programme";
import { subjectOf } from "~/recommendations/item";
import { readItemPage } from "~/recommendations/item-page/read-item.server";
import { showItem } from "~/recommendations/item-page/view";
import { splitHistory } from "./since";

/** Most entries since the last session that stand on the page; the others are a link away. */
const MOST_SINCE = 8;

type Asked = { number: number; previous: Previous | null; words: Words };

/** The recommendation of a point as the session needs it; null where there is none of this number. */
export async function readPoint({ actor, programme, meeting }: Pick<Membership, "actor" | "programme"> & { meeting: Meeting }, { number, previous, words }: Asked) {
  const reading = await readItemPage({ actor, programme, number, filter: "all", skip: 0 });
  if (!reading) return null;
  const { row } = reading;
  const now = new Date().toISOString();
  const url = `/p/${programme.key}/recommendations/${number}`;
  const shown = showItem({ ...reading, entries: [] }, { actor, programme, words, url, today: todayIn(programme.timeZone), now });
  const said = { words, actor, subject: subjectOf({ ...row, programme }), voided: row.voided, zone: programme.timeZone, now, latest: { joint: row.version, room: row.roomVersion } };
  const { last, decision, since } = splitHistory({ entries: reading.entries, meeting, previous });
  const { sources: _, acts: __, related: ___, carriedFrom: ____, entries: _____, more, actionItems, ...item } = shown;
  return {
    offered: { ...row, programme },
    item: {
      ...item,
      url,
      actionItems: actionItems.filter(({ status }) => status === "OPEN"),
      last: last.map((entry) => describeEntry(entry, said)),
      decision: decision && describeEntry(decision, said),
      since: since.slice(0, MOST_SINCE).map((entry) => describeEntry(entry, said)),
      sinceMore: Math.max(0, since.length - MOST_SINCE) + (more && since.length === reading.entries.length ? 1 : 0),
    },
  };
}

export type PointView = NonNullable<Awaited<ReturnType<typeof readPoint>>>["item"];
