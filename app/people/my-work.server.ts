import { wordsFor } from "~/history/reader.server";
import { todayIn, type Programme } from "~/programmes/programme";
import type { Viewer } from "~/viewer.server";
import type { Actor } from "./actor";
import { findHandOvers } from "./hand-overs.server";
import { listsFor } from "./my-work";
import { readLists } from "./my-work-lists.server";
import { showWork } from "./my-work-view";
import { MOST_COUNTED, readWaiting } from "./my-work-waiting.server";
import { readNews } from "./news.server";

type Place = { actor: Actor; programme: Programme };

/** Everything that is this person's to do, programme by programme, in the words of their language. */
export function findMyWork(viewer: Viewer, places: readonly Place[], request: Request) {
  return Promise.all(places.map(async ({ actor, programme }) => {
    const reader = { actor, programme, today: todayIn(programme.timeZone) };
    const [waiting, { views, ...lists }, handOvers] = await Promise.all([readWaiting(reader), readLists(reader), findHandOvers(actor.memberId)]);
    const news = await readNews(reader, { lookedAt: lists.lookedAt, views });
    return { ...showWork(reader, { ...waiting, ...lists, news }, listsFor(actor), wordsFor({ viewer, programme }, request)), handOvers };
  }));
}

/** How many things wait for this person, or at least how many: replies, settings, confirmations and open action items, in all these places. */
export async function countMyWork(places: readonly Place[]): Promise<{ count: number; more: boolean }> {
  const all = await Promise.all(places.map(({ actor, programme }) => readWaiting({ actor, programme, today: todayIn(programme.timeZone) }, MOST_COUNTED)));
  const count = all.reduce((total, { replies, settings, confirmations, openSteps }) => total + replies.length + (settings ? 1 : 0) + confirmations.length + openSteps, 0);
  return { count, more: all.some(({ more }) => more) };
}
