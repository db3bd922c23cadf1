import { translator } from "~/locales/translator";
import type { TimelineFilter } from "~/history/timeline-filter";
import type { Words } from "~/history/value-words";
import type { Actor } from "~/people/actor";
import { todayIn, type Programme } from "~/programmes/programme";
import { showItem } from "~/recommendations/item-page/view";
import { readItemPage } from "~/recommendations/item-page/read-item.server";

/** English words for a reader in Karachi. */
export const wordsOf = ({ sides }: Pick<Programme, "sides">): Words => ({ t: translator("en"), intl: "en-GB", timeZone: "Asia/Karachi", sides });

/** The page of an item as one member gets it. */
export async function readPage(actor: Actor, programme: Programme, number: number, { filter = "all" as TimelineFilter, skip = 0 } = {}) {
  const reading = await readItemPage({ actor, programme, number, filter, skip });
  if (!reading) throw new Error(`No item ${number} here`);
  const now = new Date().toISOString();
  return showItem(reading, { actor, programme, words: wordsOf(programme), today: todayIn(programme.timeZone), now, url: "/item" });
}
