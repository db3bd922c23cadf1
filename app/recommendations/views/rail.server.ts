import type { Membership } from "~/programmes/membership.server";
import { findChoices } from "~/recommendations/list/choices.server";
import { readQuery } from "~/recommendations/list/filters.server";
import { askDay } from "~/recommendations/list/past.server";
import { countViews } from "./count.server";
import { findViews, printView } from "./read.server";
import { groupViews, mayManageView, type SavedView } from "./saved-view";

/** Views of one audience that stand beside the list; the others are on their own page. */
export const SHOWN_VIEWS = 12;
/** A page waits no longer than this for the counts of its views: they are fetched after it then. */
const PATIENCE_MS = 500;

type Place = Pick<Membership, "actor" | "programme">;

/** The saved views beside the list, and the one that its address was opened as. */
export async function describeSaved(place: Place, request: Request) {
  const { query, dropped } = readQuery(new URL(request.url).searchParams, place.programme.sides);
  const views = await findViews(place);
  const { sides } = place.programme;
  const asked = printView(query);
  const saved = (view: SavedView) => printView(readQuery(new URLSearchParams(view.query), sides).query);
  const opened = views.find(({ id }) => id === query.view) ?? (query.view === null && asked ? views.find((view) => saved(view) === asked) : null) ?? null;
  const { key } = place.programme;
  const to = ({ id, query }: SavedView) => `/p/${key}/recommendations?${query}&view=${id}`;
  return {
    groups: groupViews(views).map(({ audience, views }) => ({
      audience, more: Math.max(views.length - SHOWN_VIEWS, 0), views: views.slice(0, SHOWN_VIEWS).map((view) => ({ id: view.id, name: view.name, to: to(view), current: view === opened })),
    })),
    opened: opened && {
      id: opened.id, name: opened.name, to: to(opened), followed: opened.followed, mayChange: mayManageView(place.actor, opened), changed: dropped.length > 0 || saved(opened) !== asked,
    },
    /** The end of the address to save: null where everything is shown as it always is. */
    asked: asked || null,
    unknown: query.view !== null && !opened ? [{ name: "view", value: String(query.view) }] : [],
    counts: isDocument(request) ? await inTime(countSaved(place, views, query.asOf)) : null,
  };
}

export type SavedViews = Awaited<ReturnType<typeof describeSaved>>;

/** What the counts of the views beside the list are now, for the page that asks for them by itself. */
export async function answerCounts(place: Place, request: Request) {
  const { query } = readQuery(new URL(request.url).searchParams, place.programme.sides);
  return Response.json(await countSaved(place, await findViews(place), query.asOf), { headers: { "Cache-Control": "private, no-store" } });
}

const underWay = new Map<string, Promise<Record<number, number>>>();

/** Counted once for a page and for what it asks after it, if that comes while the counting goes on. */
function countSaved({ actor, programme }: Place, views: readonly SavedView[], asOf: string | null): Promise<Record<number, number>> {
  const shown = groupViews(views).flatMap(({ views }) => views.slice(0, SHOWN_VIEWS));
  if (!shown.length) return Promise.resolve({});
  const question = `${actor.memberId} ${asOf ?? ""} ${shown.map(({ id, query }) => `${id}?${query}`).join(" ")}`;
  const asked = underWay.get(question);
  if (asked) return asked;
  const asking = countOn({ actor, programme }, shown, asOf).finally(() => underWay.delete(question));
  underWay.set(question, asking);
  return asking;
}

async function countOn({ actor, programme }: Place, shown: readonly SavedView[], asOf: string | null) {
  const [choices, { today, past }] = await Promise.all([findChoices(programme), askDay(programme, asOf)]);
  return countViews({ actor, programme, today: past?.day ?? today }, shown, choices, past);
}

/** Scripts ask for the counts after the page; a page without any has them from the beginning. */
const isDocument = (request: Request) => (request.headers.get("Sec-Fetch-Dest") ?? "document") === "document";

async function inTime<Value>(wanted: Promise<Value>): Promise<Value | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  // Who does not wait does not hear of a failure either: the page asks again, and is told then.
  wanted.catch(() => {});
  return Promise.race([wanted, late]).finally(() => clearTimeout(timer));
}
