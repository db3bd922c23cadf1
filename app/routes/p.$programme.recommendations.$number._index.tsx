import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wordsFor } from "~/history/reader.server";
import { readTimelineFilter } from "~/history/timeline-filter";
import { TIMELINE_PAGE } from "~/history/timeline.server";
import { notFound, numberParam } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { requireMember } from "~/programmes/membership.server";
import { todayIn } from "~/programmes/programme";
import { ItemFlash } from "~/recommendations/item-page/flash";
import { ItemPage } from "~/recommendations/item-page/item-page";
import { PastItemPage } from "~/recommendations/item-page/past-page";
import { describePastItem } from "~/recommendations/item-page/past-page.server";
import { showItem } from "~/recommendations/item-page/view";
import { readItemPage } from "~/recommendations/item-page/read-item.server";
import { Dropped } from "~/recommendations/list/remarks";
import { formatDay } from "~/ui/dates";
import { Page } from "~/ui/page";
import { useLive } from "~/ui/use-live";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const { actor, programme } = membership;
  const asked = new URL(request.url).searchParams;
  const filter = readTimelineFilter(asked.get("history"));
  const skip = skipOf(asked.get("from"));
  const origins = asked.get("origins") === "yes";
  const number = numberParam(params.number);
  const words = wordsFor(membership, request);
  const url = `/p/${programme.key}/recommendations/${number}`;
  const { then, dropped } = await describePastItem(membership, { number, params: asked, words, url, skip });
  if (then) return { then, date: formatDay(then.day, words.intl), url, programme: programme.key };
  const reading = await readItemPage({ actor, programme, number, filter, skip, origins });
  if (!reading) throw notFound();
  const item = showItem(reading, { actor, programme, words, url, today: todayIn(programme.timeZone), now: new Date().toISOString() });
  const done = asked.get("done");
  return {
    then,
    item,
    dropped,
    programme: programme.key,
    url,
    done: done === null ? null : (item.entries.find(({ name }) => name === done) ?? ("other" as const)),
    history: { filter, skip, origins, pageSize: TIMELINE_PAGE, side: actor.side?.name ?? null, fresh: done },
  };
}

/** How many entries an address passes over: whole numbers only, and not for ever. */
function skipOf(from: string | null) {
  return /^\d{1,6}$/.test(from ?? "") ? Number(from) : 0;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const { reference, title } = data.then ?? data.item;
  return data.then ? pageTitle(matches, "asOf.title", { title: `${reference} · ${title}`, date: data.date }) : pageTitle(matches, "item.title", { reference, title });
};

export default function Item() {
  const data = useLoaderData<typeof loader>();
  return data.then ? <PastItemPage then={data.then} url={data.url} programme={data.programme} /> : <PresentItem {...data} />;
}

function PresentItem({ item, url, programme, done, history, dropped }: Extract<Awaited<ReturnType<typeof loader>>, { then: null }>) {
  const t = useT();
  useLive(programme, item.number);
  return (
    <Page title={item.reference} headless crumbs={[{ to: `/p/${programme}/recommendations`, label: t("ui.shell.recommendations") }]} flash={done ? <ItemFlash done={done} url={url} /> : dropped.length ? <Dropped dropped={dropped} /> : null}>
      <ItemPage item={item} url={url} history={history} />
    </Page>
  );
}
