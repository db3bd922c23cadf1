import { wordsFor } from "~/history/reader.server";
import type { Membership } from "~/programmes/membership.server";
import { todayIn } from "~/programmes/programme";
import { findChoices } from "~/recommendations/list/choices.server";
import { nameFilters } from "~/recommendations/list/page.server";
import { countViews } from "./count.server";
import { askView, findViews, printView } from "./read.server";
import { audiencesFor, audiencesOfView, groupViews, mayManageView, type SavedView } from "./saved-view";
import { sayQuery } from "./view-words";

/** Everything the page of saved views shows: what each asks in words, and how many items it finds. */
export async function describeViews(membership: Membership, request: Request) {
  const { actor, programme } = membership;
  const { t, intl } = wordsFor(membership, request);
  const reader = { actor, programme, today: todayIn(programme.timeZone) };
  const [views, choices] = await Promise.all([findViews(membership), findChoices(programme)]);
  const counts = await countViews(reader, views, choices);
  const show = (view: SavedView) => {
    const { query, dropped } = askView(view.query, choices, programme.sides);
    return {
      id: view.id, name: view.name, followed: view.followed, maker: view.memberId === actor.memberId ? null : view.maker, count: counts[view.id] ?? 0,
      to: `/p/${programme.key}/recommendations?${view.query}&view=${view.id}`,
      asks: sayQuery(query, nameFilters(query, choices), programme.sides, t, intl),
      gone: dropped.map(({ name, value }) => (value ? `${name}=${value}` : name)),
      mayChange: mayManageView(actor, view),
    };
  };
  return {
    base: `/p/${programme.key}`,
    side: actor.side?.name ?? "",
    groups: groupViews(views).map(({ audience, views }) => ({ audience, views: views.map(show) })),
  };
}

export type ViewsData = Awaited<ReturnType<typeof describeViews>>;

/** What a form shows of the query it would keep: the address's own, or the one that a view has already. */
export async function describeQuery(membership: Membership, request: Request, saved: string) {
  const { programme } = membership;
  const { t, intl } = wordsFor(membership, request);
  const given = new URL(request.url).search.slice(1);
  const choices = await findChoices(programme);
  const { query } = askView(given || saved, choices, programme.sides);
  return { query: printView(query), asks: sayQuery(query, nameFilters(query, choices), programme.sides, t, intl), given: given !== "" };
}

/** The same for what a form sends: what is written there is read and printed anew, whatever it holds. */
export async function readSent({ programme }: Pick<Membership, "programme">, sent: string) {
  return printView(askView(sent, await findChoices(programme), programme.sides).query);
}

/** With whom this person may share a new view, or this one. */
export function offerAudiences({ actor }: Pick<Membership, "actor">, view: SavedView | null) {
  return { side: actor.side?.name ?? "", audiences: view ? audiencesOfView(actor, view) : audiencesFor(actor) };
}
