import { memo, type ComponentProps } from "react";
import { useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import { SideBand } from "~/ui/side-band";
import { StatusMark } from "~/ui/status-mark";
import { callPoint, KINDS, PointEnds, PointTitle } from "./point-words";
import { Press } from "~/ui/press";
import type { AgendaPageData, PagePoint } from "./read-agenda-page.server";
import { standOnNext } from "~/ui/standing";

type Props = {
  point: PagePoint; base: string; timeZone: string; may: AgendaPageData["may"]; version: number | null; side: string;
  handle: ComponentProps<"span"> | null; over: "before" | "after" | null; dragging: boolean;
};

/** One point of the agenda: what it is, how long, until when, who presents it, what lies on the table, what may be done with it. */
export const AgendaRow = memo(function AgendaRow({ point, base, timeZone, may, version, side, handle, over, dragging }: Props) {
  const t = useT();
  const { id, number, kind, item, body, minutes, presenter, standing, papers, mark, fromTheFloor, outcomes, note, why } = point;
  const quiet = [
    kind === "GROUP" || (kind === "REPORT" && body?.name !== point.title) ? t(`agenda.add.kind.${KINDS[kind]}`) : kind === "REPORT" ? t("agenda.proposed.report") : "",
    standing ? t("agenda.page.standing") : "", presenter ? t("agenda.page.presenter", { name: presenter }) : "", outcomes ? t("agenda.page.outcomes", { count: outcomes }) : "",
  ].filter(Boolean);
  const changed = fromTheFloor ? t("agenda.page.mark.floor") : mark && version !== null ? t(`agenda.page.mark.${mark}`, { number: version }) : null;
  return (
    <li id={`point-${id}`} data-row="" data-entry={id} data-over={over ?? undefined}
      className={`group/row relative grid min-h-14 grid-cols-[2rem_minmax(0,1fr)_auto] items-baseline gap-x-2 border-b border-rule py-2 aria-[current]:bg-accent-wash data-[over=after]:border-b-accent data-[over=before]:border-t data-[over=before]:border-t-accent ${dragging ? "opacity-50" : ""}`}>
      <span className={`text-end text-quiet tabular-nums ${handle ? "cursor-grab touch-none select-none rounded-part hover:bg-raised" : ""}`} title={handle ? t("agenda.page.drag") : undefined} {...handle}>
        {number || "·"}
      </span>
      <div className="min-w-0">
        <p className="wrap-anywhere"><PointTitle point={point} base={base} /></p>
        <div className="lg:relative lg:min-h-5">
          <p className="flex flex-wrap items-baseline gap-x-3 text-small text-quiet">
            {item ? <span className="text-ink"><StatusMark status={item.status} /></span> : null}
            {quiet.map((said) => <bdi key={said}>{said}</bdi>)}
            {changed ? <span className="font-semibold text-accent">{changed}</span> : null}
          </p>
          {may.take || may.note ? <RowActs point={point} base={base} may={may} /> : null}
        </div>
        {why.length ? <p data-screen="" className="text-small text-quiet">{t("agenda.page.why", { reasons: why.join("; ") })}</p> : null}
        {papers.length ? <Papers point={point} base={base} remove={may.take} /> : null}
        {note ? <div data-screen="" className="my-1 max-w-text"><SideBand side={side}><p className="said" dir="auto">{note}</p></SideBand></div> : null}
      </div>
      <p className="grid justify-items-end text-small whitespace-nowrap text-quiet tabular-nums">
        {minutes === null ? null : <span className="text-ink">{t("agenda.page.minutes", { count: minutes })}</span>}
        <span><PointEnds ends={point.ends} timeZone={timeZone} /></span>
      </p>
    </li>
  );
});

function Papers({ point: { id, papers }, base, remove }: Pick<Props, "point" | "base"> & { remove: boolean }) {
  const t = useT();
  return (
    <ul className="flex flex-wrap gap-x-4 text-small">
      {papers.map((paper) => (
        <li key={paper.id} className="flex items-baseline gap-1.5">
          <span className="text-quiet">{t("agenda.page.paper")}:</span> <a href={`${base}/agenda/${id}/papers/${paper.id}`} dir="auto">{paper.title}</a>
          {remove ? <ButtonLink to={`${base}/agenda/${id}/papers/${paper.id}/remove`} kind="quiet" size="small" aria-label={`${t("agenda.acts.removePaper")}: ${paper.title}`} className="px-1 text-quiet no-underline" data-screen="">×</ButtonLink> : null}
        </li>
      ))}
    </ul>
  );
}

/** Shown for the row that is stood on or pointed at; with a finger for each. */
function RowActs({ point, base, may }: Pick<Props, "point" | "base" | "may">) {
  const t = useT();
  const address = `${base}/agenda/${point.id}`;
  const named = (act: "edit" | "move" | "up" | "down" | "note" | "paper" | "remove") => t("agenda.acts.named", { act: t(`agenda.acts.${act}`), point: callPoint(point) });
  const link = { kind: "quiet", size: "small" } as const;
  return (
    <div data-screen="" data-acts="" className="-ms-2 mt-0.5 flex flex-wrap items-center pointer-fine:lg:absolute pointer-fine:lg:end-0 pointer-fine:lg:-top-1 pointer-fine:lg:m-0 pointer-fine:lg:bg-paper pointer-fine:lg:opacity-0 pointer-fine:lg:group-focus-within/row:opacity-100 pointer-fine:lg:group-hover/row:opacity-100 pointer-fine:lg:group-aria-[current]/row:opacity-100 pointer-fine:lg:group-aria-[current]/row:bg-accent-wash">
      {may.edit ? <ButtonLink to={`${address}/edit`} keyName="e" aria-label={named("edit")} {...link}>{t("agenda.acts.edit")}</ButtonLink> : null}
      {may.note ? <ButtonLink to={`${address}/note`} keyName="b" aria-label={named("note")} {...link}>{t("agenda.acts.note")}</ButtonLink> : null}
      {may.take ? <ButtonLink to={`${address}/papers/new`} keyName="f" aria-label={named("paper")} {...link}>{t("agenda.acts.paper")}</ButtonLink> : null}
      {may.edit ? (
        <>
          <Press action={`${address}/move`} values={{ by: -1 }} keyName="K" label={named("up")} {...link}>↑</Press>
          <Press action={`${address}/move`} values={{ by: 1 }} keyName="J" label={named("down")} {...link}>↓</Press>
          <ButtonLink to={`${address}/move`} keyName="m" aria-label={named("move")} {...link}>{t("agenda.acts.move")}</ButtonLink>
          <Press action={`${address}/remove`} keyName="r" label={named("remove")} onSend={standOnNext} {...link}>{t("agenda.acts.remove")}</Press>
        </>
      ) : null}
    </div>
  );
}
