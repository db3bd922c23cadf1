import { readTimelineFilter, type TimelineFilter } from "~/history/timeline-filter";
import { TIMELINE_PAGE } from "~/history/timeline.server";
import type { Words } from "~/history/value-words";
import { isDay } from "~/history/calendar";
import { notFound } from "~/http.server";
import type { Membership } from "~/programmes/membership.server";
import type { Dropped } from "~/recommendations/list/filters.server";
import { askDay } from "~/recommendations/list/past.server";
import { showPastItem } from "./past-view";
import { readItemAsOf, type Absent } from "./read-item-as-of.server";

type Asked = { number: number; params: URLSearchParams; words: Words; url: string; skip: number };

export type ThenItem = {
  kind: "item"; item: ReturnType<typeof showPastItem>; reference: string; title: string; day: string;
  history: { filter: TimelineFilter; skip: number; origins: boolean; pageSize: number; side: string | null };
};
export type AbsentItem = Absent & { kind: "absent"; day: string };
export type PastItem = ThenItem | AbsentItem;

/** The item as of the past day that an address asks for; null where it asks for the present, `dropped` where it asks for no day of the programme's life. */
export async function describePastItem({ actor, programme }: Membership, { number, params, words, url, skip }: Asked): Promise<{ then: PastItem | null; dropped: Dropped[] }> {
  const asOf = params.getAll("asOf").filter((value) => value.trim()).at(-1) ?? null;
  if (asOf === null) return { then: null, dropped: [] };
  const { past, beforeAll } = isDay(asOf) && asOf >= "1900-01-01" ? await askDay(programme, asOf) : { past: null, beforeAll: asOf };
  if (!past) return { then: null, dropped: beforeAll ? [{ name: "asOf", value: beforeAll.slice(0, 60) }] : [] };
  const filter = readTimelineFilter(params.get("history"));
  const origins = params.get("origins") === "yes";
  const reading = await readItemAsOf({ actor, programme, number, filter, skip, origins, past });
  if (!reading) throw notFound();
  if ("absent" in reading) return { then: { kind: "absent", ...reading, day: past.day }, dropped: [] };
  const item = showPastItem(reading, { actor, programme, words, day: past.day, url });
  const { reference, title } = item;
  return { then: { kind: "item", item, reference, title, day: past.day, history: { filter, skip, origins, pageSize: TIMELINE_PAGE, side: actor.side?.name ?? null } }, dropped: [] };
}
