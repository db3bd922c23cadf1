import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useT } from "~/locales/use-t";
import { ButtonLink, PostButton } from "~/ui/button";
import { Link } from "~/ui/link";
import { Rail } from "~/ui/rail";
import type { SavedViews } from "./rail.server";

type Counts = Record<number, number>;

/** The counts of the saved views: those that came with the page, or fetched after it; once known they stay until newer ones come. */
export function useViewCounts(programme: string, { groups, counts }: SavedViews, asOf: string | null): Counts | null {
  const { load, data } = useFetcher<Counts>({ key: `views ${programme} ${asOf ?? ""}` });
  const known = useRef<Counts | null>(null);
  const day = useRef(asOf);
  if (day.current !== asOf) [day.current, known.current] = [asOf, null];
  const ids = groups.flatMap(({ views }) => views.map(({ id }) => id)).join();
  const missing = ids !== "" && !counts;
  useEffect(() => {
    if (missing) load(`/p/${programme}/views/counts${asOf ? `?asOf=${asOf}` : ""}`);
  }, [missing, ids, programme, asOf, load]);
  known.current = counts ?? data ?? known.current;
  return known.current;
}

type RailProps = { programme: string; side: string; saved: SavedViews; counts: Counts | null; counted: (count: number) => string; asOf: string | null };

/** Saved views beside the list: the reader's own, their side's, the programme's. */
export function SavedRail({ programme, side, saved, counts, counted, asOf }: RailProps) {
  const t = useT();
  return (
    <>
      {saved.groups.map(({ audience, views, more }) => (
        <Rail key={audience} title={t(`views.of.${audience}`, { side })}
          links={views.map(({ id, name, to, current }) => ({ to: asOf ? `${to}&asOf=${asOf}` : to, label: name, current, count: counts?.[id] === undefined ? undefined : counted(counts[id]) }))}>
          {more ? <p className="ps-2.5 text-small"><Link to={`/p/${programme}/views`}>{t("views.more", { count: more })}</Link></p> : null}
        </Rail>
      ))}
      <p className="ps-2.5 text-small"><Link to={`/p/${programme}/views`} data-key="g v">{t("views.manage")}</Link></p>
    </>
  );
}

/** What may be done with what the list shows now: keep it as a view, or the view that was opened and has changed. */
export function ViewBar({ programme, saved: { opened, asked } }: { programme: string; saved: SavedViews }) {
  const t = useT();
  const base = `/p/${programme}/views`;
  const ended = asked ? `?${asked}` : "";
  if (!opened) return asked ? <p className="text-small" data-screen=""><ButtonLink to={`${base}/new${ended}`} kind="quiet" size="small" keyName="s">{t("views.save")}</ButtonLink></p> : null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small" data-screen="">
      <p><span className="text-quiet">{t("views.view")}</span> <bdi className="font-semibold">{opened.name}</bdi>{opened.changed ? <span className="text-waiting"> · {t("views.changed")}</span> : null}</p>
      {opened.changed ? (
        <>
          {opened.mayChange && asked ? <ButtonLink to={`${base}/${opened.id}/edit${ended}`} size="small">{t("views.saveChanges")}</ButtonLink> : null}
          {asked ? <ButtonLink to={`${base}/new${ended}`} kind="quiet" size="small" keyName="s">{t("views.saveAs")}</ButtonLink> : null}
          <Link to={opened.to}>{t("views.back")}</Link>
        </>
      ) : (
        <>
          <PostButton action={`${base}/${opened.id}/follow`} values={{ follow: opened.followed ? "no" : "yes", to: opened.to }} kind="quiet" size="small">{t(opened.followed ? "views.unfollow" : "views.follow")}</PostButton>
          {opened.mayChange ? <Link to={`${base}/${opened.id}/edit`}>{t("views.edit")}</Link> : null}
        </>
      )}
    </div>
  );
}
