import { useLocale, useT } from "~/locales/use-t";
import { ButtonLink, PostButton } from "~/ui/button";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { Definitions, Panel, Written } from "~/ui/panel";
import { ManyProgress } from "./many-progress";
import { ManyRows } from "./many-rows";
import { ManySummary } from "./many-summary";
import type { ShownChange } from "./show.server";

/** A change of many: as a preview, while it is carried out, and what came of it. */
export function ManyChangePage({ base, shown }: { base: string; shown: ShownChange }) {
  const t = useT();
  const { intl } = useLocale();
  const { name, frozen, state, asked, note } = shown;
  const total = formatNumber(frozen, intl);
  const crumbs = [{ to: `${base}${shown.list}`, label: t("ui.shell.recommendations") }, { to: `${base}/many`, label: t("many.title") }];
  return (
    <Page title={t(state === "PREVIEW" ? "many.page.preview" : "many.form.title", { act: name, count: frozen, total })} crumbs={crumbs} flash={<Said base={base} shown={shown} />}>
      <div data-stack="" className="grid gap-x-10 gap-y-6 lg:grid-cols-[24rem_minmax(0,1fr)]">
        <div data-stack="" className="grid content-start gap-6">
          <ManySummary shown={shown} />
          {asked.length || note ? (
            <Panel title={t("many.asked")}><Definitions rows={asked.map(({ term, value }) => ({ term, value: <span dir="auto">{value}</span> }))} />{note ? <div className="py-2"><Written>{note}</Written></div> : null}</Panel>
          ) : null}
          {state === "PREVIEW" ? <p className="text-small text-quiet">{t("many.page.frozen", { count: frozen, total, when: shown.begun })}</p> : null}
        </div>
        {shown.atWork ? null : <ManyRows base={base} shown={shown} />}
      </div>
    </Page>
  );
}

/** What happened, or what can be done now. */
function Said({ base, shown }: { base: string; shown: ShownChange }) {
  const t = useT();
  const { state, atWork, ended } = shown;
  if (atWork) return <ManyProgress base={base} shown={shown} />;
  if (state === "PREVIEW") return <Decision base={base} shown={shown} />;
  if (state === "UNDONE") return <Notice tone="done">{t("many.page.undone", { when: ended ?? "" })}</Notice>;
  return <Notice tone="done">{t("many.page.done", { when: ended ?? "" })} <Undo base={base} shown={shown} /></Notice>;
}

function Decision({ base, shown: { id, act, list, counts } }: { base: string; shown: ShownChange }) {
  const t = useT();
  const { intl } = useLocale();
  const total = counts.CHANGED + counts.PROPOSED;
  const again = new URLSearchParams(list);
  again.set("act", act);
  again.set("again", id);
  const buttons = (
    <div className="flex flex-wrap items-center gap-3">
      {total ? <PostButton action={`${base}/many/${id}/carry-out`} kind={act === "void" ? "danger" : "primary"} keyName="y">{t("many.page.carryOut", { count: total, total: formatNumber(total, intl) })}</PostButton> : null}
      <ButtonLink to={`${base}/many/new?${again}`}>{t("many.page.again")}</ButtonLink>
      <Link to={`${base}${list}`} className="button" data-kind="quiet" data-key="Escape">{t("ui.form.cancel")}</Link>
    </div>
  );
  return <div className="grid gap-3">{total ? null : <Notice tone="attention">{t("many.page.nothing")}</Notice>}{buttons}</div>;
}

function Undo({ base, shown: { id, undo } }: { base: string; shown: ShownChange }) {
  const t = useT();
  const { intl } = useLocale();
  if (!undo || undo.can + undo.since === 0) return null;
  const [can, since] = [formatNumber(undo.can, intl), formatNumber(undo.since, intl)];
  if (!undo.can) return <span className="text-quiet">{t("many.page.undoableNone")}</span>;
  return (
    <span data-screen="">
      {undo.since ? t("many.page.undoableSome", { can, since }) : t("many.page.undoable", { count: undo.can, total: can })}{" "}
      <ButtonLink to={`${base}/many/${id}/undo`} size="small" keyName="z">{t("many.page.undo")}</ButtonLink>
    </span>
  );
}
